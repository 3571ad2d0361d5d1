package dev.vivavoce.quiz.marking;

/// How good an answer is.
///
/// @param verdict right, partly right or wrong
/// @param share the share of the points, 0 to 1; below 0 only where an option costs points
/// @param confidence how sure the marker is of the verdict, 0 to 1. Kinds with a fixed key are sure
public record Mark(Verdict verdict, double share, double confidence) {
    /// From here on a mark counts as confident.
    public static final double CONFIDENT = 0.8;

    /// A verdict.
    public enum Verdict {
        RIGHT,
        PARTLY,
        WRONG
    }

    public boolean isConfident() {
        return confidence >= CONFIDENT;
    }

    static Mark sure(double share) {
        return new Mark(verdict(share), share, 1);
    }

    private static Verdict verdict(double share) {
        if (share >= 1) return Verdict.RIGHT;
        return share > 0 ? Verdict.PARTLY : Verdict.WRONG;
    }
}
