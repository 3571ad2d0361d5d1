package dev.vivavoce.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SoundLevelTest {
    @Test
    void the_voice_is_measured_apart_from_what_is_behind_it() {
        var level = SoundLevel.of(tone(0.2, 0.001));
        assertThat(level.voiceDecibels()).isCloseTo(-17, within(1.0));
        assertThat(level.floorDecibels()).isCloseTo(-60, within(1.0));
        assertThat(level.isQuiet() || level.isNoisy() || level.isClipped()).isFalse();
    }

    @Test
    void quiet_noisy_and_overdriven_sounds_are_told_apart() {
        assertThat(SoundLevel.of(tone(0.006, 0.0001)).isQuiet()).isTrue();
        assertThat(SoundLevel.of(tone(0.1, 0.05)).isNoisy()).isTrue();
        var loud = SoundLevel.of(tone(3, 0.05));
        assertThat(loud.isClipped()).isTrue();
        assertThat(loud.isNoisy()).isFalse();
    }

    @Test
    void less_than_a_frame_and_nothing_at_all_have_a_level_too() {
        assertThat(SoundLevel.of(new float[0]).isQuiet()).isTrue();
        assertThat(SoundLevel.of(new float[] {0.5f, -0.5f}).voiceDecibels()).isCloseTo(-6, within(0.1));
        assertThat(SoundLevel.UNKNOWN.isQuiet() || SoundLevel.UNKNOWN.isNoisy()).isFalse();
    }

    /// Half a second of tone and half a second of nothing, three times, and noise over both.
    private static float[] tone(double loudness, double noise) {
        var random = new Random(5);
        var sound = new float[48_000];
        for (int i = 0; i < sound.length; i++) {
            double tone = i / 8000 % 2 == 0 ? loudness * Math.sin(i * 0.07) : 0;
            sound[i] = (float) Math.clamp(tone + noise * random.nextGaussian(), -1, 1);
        }
        return sound;
    }
}
