package dev.vivavoce.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 24_000, 44_100, 48_000})
    void a_tone_keeps_its_pitch_its_loudness_and_its_place(int rate) {
        var heard = whole(rate, tone(rate, 1000, rate));
        assertThat(heard).hasSize(16_000);
        for (int n = 200; n < heard.length - 200; n++) {
            assertThat(heard[n]).isCloseTo((float) Math.sin(2 * Math.PI * 1000 * n / 16_000), within(2e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24_000, 44_100, 48_000})
    void what_is_above_the_band_is_gone_and_does_not_come_back_as_another_tone(int rate) {
        var heard = whole(rate, tone(rate, 10_500, rate));
        double energy = 0;
        for (int n = 500; n < heard.length - 500; n++) {
            energy += heard[n] * heard[n];
        }
        assertThat(Math.sqrt(energy / heard.length)).isLessThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 24_000, 44_100, 48_000})
    void chunks_of_any_size_give_the_same_samples(int rate) {
        var random = new Random(rate);
        var sound = noise(random, rate);
        var whole = whole(rate, sound);
        for (int round = 0; round < 20; round++) {
            var resampler = new Resampler(rate);
            var heard = new float[0];
            for (int at = 0; at < sound.length; ) {
                int size = Math.min(sound.length - at, random.nextInt(3000));
                heard = joined(heard, resampler.hear(Arrays.copyOfRange(sound, at, at + size)));
                at += size;
            }
            assertThat(joined(heard, resampler.end())).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 24_000, 44_100, 48_000})
    void a_stream_taken_up_in_the_middle_goes_on_bit_for_bit(int rate) {
        var random = new Random(rate);
        var sound = noise(random, rate);
        var whole = whole(rate, sound);
        for (int round = 0; round < 20; round++) {
            int from = random.nextInt(whole.length);
            int first = (int) Resampler.firstInputNeeded(rate, from);
            var resampler = new Resampler(rate, first, from);
            var heard = resampler.hear(Arrays.copyOfRange(sound, first, sound.length));
            assertThat(joined(heard, resampler.end())).isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
        }
    }

    @Test
    void a_start_after_the_samples_it_needs_and_a_strange_rate_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Resampler(48_000, 3000, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Resampler(4000));
    }

    private static float[] whole(int rate, float[] sound) {
        var resampler = new Resampler(rate);
        return joined(resampler.hear(sound), resampler.end());
    }

    private static float[] tone(int rate, double hertz, int length) {
        var tone = new float[length];
        for (int i = 0; i < length; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return tone;
    }

    private static float[] noise(Random random, int length) {
        var noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (float) random.nextGaussian() / 4;
        }
        return noise;
    }

    private static float[] joined(float[] a, float[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
