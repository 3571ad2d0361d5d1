package dev.vivavoce.speech.pronunciation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The pitch of a voice, by normalised cross-correlation of 16 kHz samples, one value each 20 ms.
///
/// @param medianHertz 0 where no pitch was found
/// @param spreadSemitones standard deviation about the median, wild values left out
record Pitch(double medianHertz, double spreadSemitones) {
    private static final int DECIMATION = 2;
    private static final int RATE = 16_000 / DECIMATION;
    private static final int LOWEST_HERTZ = 70;
    private static final int HIGHEST_HERTZ = 400;
    private static final int WINDOW = RATE * 3 / 100;
    private static final double VOICED = 0.75;
    private static final double QUIET = 0.004;
    /// Farther from the median than this a value is an octave error.
    private static final double WILD_SEMITONES = 9;
    private static final int FEWEST_VALUES = 8;

    static Pitch of(float[] samples) {
        var half = new float[samples.length / DECIMATION];
        for (int i = 0; i < half.length; i++) {
            half[i] = (samples[2 * i] + samples[2 * i + 1]) / 2;
        }
        var values = new ArrayList<Double>();
        int longestLag = RATE / LOWEST_HERTZ;
        for (int at = 0; at + WINDOW + longestLag < half.length; at += RATE / 50) {
            double hertz = pitch(half, at, longestLag);
            if (hertz > 0) {
                values.add(hertz);
            }
        }
        if (values.size() < FEWEST_VALUES) {
            return new Pitch(0, 0);
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = sorted[sorted.length / 2];
        return new Pitch(median, spread(values, median));
    }

    private static double spread(List<Double> values, double median) {
        var semitones = values.stream()
                .mapToDouble(hertz -> 12 * Math.log(hertz / median) / Math.log(2))
                .filter(semitone -> Math.abs(semitone) < WILD_SEMITONES)
                .toArray();
        double mean = Arrays.stream(semitones).average().orElse(0);
        return Math.sqrt(Arrays.stream(semitones)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElse(0));
    }

    private static double pitch(float[] samples, int at, int longestLag) {
        double energy = 0;
        for (int i = at; i < at + WINDOW; i++) {
            energy += samples[i] * samples[i];
        }
        if (energy / WINDOW < QUIET * QUIET) {
            return 0;
        }
        double best = 0;
        int bestLag = 0;
        for (int lag = RATE / HIGHEST_HERTZ; lag <= longestLag; lag++) {
            double product = 0;
            double other = 1e-9;
            for (int i = at; i < at + WINDOW; i++) {
                product += samples[i] * samples[i + lag];
                other += samples[i + lag] * samples[i + lag];
            }
            double correlation = product / Math.sqrt(energy * other);
            if (correlation > best + 0.02) { // of equal peaks the shortest period
                best = correlation;
                bestLag = lag;
            }
        }
        return best >= VOICED ? (double) RATE / bestLag : 0;
    }
}
