package dev.vivavoce.bench.quality;

import java.util.Locale;
import java.util.Map;

/// A share of a number of cases, with Wilson's interval of 95 %.
public record Share(int good, int all) {
    private static final double Z = 1.959964;

    Share plus(boolean isGood) {
        return new Share(good + (isGood ? 1 : 0), all + 1);
    }

    /// Adds the cases of another one.
    public Share plus(Share other) {
        return new Share(good + other.good, all + other.all);
    }

    public boolean reaches(double bar) {
        return all > 0 && good >= bar * all;
    }

    double bound(int sign) {
        double p = (double) good / all;
        double z2 = Z * Z;
        double middle = p + z2 / (2 * all);
        double half = Z * Math.sqrt(p * (1 - p) / all + z2 / (4.0 * all * all));
        return (middle + sign * half) / (1 + z2 / all);
    }

    /// The share for a file.
    public Map<String, Object> json() {
        return Map.of("good", good, "all", all);
    }

    @Override
    public String toString() {
        if (all == 0) return "none";
        return String.format(
                Locale.ROOT,
                "%.1f %% (%d of %d, %.0f to %.0f %%)",
                100.0 * good / all,
                good,
                all,
                100 * bound(-1),
                100 * bound(1));
    }
}
