package dev.vivavoce.speech.pronunciation.alignment;

import java.util.Arrays;

/// Sums over few numbers. All are 0 for none.
public final class Sums {
    private Sums() {}

    public static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /// The standard deviation.
    public static double spread(double... values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
    }

    public static double least(double... values) {
        return Arrays.stream(values).min().orElse(0);
    }

    /// The mean of the lowest of them: one of `parts`, at least one value.
    public static double lowest(int parts, double... values) {
        return mean(Arrays.stream(values)
                .sorted()
                .limit(Math.max(1, values.length / parts))
                .toArray());
    }

    /// The standard deviation relative to the mean.
    public static double variation(double... values) {
        double mean = mean(values);
        return mean == 0 ? 0 : spread(values) / mean;
    }

    /// The mean difference of neighbours, relative to the mean.
    public static double unevenness(double... values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        double mean = mean(values);
        return values.length < 2 || mean == 0 ? 0 : sum / (values.length - 1) / mean;
    }
}
