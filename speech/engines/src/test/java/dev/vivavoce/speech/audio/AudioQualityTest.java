package dev.vivavoce.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.AudioQuality.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AudioQualityTest {
    @Test
    void a_clean_voice_and_silence_have_no_fault() {
        assertThat(faults(voice(10, 0.2, 0.0005))).isEmpty();
        assertThat(faults(new float[160_000])).isEmpty();
    }

    @Test
    void an_overdriven_a_quiet_and_a_noisy_recording_are_each_reported_once() {
        assertThat(faults(voice(10, 3, 0.0005))).containsExactly(Fault.CLIPPING);
        assertThat(faults(voice(10, 0.006, 0.0001))).containsExactly(Fault.TOO_QUIET);
        assertThat(faults(voice(10, 0.1, 0.05))).containsExactly(Fault.NOISE);
    }

    @Test
    void a_fault_that_went_away_and_comes_back_is_reported_again() {
        var sound = Arrays.asList(voice(6, 3, 0.0005), voice(8, 0.2, 0.0005), voice(6, 3, 0.0005));
        var quality = new AudioQuality(0);
        var faults = new ArrayList<Fault>();
        sound.forEach(part -> quality.hear(part).forEach(finding -> faults.add(finding.fault())));
        assertThat(faults).containsExactly(Fault.CLIPPING, Fault.CLIPPING);
    }

    @Test
    void chunks_of_any_size_give_the_same_findings() {
        var sound = voice(10, 3, 0.0005);
        var whole = new AudioQuality(512).hear(sound);
        var quality = new AudioQuality(512);
        var findings = new ArrayList<AudioQuality.Finding>();
        var random = new Random(1);
        for (int at = 0; at < sound.length; ) {
            int size = Math.min(sound.length - at, 1 + random.nextInt(2000));
            findings.addAll(quality.hear(Arrays.copyOfRange(sound, at, at + size)));
            at += size;
        }
        assertThat(findings).isEqualTo(whole).isNotEmpty();
    }

    private static List<Fault> faults(float[] sound) {
        return new AudioQuality(0)
                .hear(sound).stream().map(AudioQuality.Finding::fault).toList();
    }

    /// Half a second of tone, half a second of nothing, and noise over both.
    private static float[] voice(int seconds, double loudness, double noise) {
        var random = new Random(5);
        var sound = new float[seconds * 16_000];
        for (int i = 0; i < sound.length; i++) {
            double tone = i / 8000 % 2 == 0 ? loudness * Math.sin(i * 0.07) : 0;
            sound[i] = (float) Math.clamp(tone + noise * random.nextGaussian(), -1, 1);
        }
        return sound;
    }
}
