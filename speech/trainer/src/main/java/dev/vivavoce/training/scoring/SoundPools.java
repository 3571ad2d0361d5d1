package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.scoring.WeakSounds;
import dev.vivavoce.training.learning.ScorePair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How often a sound that is called weak over all its occurrences is weak for the experts too. All recordings
/// of a speaker together count as one session, because a single one seldom has a sound often enough.
final class SoundPools {
    /// The experts' mean up to which a sound is weak: as if every second occurrence were wrong.
    private static final double WEAK = 1.5;

    private SoundPools() {}

    /// The pairs of each sound of each speaker.
    static List<List<ScorePair>> of(Collection<Performance> performances) {
        record Sound(String speaker, String arpabet) {}
        var pools = new LinkedHashMap<Sound, List<ScorePair>>();
        for (var performance : performances) {
            var speaker = performance.spoken().recording().speaker();
            performance
                    .foundSounds()
                    .forEach((arpabet, pairs) -> pools.computeIfAbsent(
                                    new Sound(speaker, arpabet), _ -> new ArrayList<>())
                            .addAll(pairs));
        }
        return List.copyOf(pools.values());
    }

    /// Precision and recall, where they exist, and the number of calls, by name.
    static Map<String, Double> figures(List<List<ScorePair>> pools) {
        var large = pools.stream()
                .filter(pool -> pool.size() >= WeakSounds.FEWEST_POOLED)
                .toList();
        var called = large.stream()
                .filter(pool -> WeakSounds.isWeak(pool.size(), mean(pool, ScorePair::ours)))
                .toList();
        double right = called.stream().filter(SoundPools::isWeak).count();
        long weak = large.stream().filter(SoundPools::isWeak).count();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("weak sounds called", (double) called.size());
        if (!called.isEmpty()) figures.put("weak sound, precision", right / called.size());
        if (weak > 0) figures.put("weak sound, recall", right / weak);
        return Collections.unmodifiableMap(figures);
    }

    private static boolean isWeak(List<ScorePair> pool) {
        return mean(pool, ScorePair::experts) <= WEAK;
    }

    private static double mean(List<ScorePair> pool, ToDoubleFunction<ScorePair> score) {
        return pool.stream().mapToDouble(score).average().orElse(0);
    }
}
