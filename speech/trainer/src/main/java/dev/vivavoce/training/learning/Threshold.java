package dev.vivavoce.training.learning;

import java.util.Comparator;
import java.util.List;

/// The score below which something is called wrong.
public final class Threshold {
    private static final int LEAST_CALLED = 30;

    private Threshold() {}

    /// Returns the highest threshold at which calls reach a precision.
    ///
    /// @param doubted the pairs that may be called wrong
    /// @param wrong the expert score up to which something is wrong
    /// @param precision the share of calls that must be right
    /// @param none returned when there is no such threshold
    public static double of(List<ScorePair> doubted, double wrong, double precision, double none) {
        var sorted = doubted.stream()
                .sorted(Comparator.comparingDouble(ScorePair::ours))
                .toList();
        int found = 0;
        double below = none;
        for (int i = 0; i < sorted.size(); i++) {
            found += sorted.get(i).experts() <= wrong ? 1 : 0;
            if (i + 1 >= LEAST_CALLED && (double) found / (i + 1) >= precision) {
                below = sorted.get(i).ours();
            }
        }
        return below;
    }
}
