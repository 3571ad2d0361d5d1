package dev.vivavoce.speech.mary;

import java.util.Arrays;

/// Measures the pitch of a recording.
final class Pitch {
    private static final double LOWEST = 60;
    private static final double HIGHEST = 400;
    /// Frames that are quieter, or less periodic, are not voiced.
    private static final double LOUD = 0.02;
    private static final double PERIODIC = 0.5;

    private Pitch() {}

    /// Returns the median of the fundamental frequency over the voiced frames, by autocorrelation.
    static double hertz(float[] samples, int sampleRateHertz) {
        int frame = sampleRateHertz / 25;
        int step = sampleRateHertz / 50;
        var found = new double[samples.length / step + 1];
        int count = 0;
        for (int from = 0; from + frame <= samples.length; from += step) {
            double period = period(samples, from, frame, sampleRateHertz);
            if (period > 0) found[count++] = sampleRateHertz / period;
        }
        var voiced = Arrays.copyOf(found, count);
        Arrays.sort(voiced);
        return voiced[count / 2];
    }

    private static double period(float[] samples, int from, int length, int sampleRateHertz) {
        double energy = correlation(samples, from, length, 0);
        if (Math.sqrt(energy / length) < LOUD) return 0;
        int best = 0;
        double strongest = PERIODIC * energy;
        for (int lag = (int) (sampleRateHertz / HIGHEST); lag <= sampleRateHertz / LOWEST; lag++) {
            double strength = correlation(samples, from, length, lag);
            if (strength > strongest) {
                strongest = strength;
                best = lag;
            }
        }
        return best;
    }

    private static double correlation(float[] samples, int from, int length, int lag) {
        double sum = 0;
        for (int i = from; i < from + length - lag; i++) sum += (double) samples[i] * samples[i + lag];
        return sum;
    }
}
