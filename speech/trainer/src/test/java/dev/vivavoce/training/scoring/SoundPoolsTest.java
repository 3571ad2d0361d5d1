package dev.vivavoce.training.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.training.learning.ScorePair;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoundPoolsTest {
    @Test
    void precision_and_recall_count_sounds_that_are_weak_for_the_experts() {
        var called = pool(5, 40, 1);
        var wronglyCalled = pool(5, 60, 2);
        var missed = pool(5, 90, 1.2);
        var good = pool(5, 95, 2);
        assertThat(SoundPools.figures(List.of(called, called, wronglyCalled, missed, good)))
                .isEqualTo(Map.of(
                        "weak sounds called", 3.0, "weak sound, precision", 2 / 3.0, "weak sound, recall", 2 / 3.0));
    }

    @Test
    void a_sound_that_was_said_seldom_is_not_counted() {
        assertThat(SoundPools.figures(List.of(pool(3, 10, 0)))).isEqualTo(Map.of("weak sounds called", 0.0));
    }

    private static List<ScorePair> pool(int size, double ours, double experts) {
        return Collections.nCopies(size, new ScorePair(ours, experts));
    }
}
