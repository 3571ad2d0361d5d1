package dev.vivavoce.training.scoring;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Below which score something is called wrong.
///
/// @param figures what it is worth, by name: precision and recall where there is one, and itself
record Threshold(double below, Map<String, Double> figures) {
    /// How many of what is called wrong must be.
    private static final double PRECISION = 0.62;

    private static final int LEAST_CALLED = 30;

    /// The highest score below which enough of what is called wrong is wrong; 0 where there is none.
    ///
    /// @param what goes before the names of the figures
    /// @param doubted those of the pairs that may be called wrong
    /// @param wrong what experts give from here down is wrong
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
