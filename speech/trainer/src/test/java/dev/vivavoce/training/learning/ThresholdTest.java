package dev.vivavoce.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    @Test
    void below_the_threshold_enough_of_the_items_called_wrong_are_wrong() {
        var pairs = new ArrayList<ScorePair>();
        for (int score = 1; score <= 100; score++) {
            pairs.add(new ScorePair(score, score <= 31 ? 0.5 : 2));
        }
        assertThat(Threshold.of(pairs, 1, 0.62, 0)).isEqualTo(50); // 31 of 50 are wrong
    }

    @Test
    void nothing_is_called_wrong_when_scores_do_not_separate() {
        var few = List.of(new ScorePair(10, 0), new ScorePair(20, 0));
        assertThat(Threshold.of(few, 5, 0.62, 0)).isZero();
    }
}
