package dev.vivavoce.speech.pronunciation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Speech that recognisers lose: a learner is not told that they left out what they said.
class HardToFollowTest {
    private static final int SAMPLE_RATE = 16_000;
    private static final String START = "The nurse will";
    private static final String MIDDLE = "check your blood pressure";
    private static final String END = "in the morning.";
    private static final String SENTENCE = START + " " + MIDDLE + " " + END;

    private final Scorer scorer = Sounds.engines().scorer();

    @Test
    void a_phrase_read_slowly_is_read() {
        expectRead(join(sound(START), slowed(sound(MIDDLE), 1.4), sound(END)));
        expectRead(slowed(sound(SENTENCE), 1.4));
    }

    @Test
    void a_cough_before_a_phrase_hides_none_of_its_words() {
        expectRead(join(cough(), sound(SENTENCE)));
        expectRead(join(sound(START), cough(), sound(MIDDLE), sound(END)));
    }

    @Test
    void a_phrase_that_cannot_be_made_out_was_said_badly_but_not_left_out() {
        var result = result(join(sound(START), muffled(sound(MIDDLE)), sound(END)));
        assertThat(omitted(result)).isEmpty();
        var words = result.words().stream()
                .filter(word -> word.referenceIndex() >= 0)
                .toList();
        assertThat(mean(words.subList(3, 7))).isBetween(1.0, mean(words.subList(0, 3)));
    }

    @Test
    void a_phrase_that_the_recogniser_loses_was_said_all_the_same() {
        var result = result(join(sound(START), slowed(sound(MIDDLE), 1.8), sound(END)));
        assertThat(result.transcript()).doesNotContainIgnoringCase("blood");
        assertThat(omitted(result)).isEmpty();
        assertThat(result.words().subList(3, 7)).allMatch(word -> word.score() > 30);
        assertThat(Objects.requireNonNull(result.scores()).costs().omissions()).isZero();
    }

    @Test
    void a_phrase_recognised_as_other_words_is_a_part_to_try_again_and_takes_no_points_as_left_out() {
        var result = result(join(sound(START), slowed(backwards(sound(MIDDLE)), 1.8), sound(END)));
        assertThat(omitted(result)).isEmpty();
        assertThat(result.unclearParts()).hasSize(1);
        var part = result.unclearParts().getFirst();
        assertThat(part.firstWord()).isEqualTo(3);
        assertThat(part.lastWord()).isEqualTo(6);
        assertThat(part.endSeconds() - part.startSeconds()).isGreaterThan(1);
        var scores = Objects.requireNonNull(result.scores());
        assertThat(scores.costs().omissions()).isZero();
        assertThat(scores.costs().unclear()).isLessThan(1);
        var found =
                Objects.requireNonNull(result(join(sound(START), sound(END))).scores());
        assertThat(scores.accuracy()).isGreaterThan(found.accuracy() - 25);
    }

    @Test
    void words_that_could_not_be_made_out_are_named_as_such_also_when_they_are_most_of_the_text() {
        var result = result(join(sound(START), slowed(backwards(sound(MIDDLE + " " + END)), 1.8)));
        assertThat(omitted(result)).isEmpty();
        var costs = Objects.requireNonNull(result.scores()).costs();
        assertThat(costs.omissions()).isZero();
        assertThat(costs.unclear()).isGreaterThan(20);
    }

    @Test
    void a_stutter_and_a_restart_leave_nothing_out() {
        var first = Arrays.copyOf(sound("check"), SAMPLE_RATE / 8);
        expectRead(join(sound(START), first, pause(), first, pause(), sound(MIDDLE), sound(END)));
        expectRead(join(sound(START), pause(), sound(SENTENCE)));
    }

