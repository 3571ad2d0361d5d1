package dev.vivavoce.speech.media.files;

import java.util.Arrays;

/// A sound with what codecs for speech expect: a voice with harmonics whose pitch and loudness change.
public final class SpeechLike {
    private SpeechLike() {}

    /// Returns mono samples.
    public static float[] of(int samples, int hertz) {
        var sound = new float[samples];
        for (int i = 0; i < samples; i++) {
            double time = (double) i / hertz;
            // The pitch goes from 110 to 170 Hz and back.
            double turn = 2 * Math.PI * 0.7;
            double phase = 2 * Math.PI * (140 * time + 30 / turn * (1 - Math.cos(turn * time)));
            double sum = 0;
            for (int harmonic = 1; harmonic <= 20; harmonic++)
                sum += Math.sin(phase * harmonic) / harmonic * Math.exp(-Math.abs(harmonic - 5) / 6.0);
            sound[i] = (float) (0.25 * sum * (0.55 + 0.45 * Math.sin(2 * Math.PI * 2.3 * time)));
        }
        return sound;
    }

    /// Returns how much stronger the sound is than what differs from it, in decibels.
    public static double signalToNoise(float[] sound, float[] other) {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < sound.length; i++) {
            signal += sound[i] * sound[i];
            noise += Math.pow(sound[i] - other[i], 2);
        }
        return 10 * Math.log10(signal / Math.max(noise, 1e-20));
    }

    /// Returns how alike two sounds of the same length are; 1 is the same but for loudness.
    public static double correlation(float[] one, float[] other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return product / Math.sqrt(Math.max(first * second, 1e-20));
    }

    /// Returns a part without the edges, where filters begin and end.
    public static float[] inner(float[] sound, int edge) {
        return Arrays.copyOfRange(sound, edge, sound.length - edge);
    }
}
