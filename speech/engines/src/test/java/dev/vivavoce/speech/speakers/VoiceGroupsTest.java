package dev.vivavoce.speech.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoiceGroupsTest {
    private static final double[] BETWEEN = {30, 20, 10};

    @Test
    void pieces_of_a_voice_come_together_and_voices_stay_apart() {
        var places = new double[60][];
        var weights = new double[60];
        var random = new Random(5);
        for (int i = 0; i < places.length; i++) {
            double[] voice = new double[][] {{-6, 4, 0}, {6, 4, 1}, {0, -7, -2}}[i % 3];
            places[i] = Arrays.stream(voice)
                    .map(value -> value + random.nextGaussian())
                    .toArray();
            weights[i] = 0.4;
        }
        var groups = VoiceGroups.of(places, weights, BETWEEN, 1, 10);
        for (int i = 0; i < groups.length; i++) assertThat(groups[i]).isEqualTo(groups[i % 3]);
        assertThat(Arrays.stream(groups).distinct().count()).isEqualTo(3);
        assertThat(VoiceGroups.of(places, weights, BETWEEN, 1, 10)).isEqualTo(groups);
    }

    @Test
    void there_are_never_more_groups_than_allowed() {
        var places = new double[30][];
        var weights = new double[30];
        for (int i = 0; i < places.length; i++) {
            places[i] = new double[] {20.0 * i, 0, 0};
            weights[i] = 1;
        }
        assertThat(Arrays.stream(VoiceGroups.of(places, weights, BETWEEN, 1, 10))
                        .distinct()
                        .count())
                .isEqualTo(10);
    }

    @Test
    void two_thousand_pieces_are_grouped_in_less_than_minutes() {
        var between = new double[40];
        for (int k = 0; k < between.length; k++) between[k] = 30.0 / (k + 1);
        var places = new double[2_000][];
        var weights = new double[places.length];
        var random = new Random(1);
        for (int i = 0; i < places.length; i++) {
            places[i] = new double[between.length];
            for (int k = 0; k < between.length; k++)
                places[i][k] = random.nextGaussian() + (i % 2 == 0 ? 1 : -1) * Math.sqrt(between[k]);
            weights[i] = 0.4;
        }
        long begin = System.nanoTime();
        var groups = VoiceGroups.of(places, weights, between, 0, 10);
        assertThat(Arrays.stream(groups).distinct().count()).isEqualTo(2);
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(120);
    }
}
