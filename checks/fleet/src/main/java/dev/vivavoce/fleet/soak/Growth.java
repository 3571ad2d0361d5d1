package dev.vivavoce.fleet.soak;

import java.util.List;

/// How much larger something was in the last quarter of the time than in the second; the first is for growing warm.
///
/// @param before median of the second quarter
/// @param after median of the last quarter
record Growth(double before, double after) {
    private static final double SHARE = 0.05;
    private static final int QUARTERS = 4;

    /// @param values one for each measurement, in their order
    static Growth of(List<Double> values) {
        int quarter = values.size() / QUARTERS;
        if (quarter == 0)
            throw new IllegalArgumentException("measurements: " + values.size() + " (expected: 4 or more)");
        return new Growth(
                median(values.subList(quarter, 2 * quarter)),
                median(values.subList(values.size() - quarter, values.size())));
    }

    double amount() {
        return after - before;
    }

    /// Whether it is as large as before, but for noise and a twentieth.
    boolean isNone(double noise) {
        return amount() <= Math.max(noise, before * SHARE);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
