package dev.vivavoce.speech.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VoicePitchTest {
    @Test
    void a_voice_has_the_pitch_of_its_period_and_noise_has_none() {
        for (double hertz : new double[] {80, 120, 210, 330}) {
            var samples = new float[16_000];
            for (int i = 0; i < samples.length; i++)
                for (int harmonic = 1; harmonic <= 5; harmonic++)
                    samples[i] += (float) (0.1 / harmonic * Math.sin(2 * Math.PI * hertz * harmonic * i / 16_000));
            assertThat(VoiceFrames.of(samples).hertz()[50]).isCloseTo((float) hertz, within((float) hertz * 0.02f));
        }
        var random = new Random(3);
        var noise = new float[16_000];
        for (int i = 0; i < noise.length; i++) noise[i] = (float) random.nextGaussian() / 10;
        int voiced = 0;
        for (float hertz : VoiceFrames.of(noise).hertz()) if (hertz > 0) voiced++;
        assertThat(voiced).isLessThan(10);
    }
}
