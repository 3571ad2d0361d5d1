package dev.vivavoce.speech.pronunciation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.SoundLevel;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.engines.Whisper;
import dev.vivavoce.speech.pronunciation.scoring.Result.Outcome;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is heard as speech gets a result, or the reason why there is none.
class NotUnderstoodTest {
    private static final String SENTENCE = "The nurse will check your blood pressure.";
    private static final SoundLevel CLEAR = new SoundLevel(-70, -20, 0);

    private final Scorer scorer = Sounds.engines().scorer();

    @Test
    void a_word_alone_gets_its_score_at_any_loudness_that_is_heard() {
        for (var word : List.of("yes", "no", "milk")) {
            for (double gain : new double[] {1, 0.1, 0.03}) {
                var result = assess(spoken(word, gain, 0.00003), ScoringTask.readAloud(word));
                assertThat(result.outcome()).as(word + " times " + gain).isEqualTo(Outcome.SCORED);
                assertThat(result.notUnderstoodReason()).isNull();
            }
        }
    }

    @Test
    void a_whisper_gets_its_score_at_any_loudness_that_is_heard() {
        for (double gain : new double[] {1, 0.1, 0.03}) {
            var result = assess(Whisper.of(spoken(SENTENCE, gain, 0.00003)), ScoringTask.readAloud(SENTENCE));
            assertThat(result.outcome()).as("times " + gain).isEqualTo(Outcome.SCORED);
            assertThat(result.words()).hasSize(7).allSatisfy(word -> {
                assertThat(word.errorType()).as(word.text()).isNotEqualTo(ErrorType.OMISSION);
                assertThat(word.score()).as(word.text()).isGreaterThan(80);
            });
        }
        for (var word : List.of("yes", "no")) {
            var result = assess(Whisper.of(spoken(word, 1, 0.00003)), ScoringTask.readAloud(word));
            assertThat(result.outcome()).as(word).isEqualTo(Outcome.SCORED);
        }
    }

    @Test
    void a_sound_too_short_for_a_word_says_so() {
        refused(spoken("a", 1, 0.00003), ScoringTask.free(), NotUnderstoodReason.TOO_SHORT);
    }

    @Test
    void a_voice_at_the_edge_of_silence_is_too_quiet() {
        refused(spoken(SENTENCE, 0.003, 0.00003), ScoringTask.free(), NotUnderstoodReason.TOO_QUIET);
    }

    @Test
    void a_voice_that_drowns_in_noise_is_too_noisy() {
        refused(spoken(SENTENCE, 0.1, 0.03), ScoringTask.free(), NotUnderstoodReason.TOO_NOISY);
        refused(spoken(SENTENCE, 0.1, 0.03), ScoringTask.readAloud(SENTENCE), NotUnderstoodReason.TOO_NOISY);
    }

    @Test
    void coughs_and_silence_are_no_speech() {
        for (var sound : List.of(cough(0.12), cough(0.3), new float[48_000])) {
            var result = assess(sound, ScoringTask.readAloud("Yes."));
            assertThat(result.outcome()).isEqualTo(Outcome.NO_SPEECH);
            assertThat(result.notUnderstoodReason()).isNull();
        }
    }

    @Test
    void the_longest_utterance_decides_and_what_spoils_the_sound_comes_first() {
        var shortOne = utterance(0.8, CLEAR);
        assertThat(NotUnderstoodReason.of(List.of(shortOne))).isEqualTo(NotUnderstoodReason.TOO_SHORT);
        assertThat(NotUnderstoodReason.of(List.of(shortOne, utterance(2, CLEAR), shortOne)))
                .isEqualTo(NotUnderstoodReason.UNCLEAR);
        assertThat(NotUnderstoodReason.of(List.of(utterance(0.8, new SoundLevel(-90, -50, 0)))))
                .isEqualTo(NotUnderstoodReason.TOO_QUIET);
        assertThat(NotUnderstoodReason.of(List.of(utterance(0.8, new SoundLevel(-30, -20, 0)))))
                .isEqualTo(NotUnderstoodReason.TOO_NOISY);
        assertThat(NotUnderstoodReason.of(List.of(utterance(3, SoundLevel.UNKNOWN))))
                .as("from a log of an earlier version")
                .isEqualTo(NotUnderstoodReason.UNCLEAR);
    }

    private void refused(float[] sound, ScoringTask task, NotUnderstoodReason reason) {
        var result = assess(sound, task);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_UNDERSTOOD);
        assertThat(result.notUnderstoodReason()).isEqualTo(reason);
        assertThat(result.scores()).isNull();
        assertThat(result.words()).isEmpty();
        assertThat(result.isCorrect()).isFalse();
    }

    /// The result of the recording, which must be that of the live session.
    private Result assess(float[] sound, ScoringTask task) {
        var result = scorer.assess(sound, task);
        assertThat(live(sound, task)).isEqualTo(result);
        return result;
    }

    private Result live(float[] sound, ScoringTask task) {
        var random = new Random(9);
        var utterances = new ArrayList<ScoredUtterance>();
        try (var segmenter = new Segmenter(Sounds.engines().voiceActivity(), 0)) {
            var segments = new ArrayList<Segment>();
            for (int at = 0; at < sound.length; ) {
                int size = Math.min(sound.length - at, 1 + random.nextInt(5000));
                segments.addAll(segmenter.hear(Arrays.copyOfRange(sound, at, at + size)));
                at += size;
            }
            segments.addAll(segmenter.end());
            var scoring = new TaskScoring(scorer, task, Hotwords.NONE, 0);
            for (var segment : segments) {
                if (segment instanceof Segment.Utterance utterance) {
                    utterances.add(scoring.accept(
                            scoring.score(scoring.listen(utterance)).get()));
                }
            }
        }
        return scorer.result(task, utterances, sound.length);
    }

    /// Our own voice between silences, with white noise over all of it.
    private static float[] spoken(String text, double gain, double noise) {
        var gap = Sounds.silence(Duration.ofMillis(700));
        var sound = Pcm.floats(Sounds.of(gap, Sounds.spoken(text), gap).pcm());
        var random = new Random(3);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) Math.clamp(sound[i] * gain + noise * random.nextGaussian(), -1, 1);
        }
        return Pcm.floats(Pcm.bytes(sound));
    }

    /// A burst of dull noise that fades away.
    private static float[] cough(double seconds) {
        var random = new Random(1);
        var sound = new float[48_000];
        double dull = 0;
        int length = (int) (seconds * 16_000);
        for (int i = 0; i < length; i++) {
            dull = 0.7 * dull + 0.3 * random.nextGaussian();
            sound[16_000 + i] = (float) Math.clamp(0.8 * dull * Math.exp(-4.0 * i / length), -1, 1);
        }
        return sound;
    }

    private static ScoredUtterance utterance(double seconds, SoundLevel level) {
        return new ScoredUtterance(
                0,
                (long) (seconds * 16_000),
                new Transcript("", List.of(), 0),
                0,
                0,
                List.of(),
                ScoredUtterance.Manner.NONE,
                level,
                null);
    }
}
