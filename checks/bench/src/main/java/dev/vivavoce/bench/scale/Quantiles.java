package dev.vivavoce.bench.scale;

import java.util.ArrayList;
import java.util.List;

/// Half, 95 and 99 of 100 values are not above these; NaN without a value.
record Quantiles(double p50, double p95, double p99) {
    static final class Collector {
        private final List<Double> values = new ArrayList<>();

        void add(double value) {
            values.add(value);
        }

        Quantiles quantiles() {
            var sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return new Quantiles(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
        }

        private static double at(double[] sorted, double share) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }
    }
}
