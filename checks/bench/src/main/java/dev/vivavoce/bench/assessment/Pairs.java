package dev.vivavoce.bench.assessment;

/// How many pairs of talks are ordered rightly.
///
/// @param right pairs whose better talk got the higher figure; equal figures are wrong
public record Pairs(int right, int all) {
    private static final double Z = 1.96;

    /// The share of right ones; 1 without pairs.
    public double share() {
        return all == 0 ? 1 : (double) right / all;
    }

    /// The lower end of the 95 % interval by Wilson's formula. Pairs share talks, so it is somewhat too narrow.
    public double low() {
        return all == 0 ? 0 : Math.max(0, middle() - half());
    }

    /// The upper end.
    public double high() {
        return all == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (share() + Z * Z / (2 * all)) / (1 + Z * Z / all);
    }

    private double half() {
        return Z * Math.sqrt(share() * (1 - share()) / all + Z * Z / (4.0 * all * all)) / (1 + Z * Z / all);
    }

    @Override
    public String toString() {
        return all == 0
                ? "no pairs"
                : "%d/%d %3.0f %% (%.0f–%.0f)".formatted(right, all, 100 * share(), 100 * low(), 100 * high());
    }
}
