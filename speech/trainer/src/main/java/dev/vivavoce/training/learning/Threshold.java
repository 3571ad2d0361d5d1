package dev.vivavoce.training.learning;

import java.util.Comparator;
import java.util.List;

/// The score below which a word or phone is called wrong.
public final class Threshold {
    /// The precision that calls must reach.
    private static final double PRECISION = 0.62;

    private static final int LEAST_CALLED = 30;

    private Threshold() {}

    /// Returns the highest threshold at which calls reach the precision; 0 when there is none.
    ///
    /// @param doubted the pairs that may be called wrong
    /// @param wrong the expert score up to which something is wrong
    public static double of(List<ScorePair> doubted, double wrong) {
        var sorted = doubted.stream()
                .sorted(Comparator.comparingDouble(ScorePair::ours))
                .toList();
        int found = 0;
        double below = 0;
        for (int i = 0; i < sorted.size(); i++) {
            found += sorted.get(i).experts() <= wrong ? 1 : 0;
            if (i + 1 >= LEAST_CALLED && (double) found / (i + 1) >= PRECISION) {
                below = sorted.get(i).ours();
            }
        }
        return below;
    }
}
