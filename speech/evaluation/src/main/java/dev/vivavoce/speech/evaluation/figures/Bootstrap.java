package dev.vivavoce.speech.evaluation.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Confidence intervals by the bootstrap (Efron 1979): the figure is computed over speakers drawn with replacement,
/// and the middle 95 % of the values are its interval. Whole speakers are drawn because one speaker's utterances
/// are alike. The draws are the same each time.
public final class Bootstrap {
    private static final int ROUNDS = 1000;
    private static final long SEED = 20_251;

    private Bootstrap() {}

    /// A figure with its 95 % confidence interval; NaN where it cannot be computed.
    public record Figure(double value, double low, double high) {
        public boolean isKnown() {
            return !Double.isNaN(value);
        }
    }

    /// @param speaker the speaker of an item
    /// @param statistic computed over a list of items; NaN when it is undefined for them
    public static <T> Figure over(List<T> items, Function<T, String> speaker, ToDoubleFunction<List<T>> statistic) {
        double value = statistic.applyAsDouble(items);
        Map<String, List<T>> bySpeaker = new LinkedHashMap<>();
        for (var item : items) {
            bySpeaker
                    .computeIfAbsent(speaker.apply(item), _ -> new ArrayList<>())
                    .add(item);
        }
        if (Double.isNaN(value) || bySpeaker.size() < 2) return new Figure(value, Double.NaN, Double.NaN);
        var speakers = List.copyOf(bySpeaker.values());
        var random = new Random(SEED);
        var drawn = new double[ROUNDS];
        int count = 0;
        var sample = new ArrayList<T>(items.size());
        for (int round = 0; round < ROUNDS; round++) {
            sample.clear();
            for (int i = 0; i < speakers.size(); i++) sample.addAll(speakers.get(random.nextInt(speakers.size())));
            double again = statistic.applyAsDouble(sample);
            if (!Double.isNaN(again)) drawn[count++] = again;
        }
        if (count == 0) return new Figure(value, Double.NaN, Double.NaN);
        var known = Arrays.copyOf(drawn, count);
        return new Figure(value, Statistic.quantile(known, 0.025), Statistic.quantile(known, 0.975));
    }
}
