package dev.vivavoce.speech.voiceactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoicingTest {
    private static final int FRAME = VoiceActivity.FRAME;

    @Test
    void vowels_are_voiced_at_every_pitch_of_a_human_voice() {
        for (int hertz : new int[] {85, 120, 210, 330}) {
            assertThat(voicedFrames(HalfSureVoiceActivity.vowel(hertz, 40 * FRAME)))
                    .as("%s Hz", hertz)
                    .isGreaterThan(30);
        }
    }

    @Test
    void noise_hum_and_quiet_sounds_are_not() {
        var random = new Random(5);
        assertThat(voicedFrames(LoudnessVoiceActivity.loud(random, 100 * FRAME)))
                .isZero();
        assertThat(voicedFrames(HalfSureVoiceActivity.hum(50, 100 * FRAME))).isZero();
        assertThat(voicedFrames(HalfSureVoiceActivity.hum(100, 100 * FRAME))).isZero();
        var quiet = HalfSureVoiceActivity.vowel(120, 40 * FRAME);
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] *= 0.005f;
        }
        assertThat(voicedFrames(quiet)).isZero();
        assertThat(voicedFrames(new float[20 * FRAME])).isZero();
    }

    @Test
    void a_frame_depends_on_itself_and_the_one_before_only() {
        var sound = HalfSureVoiceActivity.vowel(150, 10 * FRAME);
        for (int frame = 1; frame < 10; frame++) {
            var two = Arrays.copyOfRange(sound, (frame - 1) * FRAME, (frame + 1) * FRAME);
            assertThat(Voicing.isVoiced(sound, frame * FRAME)).isEqualTo(Voicing.isVoiced(two, FRAME));
        }
        assertThat(Voicing.isVoiced(sound, 0)).isFalse();
    }

    private static int voicedFrames(float[] sound) {
        List<Integer> voiced = new ArrayList<>();
        for (int from = 0; from + FRAME <= sound.length; from += FRAME) {
            if (Voicing.isVoiced(sound, from)) {
                voiced.add(from);
            }
        }
        return voiced.size();
    }
}
