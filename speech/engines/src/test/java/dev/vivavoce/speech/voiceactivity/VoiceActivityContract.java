package dev.vivavoce.speech.voiceactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What every [VoiceActivity] keeps.
abstract class VoiceActivityContract {
    abstract VoiceActivity voiceActivity();

    @Test
    void our_own_voice_is_speech_and_silence_and_noise_are_not() {
        var spoken = probabilities(voiceActivity().open(), Sounds.spoken("I think the weather is going to be nice."));
        assertThat(Arrays.stream(spoken).filter(p -> p > 0.5).count()).isGreaterThan(spoken.length / 2);
        assertThat(probabilities(voiceActivity().open(), Sounds.silence(Duration.ofSeconds(2))))
                .satisfies(all ->
                        assertThat(Arrays.stream(all).max().orElseThrow()).isLessThan(0.3));
        assertThat(probabilities(voiceActivity().open(), Sounds.noise(Duration.ofSeconds(2))))
                .satisfies(all ->
                        assertThat(Arrays.stream(all).max().orElseThrow()).isLessThan(0.5));
    }

    @Test
    void a_reset_stream_is_like_a_new_one_and_streams_do_not_hear_each_other() {
        var sound = Sounds.spoken("I think the weather is going to be nice.");
        var once = probabilities(voiceActivity().open(), sound);
        var stream = voiceActivity().open();
        probabilities(stream, Sounds.noise(Duration.ofSeconds(1)));
        stream.reset();
        assertThat(probabilities(stream, sound)).isEqualTo(once);
    }

    @Test
    void a_frame_has_512_samples() {
        try (var stream = voiceActivity().open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> stream.probability(new float[160]));
        }
    }

    private static double[] probabilities(VoiceActivity.Stream stream, Sounds.Sound sound) {
        var samples = Pcm.floats(sound.pcm());
        var probabilities = new double[samples.length / VoiceActivity.FRAME];
        for (int i = 0; i < probabilities.length; i++) {
            int at = i * VoiceActivity.FRAME;
            probabilities[i] = stream.probability(Arrays.copyOfRange(samples, at, at + VoiceActivity.FRAME));
            assertThat(probabilities[i]).isBetween(0.0, 1.0);
        }
        return probabilities;
    }
}
