package dev.vivavoce.speech.voiceactivity;

import java.util.Random;

/// Takes what is loud for speech, and remembers a little, as a network does.
final class LoudnessVoiceActivity implements VoiceActivity {
    @Override
    public Stream open() {
        return new Stream() {
            private float before;

            @Override
            public float probability(float[] frame) {
                double energy = 0;
                for (float sample : frame) {
                    energy += sample * sample;
                }
                float loudness = (float) Math.min(1, 20 * Math.sqrt(energy / frame.length));
                before = 0.7f * loudness + 0.3f * before;
                return before;
            }

            @Override
            public void reset() {
                before = 0;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}

    /// Stretches of loud, middling and no sound, of any length.
    static float[] sound(Random random, int seconds) {
        var sound = new float[seconds * 16_000 + random.nextInt(600)];
        for (int at = 0; at < sound.length; ) {
            int length = Math.min(sound.length - at, 200 + random.nextInt(random.nextInt(20) == 0 ? 400_000 : 40_000));
            double loudness = random.nextInt(3) * 0.03;
            for (int i = 0; i < length; i++) {
                sound[at + i] = (float) (loudness * random.nextGaussian());
            }
            at += length;
        }
        return sound;
    }

    static float[] loud(Random random, int length) {
        var sound = new float[length];
        for (int i = 0; i < length; i++) {
            sound[i] = (float) (0.1 * random.nextGaussian());
        }
        return sound;
    }
}
