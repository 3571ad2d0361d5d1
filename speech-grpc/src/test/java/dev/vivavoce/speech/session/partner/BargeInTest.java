package dev.vivavoce.speech.session.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BargeInTest {
    private static final int CHUNK = 500;

    private final BargeIn bargeIn = new BargeIn();

    @Test
    void loud_voice_of_640_ms_interrupts_whatever_the_size_of_its_chunks() {
        assertThat(interruptsAfter(0.1f, true)).isBetween(10_240, 10_240 + CHUNK);
        bargeIn.reset();
        assertThat(bargeIn.hear(loud(0.1f, 10_240), true)).isTrue();
    }

    @Test
    void quiet_voice_and_loud_noise_do_not() {
        assertThat(interruptsAfter(0.005f, true)).isEqualTo(-1);
        assertThat(interruptsAfter(0.5f, false)).isEqualTo(-1);
    }

    @Test
    void two_coughs_with_a_pause_between_them_do_not() {
        for (int i = 0; i < 5; i++) {
            assertThat(bargeIn.hear(loud(0.5f, 6_400), true)).isFalse();
            assertThat(bargeIn.hear(loud(0, 4_096), false)).isFalse();
        }
    }

    @Test
    void quiet_between_words_is_neither_counted_nor_an_end() {
        assertThat(bargeIn.hear(loud(0.1f, 6_400), true)).isFalse();
        assertThat(bargeIn.hear(loud(0.001f, 3_200), true)).isFalse();
        assertThat(bargeIn.hear(loud(0.1f, 3_840), true)).isTrue();
    }

    /// Samples until it interrupts; −1 when ten seconds do not.
    private int interruptsAfter(float level, boolean isSpeech) {
        for (int heard = CHUNK; heard <= 160_000; heard += CHUNK)
            if (bargeIn.hear(loud(level, CHUNK), isSpeech)) return heard;
        return -1;
    }

    private static float[] loud(float level, int length) {
        var samples = new float[length];
        Arrays.fill(samples, level);
        return samples;
    }
}
