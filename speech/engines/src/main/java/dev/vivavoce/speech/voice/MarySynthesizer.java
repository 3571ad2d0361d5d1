package dev.vivavoce.speech.voice;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.text.SpokenForm;
import java.util.List;
import java.util.function.Consumer;

/// The voice of MaryTTS, as it is and as four other speakers. Numbers, abbreviations and signs are written out before.
public final class MarySynthesizer implements Synthesizer {
    /// A speaker made of the one voice. A longer vocal tract moves pitch and formants down by the same
    /// factor, as a recording played slower does. So a speaker has the sample rate of the voice times its
    /// `size`, and the pace is made up for.
    ///
    /// @param size 1 for the voice's own, less for a longer vocal tract
    /// @param pitch what is added to that, as a factor: vocal folds and vocal tracts differ by different ones
    private record Speaker(String id, String displayName, Gender gender, Age age, double size, double pitch) {}

    private static final String LANGUAGE = "en-US";
    /// In the order of their ids.
    private static final List<Speaker> SPEAKERS = List.of(
            new Speaker("cmu-slt", "SLT", Gender.FEMALE, Age.ADULT, 1, 1),
            new Speaker("cmu-slt-child", "SLT as a child", Gender.FEMALE, Age.CHILD, 1.15, 1.2),
            new Speaker("cmu-slt-man", "SLT as a man", Gender.MALE, Age.ADULT, 0.86, 0.76),
            new Speaker("cmu-slt-older-man", "SLT as an older man", Gender.MALE, Age.OLDER, 0.83, 0.86),
            new Speaker("cmu-slt-older-woman", "SLT as an older woman", Gender.FEMALE, Age.OLDER, 0.95, 0.88));

    private final MaryVoice mary;

    public MarySynthesizer(MaryVoice mary) {
        this.mary = mary;
    }

    @Override
    public List<Voice> voices() {
        return SPEAKERS.stream()
                .map(speaker -> new Voice(
                        speaker.id(),
                        speaker.displayName(),
                        LANGUAGE,
                        speaker.gender(),
                        speaker.age(),
                        sampleRateHertz(speaker)))
                .toList();
    }

    @Override
    public void speak(String text, String voiceId, double rate, Consumer<Sound> listener) {
        var speaker = SPEAKERS.stream()
                .filter(one -> one.id().equals(voiceId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("voiceId: " + voiceId + " (expected: one of voices())"));
        int sampleRateHertz = sampleRateHertz(speaker);
        mary.speakBySentence(
                SpokenForm.writtenOut(text),
                rate / speaker.size(),
                speaker.pitch(),
                spoken -> listener.accept(new Sound(Pcm.bytes(spoken.samples()), sampleRateHertz)));
    }

    private int sampleRateHertz(Speaker speaker) {
        return (int) Math.round(mary.sampleRateHertz() * speaker.size());
    }
}
