package dev.vivavoce.speech.evaluation.figures;

import java.util.Arrays;

/// Statistics of a series of numbers. Each is NaN when the series is too short.
public final class Statistic {
    private Statistic() {}

    public static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// The area under the curve of true against false positives: the probability that a value of `high` is
    /// above one of `low`, ties counted half (Mann and Whitney 1947).
    public static double auc(double[] high, double[] low) {
        if (high.length == 0 || low.length == 0) return Double.NaN;
        var sorted = low.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double value : high) {
            int below = lowerBound(sorted, value);
            int notAbove = below;
            while (notAbove < sorted.length && sorted[notAbove] == value) notAbove++;
            wins += (below + notAbove) / 2.0;
        }
        return wins / ((double) high.length * low.length);
    }

    /// Pearson's correlation coefficient; NaN when one side does not vary.
    public static double pearson(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y: " + y.length + " values (expected: " + x.length + ")");
        }
        if (x.length < 3) return Double.NaN;
        double meanX = mean(x);
        double meanY = mean(y);
        double together = 0;
        double varianceX = 0;
        double varianceY = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            together += dx * dy;
            varianceX += dx * dx;
            varianceY += dy * dy;
        }
        return varianceX == 0 || varianceY == 0 ? Double.NaN : together / Math.sqrt(varianceX * varianceY);
    }

    /// The smallest value that at least this share of all does not exceed ("nearest rank").
    ///
    /// @param share above 0, at most 1: 0.99 for p99
    public static double quantile(double[] values, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share + " (expected: > 0 and <= 1)");
        }
        if (values.length == 0) return Double.NaN;
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
