package dev.vivavoce.training.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    @Test
    void below_the_threshold_enough_of_the_items_called_wrong_are_wrong() {
        var pairs = new ArrayList<ScorePair>();
        for (int score = 1; score <= 100; score++) {
            pairs.add(new ScorePair(score, score <= 31 ? 0.5 : 2));
        }
        var all = new ArrayList<>(pairs);
        all.add(new ScorePair(0, 0.5)); // treated as omitted
        var threshold = Threshold.of("phone", pairs, all, 1);
        assertThat(threshold.below()).isEqualTo(50);
        assertThat(threshold.figures())
                .isEqualTo(Map.of(
                        "phone wrong, precision", 31 / 50.0,
                        "phone wrong, recall", 31 / 32.0,
                        "phone wrong below", 50.0));
    }

    @Test
    void nothing_is_called_wrong_when_scores_do_not_separate() {
        var few = List.of(new ScorePair(10, 0), new ScorePair(20, 0));
        assertThat(Threshold.of("word", few, few, 5)).isEqualTo(new Threshold(0, Map.of("word wrong below", 0.0)));
    }
}
