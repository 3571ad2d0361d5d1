package dev.vivavoce.speech.voiceactivity;

import java.util.Random;

/// Never sure: a tenth for every sound, as the network's for a slow and flat voice.
final class HalfSureVoiceActivity implements VoiceActivity {
    private final float probability;

    HalfSureVoiceActivity(float probability) {
        this.probability = probability;
    }

    @Override
    public Stream open() {
        return new Stream() {
            @Override
            public float probability(float[] frame) {
                return probability;
            }

            @Override
            public void reset() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}

    /// A buzz at one pitch through two formants, that swells and fades twice a second as syllables do.
    static float[] vowel(int hertz, int length) {
        var sound = new float[length];
        var random = new Random(hertz);
        double[] first = {0, 0};
        double[] second = {0, 0};
        for (int i = 0; i < length; i++) {
            double pulse = i % (16_000 / hertz) == 0 ? 1 : 0;
            double open = resonance(first, pulse, 600);
            double bright = resonance(second, open, 1400);
            double swell = 0.55 + 0.45 * Math.sin(2 * Math.PI * 2 * i / 16_000.0);
            sound[i] = (float) (0.02 * swell * bright + 0.0005 * random.nextGaussian());
        }
        return sound;
    }

    private static double resonance(double[] past, double input, double hertz) {
        double radius = Math.exp(-Math.PI * 90 / 16_000);
        double output =
                input + 2 * radius * Math.cos(2 * Math.PI * hertz / 16_000) * past[0] - radius * radius * past[1];
        past[1] = past[0];
        past[0] = output;
        return output;
    }

    /// What a bad cable gives.
    static float[] hum(int hertz, int length) {
        return tone(hertz, 5, length);
    }

    /// A tone with its overtones, and a little noise.
    static float[] tone(int hertz, int overtones, int length) {
        var sound = new float[length];
        var random = new Random(hertz);
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int overtone = 1; overtone <= overtones; overtone++) {
                sum += Math.sin(2 * Math.PI * hertz * overtone * i / 16_000) / overtone;
            }
            sound[i] = (float) (0.05 * sum + 0.0005 * random.nextGaussian());
        }
        return sound;
    }

    /// Vowels, noise, hum and silence of any length, one after another.
    static float[] mixed(Random random, int seconds) {
        var sound = new float[seconds * 16_000 + random.nextInt(600)];
        for (int at = 0; at < sound.length; ) {
            int length = Math.min(sound.length - at, 800 + random.nextInt(random.nextInt(10) == 0 ? 300_000 : 40_000));
            var part = switch (random.nextInt(4)) {
                case 0 -> new float[length];
                case 1 -> LoudnessVoiceActivity.loud(random, length);
                case 2 -> hum(100, length);
                default -> vowel(90 + random.nextInt(200), length);
            };
            System.arraycopy(part, 0, sound, at, length);
            at += length;
        }
        return sound;
    }
}
