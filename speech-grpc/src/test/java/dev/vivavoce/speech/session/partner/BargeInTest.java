package dev.vivavoce.speech.session.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.session.partner.BargeIn.Meaning;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BargeInTest {
    private static final int CHUNK = 500;

    private final BargeIn bargeIn = new BargeIn();

    @Test
    void loud_voice_holds_after_100_ms_and_interrupts_after_600_whatever_the_size_of_its_chunks() {
        assertThat(heardUntil(Meaning.HOLD, 0.1f, true)).isBetween(1_600, 1_600 + CHUNK);
        bargeIn.reset();
        assertThat(heardUntil(Meaning.INTERRUPTION, 0.1f, true)).isBetween(9_600, 9_600 + CHUNK);
        bargeIn.reset();
        assertThat(bargeIn.hear(loud(0.1f, 1_600), true)).isEqualTo(Meaning.HOLD);
        bargeIn.reset();
        assertThat(bargeIn.hear(loud(0.1f, 9_600), true)).isEqualTo(Meaning.INTERRUPTION);
    }

    @Test
    void what_was_loud_before_the_voice_was_detected_counts_for_the_hold_alone() {
        assertThat(bargeIn.hear(loud(0.1f, 1_600), false)).isEqualTo(Meaning.NOTHING);
        assertThat(bargeIn.hear(loud(0.1f, 320), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.1f, 8_960), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.1f, 320), true)).isEqualTo(Meaning.INTERRUPTION);
    }

    @Test
    void quiet_voice_and_loud_noise_do_neither() {
        assertThat(heardUntil(Meaning.HOLD, 0.005f, true)).isEqualTo(-1);
        bargeIn.reset();
        assertThat(heardUntil(Meaning.HOLD, 0.5f, false)).isEqualTo(-1);
    }

    @Test
    void coughs_hold_again_and_again_and_never_interrupt() {
        for (int i = 0; i < 5; i++) {
            assertThat(bargeIn.hear(loud(0.5f, 6_400), true)).isEqualTo(Meaning.HOLD);
            assertThat(bargeIn.hear(loud(0, 4_160), false)).isEqualTo(Meaning.HOLD);
        }
        assertThat(bargeIn.hear(loud(0, 4_800), false)).isEqualTo(Meaning.NOTHING);
    }

    @Test
    void a_pause_after_the_first_word_does_not_end_the_hold_and_a_third_of_the_word_counts() {
        assertThat(bargeIn.hear(loud(0.1f, 6_400), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0, 6_400), false)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.1f, 7_360), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.1f, 320), true)).isEqualTo(Meaning.INTERRUPTION);
    }

    @Test
    void quiet_between_words_is_neither_counted_nor_an_end() {
        assertThat(bargeIn.hear(loud(0.1f, 6_400), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.001f, 3_200), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.1f, 3_840), true)).isEqualTo(Meaning.INTERRUPTION);
    }

    @Test
    void a_hold_ends_after_560_ms_without_anything_loud_although_a_faint_voice_goes_on() {
        assertThat(bargeIn.hear(loud(0.1f, 4_800), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.005f, 8_640), true)).isEqualTo(Meaning.HOLD);
        assertThat(bargeIn.hear(loud(0.005f, 320), true)).isEqualTo(Meaning.NOTHING);
        assertThat(bargeIn.hear(loud(0.1f, 1_280), true)).isEqualTo(Meaning.NOTHING);
        assertThat(bargeIn.hear(loud(0.1f, 320), true)).isEqualTo(Meaning.HOLD);
    }

    /// Samples until the sounds have this meaning; −1 when ten seconds do not bring it.
    private int heardUntil(Meaning meaning, float level, boolean isSpeech) {
        for (int heard = CHUNK; heard <= 160_000; heard += CHUNK)
            if (bargeIn.hear(loud(level, CHUNK), isSpeech) == meaning) return heard;
        return -1;
    }

    private static float[] loud(float level, int length) {
        var samples = new float[length];
        Arrays.fill(samples, level);
        return samples;
    }
}