    @Test
    void a_half_that_is_missing_was_left_out() {
        assertThat(omitted(join(sound(START), sound(MIDDLE)))).contains(8, 9).doesNotContain(0, 1, 2, 3, 4, 5);
        assertThat(omitted(join(sound(MIDDLE), sound(END)))).contains(0, 1).doesNotContain(3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void the_less_is_left_of_a_phrase_the_less_of_it_counts_and_no_word_falls_from_a_score_to_nothing() {
        var phrase = sound(MIDDLE);
        var results = new ArrayList<Result>();
        for (int tenths = 10; tenths >= 0; tenths--) {
            var rest = Arrays.copyOf(phrase, phrase.length * tenths / 10);
            results.add(result(join(sound(START), rest, pause(), sound(END))));
        }
        assertThat(results)
                .extracting(result -> Objects.requireNonNull(result.scores()).completeness())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(100.0)
                .endsWith(60.0);
        var inDoubt = results.stream()
                .flatMap(result -> result.words().stream())
                .filter(word -> word.doubt() > 0.2 && word.errorType() != ErrorType.OMISSION)
                .toList();
        assertThat(inDoubt).isNotEmpty().allSatisfy(word -> {
            assertThat(word.score()).isPositive().isLessThan(100 * (1 - word.doubt()));
            assertThat(word.scoreIfSaid()).isLessThanOrEqualTo(100);
        });
    }

    @Test
    void a_word_that_seems_left_out_before_a_pause_was_said_if_the_reader_goes_on_behind_it() {
        var begun = join(sound(START), slowed(muffled(sound(MIDDLE)), 0.4), new float[2 * SAMPLE_RATE]);
        assertThat(omitted(begun)).contains(3, 4);
        assertThat(omitted(join(begun, sound(END)))).doesNotContain(3, 4);
    }

    /// Slow, flat and strongly accented voices, of which earlier versions lost words in other recordings.
    @Test
    void learners_who_read_slowly_are_heard() {
        for (var learner : List.of(
                Sounds.learner("096130018", "I walked into the room, my hand on her shoulder."),
                Sounds.learner("096150003", "I asked with a smile on my face."),
                Sounds.learner("096150005", "But she had left that life behind now too."),
                Sounds.learner("096340018", "There was so much more to it than that."))) {
            var result = scorer.assess(Pcm.floats(learner.pcm()), ScoringTask.readAloud(learner.text()));
            assertThat(omitted(result)).as(learner.text()).isEmpty();
            assertThat(Objects.requireNonNull(result.scores()).completeness()).isGreaterThan(90);
        }
    }

    /// Each word of the sentence has its place, in order, and a score.
    private void expectRead(float[] samples) {
        var read = result(samples).words().stream()
                .filter(word -> word.referenceIndex() >= 0)
                .toList();
        assertThat(read).extracting(ScoredWord::referenceIndex).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(read).noneMatch(word -> word.errorType() == ErrorType.OMISSION);
        assertThat(read).allMatch(word -> word.score() > 0);
        assertThat(read).extracting(ScoredWord::startSeconds).isSorted();
    }

    private Result result(float[] samples) {
        return scorer.assess(samples, ScoringTask.readAloud(SENTENCE));
    }

    private List<Integer> omitted(float[] samples) {
        return omitted(result(samples));
    }

    private static List<Integer> omitted(Result result) {
        return result.words().stream()
                .filter(word -> word.errorType() == ErrorType.OMISSION)
                .map(ScoredWord::referenceIndex)
                .toList();
    }

    private static double mean(List<ScoredWord> words) {
        return words.stream().mapToDouble(ScoredWord::score).average().orElse(Double.NaN);
    }

    private static float[] sound(String text) {
        return Pcm.floats(Sounds.spoken(text).pcm());
    }

    private static float[] pause() {
        return new float[SAMPLE_RATE / 5];
    }

    private static float[] join(float[]... sounds) {
        var joined = new float[Arrays.stream(sounds).mapToInt(one -> one.length).sum()];
        int at = 0;
        for (var one : sounds) {
            System.arraycopy(one, 0, joined, at, one.length);
            at += one.length;
        }
        return joined;
    }

    /// The sound drawn out, which makes it deeper as well.
    private static float[] slowed(float[] sound, double times) {
        var slow = new float[(int) (sound.length * times) - 2];
        for (int i = 0; i < slow.length; i++) {
            int at = (int) (i / times);
            double share = i / times - at;
            slow[i] = (float) ((1 - share) * sound[at] + share * sound[Math.min(at + 1, sound.length - 1)]);
        }
        return slow;
    }

    /// The mean of neighbouring samples: what a hand before the mouth leaves of speech.
    private static float[] muffled(float[] sound) {
        int width = 24;
        var muffled = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            int from = Math.max(0, i - width);
            int to = Math.min(sound.length, i + width);
            muffled[i] = (float) (2.5
                    * IntStream.range(from, to)
                            .mapToDouble(k -> sound[k])
                            .average()
                            .orElse(0));
        }
        return muffled;
    }

    private static float[] backwards(float[] sound) {
        var backwards = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            backwards[i] = sound[sound.length - 1 - i];
        }
        return backwards;
    }

    private static float[] cough() {
        var random = new Random(3);
        var cough = new float[SAMPLE_RATE * 3 / 10];
        for (int i = 0; i < cough.length; i++) {
            cough[i] = (float) (0.25 * random.nextGaussian() * Math.exp(-8.0 * i / cough.length));
        }
        return cough;
    }
}
