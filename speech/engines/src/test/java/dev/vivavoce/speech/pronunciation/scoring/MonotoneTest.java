package dev.vivavoce.speech.pronunciation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.pronunciation.alignment.Prosody;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class MonotoneTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";
    private static final int FRAMES = 100;
    private static final double HERTZ = 120;

    private final Scorer scorer = Sounds.engines().scorer();

    @Test
    void a_flat_voice_is_monotone_and_a_lively_one_is_not() {
        assertThat(errors(SENTENCE, frame -> HERTZ)).contains(ErrorType.MONOTONE);
        assertThat(errors(SENTENCE, frame -> semitones(0.5 * Math.sin(frame / 8.0))))
                .contains(ErrorType.MONOTONE);
        assertThat(errors(SENTENCE, frame -> semitones(4 * Math.sin(frame / 8.0))))
                .doesNotContain(ErrorType.MONOTONE);
    }

    @Test
    void without_a_pitch_or_with_fewer_than_five_words_nothing_is_monotone() {
        assertThat(errors(SENTENCE, frame -> 0)).doesNotContain(ErrorType.MONOTONE);
        assertThat(errors("Good morning.", frame -> HERTZ)).doesNotContain(ErrorType.MONOTONE);
    }

    /// The errors of a sentence that is spoken with this pitch, in hertz for each frame.
    private List<ErrorType> errors(String sentence, IntToDoubleFunction pitch) {
        var samples = Pcm.floats(Sounds.spoken(sentence).pcm());
        var task = ScoringTask.readAloud(sentence);
        var scoring = new TaskScoring(scorer, task, Hotwords.NONE, 0);
        var utterances = Segmenter.utterances(Sounds.engines().voiceActivity(), samples).stream()
                .map(utterance ->
                        scoring.accept(scoring.score(scoring.listen(utterance)).get()))
                .map(utterance -> with(utterance, pitch))
                .toList();
        return scorer.result(task, utterances, samples.length).words().stream()
                .map(ScoredWord::errorType)
                .toList();
    }

    private static ScoredUtterance with(ScoredUtterance utterance, IntToDoubleFunction pitch) {
        var pitches = new float[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) pitches[frame] = (float) pitch.applyAsDouble(frame);
        var melody = new Prosody(new float[FRAMES], pitches).melody(0, FRAMES);
        var manner = utterance.manner();
        return new ScoredUtterance(
                utterance.startSample(),
                utterance.endSample(),
                utterance.transcript(),
                utterance.referenceFrom(),
                utterance.referenceTo(),
                utterance.words(),
                new ScoredUtterance.Manner(
                        melody.medianHertz(),
                        melody.spreadSemitones(),
                        melody.rangeSemitones(),
                        manner.loudnessSpread(),
                        manner.phoneLog(),
                        manner.margin(),
                        manner.leastMargin(),
                        manner.poorShare(),
                        manner.wordLog(),
                        manner.leastWordLog()),
                utterance.level(),
                null);
    }

    private static double semitones(double above) {
        return HERTZ * Math.pow(2, above / 12);
    }
}
