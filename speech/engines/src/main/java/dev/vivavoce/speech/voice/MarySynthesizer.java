package dev.vivavoce.speech.voice;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.mary.Part;
import dev.vivavoce.speech.mary.Part.Prominence;
import dev.vivavoce.speech.mary.Spoken;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import java.util.EnumSet;
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

    /// The language of all of its voices.
    public static final String LANGUAGE = "en-US";

    /// A change of the sound needs another name.
    private static final Engine ENGINE = new Engine("mary-1", Maker.PLATFORM, EnumSet.allOf(Ability.class));
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
                        sampleRateHertz(speaker),
                        ENGINE))
                .toList();
    }

    @Override
    public void speak(Script script, String voiceId, Consumer<Sound> listener) {
        var speaker = SPEAKERS.stream()
                .filter(one -> one.id().equals(voiceId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("voiceId: " + voiceId + " (expected: one of voices())"));
        mary.speakBySentence(
                parts(script, speaker),
                Math.clamp(script.rate() / speaker.size(), MaryVoice.SLOWEST, MaryVoice.FASTEST),
                Math.clamp(script.pitch() * speaker.pitch(), MaryVoice.LOWEST, MaryVoice.HIGHEST),
                spoken -> listener.accept(sound(spoken, speaker)));
    }

    private static List<Part> parts(Script script, Speaker speaker) {
        return script.spans().stream()
                .<Part>map(span -> switch (span) {
                    case Span.Words(var text, var emphasis) ->
                        new Part.Text(SpokenForm.writtenOut(text), prominence(emphasis));
                    case Span.Pronounced(var text, var phones, var emphasis) ->
                        new Part.Pronounced(text, phones, prominence(emphasis));
                    case Span.Break(var length) -> new Part.Pause(length.toMillis() / 1000.0 * speaker.size());
                    case Span.SentenceEnd() -> new Part.SentenceEnd();
                })
                .toList();
    }

    private static Prominence prominence(Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> Prominence.NONE;
            case REDUCED -> new Prominence(0.85, 0.92);
            case MODERATE -> new Prominence(1.15, 1.1);
            case STRONG -> new Prominence(1.3, 1.2);
        };
    }

    /// The audio is played faster by the speaker's size, so the words come earlier by it.
    private Sound sound(Spoken spoken, Speaker speaker) {
        var words = spoken.words().stream()
                .map(word ->
                        new Word(word.text(), word.startSeconds() / speaker.size(), word.endSeconds() / speaker.size()))
                .toList();
        return new Sound(Pcm.bytes(spoken.samples()), sampleRateHertz(speaker), words);
    }

    private int sampleRateHertz(Speaker speaker) {
        return (int) Math.round(mary.sampleRateHertz() * speaker.size());
    }
}
