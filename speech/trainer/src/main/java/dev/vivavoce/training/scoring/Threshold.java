package dev.vivavoce.training.scoring;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The score below which a word or phone is called wrong.
///
/// @param figures precision and recall, where they exist, and the threshold, by name
record Threshold(double below, Map<String, Double> figures) {
    /// The precision that calls must reach.
    private static final double PRECISION = 0.62;

    private static final int LEAST_CALLED = 30;

    /// Returns the highest threshold at which calls reach the precision; 0 when there is none.
    ///
    /// @param what the prefix of the figures' names
    /// @param doubted the pairs that may be called wrong
    /// @param wrong the expert score up to which something is wrong
    static Threshold of(String what, List<ScorePair> doubted, List<ScorePair> pairs, double wrong) {
        var sorted = doubted.stream()
                .sorted(Comparator.comparingDouble(ScorePair::ours))
                .toList();
        long all = pairs.stream().filter(pair -> pair.experts() <= wrong).count();
        var figures = new LinkedHashMap<String, Double>();
        int found = 0;
        double below = 0;
        for (int i = 0; i < sorted.size(); i++) {
            found += sorted.get(i).experts() <= wrong ? 1 : 0;
            if (i + 1 >= LEAST_CALLED && (double) found / (i + 1) >= PRECISION) {
                below = sorted.get(i).ours();
                figures.put(what + " wrong, precision", (double) found / (i + 1));
                figures.put(what + " wrong, recall", (double) found / Math.max(1, all));
            }
        }
        figures.put(what + " wrong below", below);
        return new Threshold(below, Collections.unmodifiableMap(figures));
    }
}
