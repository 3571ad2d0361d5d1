package dev.vivavoce.speech.voice;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.text.SpokenForm;
import java.util.List;
import java.util.function.Consumer;

/// The voice of MaryTTS. Numbers, abbreviations and signs are written out before.
public final class MarySynthesizer implements Synthesizer {
    private static final String ID = "cmu-slt";

    private final MaryVoice mary;

    public MarySynthesizer(MaryVoice mary) {
        this.mary = mary;
    }

    @Override
    public List<Voice> voices() {
        return List.of(new Voice(ID, "SLT", "en-US", Gender.FEMALE, mary.sampleRateHertz()));
    }

    @Override
    public void speak(String text, String voiceId, double rate, Consumer<Sound> listener) {
        if (!voiceId.equals(ID)) {
            throw new IllegalArgumentException("voiceId: " + voiceId + " (expected: " + ID + ")");
        }
        mary.speakBySentence(
                SpokenForm.writtenOut(text),
                rate,
                spoken -> listener.accept(new Sound(Pcm.bytes(spoken.samples()), spoken.sampleRateHertz())));
    }
}
