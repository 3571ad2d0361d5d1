package dev.vivavoce.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AudibleTest {
    @Test
    void the_first_and_the_last_audible_part_are_found_to_10_ms_within_faint_noise() {
        var sound = Sound.joined(noise(40, 6), noise(200, 2_000), noise(50, 6), noise(30, 2_000), noise(300, 6));
        assertThat(Audible.first(sound)).isEqualTo(40 * 16);
        assertThat(Audible.end(sound)).isEqualTo(320 * 16);
    }

    @Test
    void in_faint_noise_and_in_nothing_is_nothing() {
        for (var silent : new byte[][] {noise(500, 6), Sound.silence(Duration.ofMillis(100)), new byte[0]}) {
            assertThat(Audible.first(silent)).isEqualTo(Audible.NOTHING);
            assertThat(Audible.end(silent)).isEqualTo(Audible.NOTHING);
        }
    }

    @Test
    void a_part_that_is_shorter_than_10_ms_counts_as_one() {
        var sound = Sound.joined(noise(20, 6), noise(4, 2_000));
        assertThat(Audible.first(sound)).isEqualTo(20 * 16);
        assertThat(Audible.end(sound)).isEqualTo(24 * 16);
    }

    private static byte[] noise(int milliseconds, double level) {
        var random = new Random(1);
        var pcm = new byte[milliseconds * 32];
        for (int i = 0; i < pcm.length; i += 2) {
            int sample = (int) (level * random.nextGaussian());
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }
}
