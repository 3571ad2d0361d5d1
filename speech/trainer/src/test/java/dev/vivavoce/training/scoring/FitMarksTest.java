package dev.vivavoce.training.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.training.learning.ScorePair;
import dev.vivavoce.training.scoring.FitMarks.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FitMarksTest {
    private static final double LOW = 7.5;
    private final Random random = new Random(3);

    /// Recordings of fifty speakers with a measure between 0 and 1.
    ///
    /// @param low the probability that experts mark a recording down, by its measure
    private List<Judged> recordings(DoubleUnaryOperator low) {
        var all = new ArrayList<Judged>();
        for (int i = 0; i < 3_000; i++) {
            double measure = random.nextDouble();
            int speaker = i % 50;
            double experts = random.nextDouble() < low.applyAsDouble(measure) ? 5 : 9;
            all.add(new Judged("speaker " + speaker, speaker % Corpus.FOLDS, new ScorePair(measure, experts)));
        }
        return all;
    }

    @Test
    void the_limit_is_where_experts_begin_to_disagree_and_holds_for_other_speakers() {
        var fitted = FitMarks.fit(recordings(measure -> measure < 0.3 ? 0.95 : 0.2), LOW);
        // 0.95 of the first 0.3 and 0.2 of the rest are 85 % up to 0.346
        assertThat(fitted.below().orElseThrow()).isCloseTo(0.346, within(0.05));
        assertThat(fitted.precision().value()).isCloseTo(0.85, within(0.04));
        assertThat(fitted.precision().low()).isLessThan(fitted.precision().value());
        assertThat(fitted.marked()).isBetween(850, 1_250);
    }

    @Test
    void a_measure_that_says_nothing_about_the_experts_has_no_limit() {
        var fitted = FitMarks.fit(recordings(_ -> 0.4), LOW);
        assertThat(fitted.below()).isEmpty();
        assertThat(fitted.auc().value()).isCloseTo(0.5, within(0.05));
        assertThat(fitted.marked()).isZero();
    }

    @Test
    void a_speakers_own_recordings_do_not_set_their_limit() {
        var all = recordings(measure -> measure < 0.3 ? 0.95 : 0.2);
        var turned = all.stream()
                .map(one -> one.fold() == 0
                        ? new Judged(
                                one.speaker(),
                                0,
                                new ScorePair(one.pair().ours(), 14 - one.pair().experts()))
                        : one)
                .toList();
        long marked = FitMarks.fit(all, LOW).marked();
        long outsideOthers = FitMarks.fit(turned, LOW).marked();
        assertThat(outsideOthers).as("limits of the other folds move").isNotEqualTo(marked);
        assertThat(FitMarks.fit(turned, LOW).precision().value())
                .as("marks in the turned fold are wrong")
                .isLessThan(FitMarks.fit(all, LOW).precision().value());
    }
}
