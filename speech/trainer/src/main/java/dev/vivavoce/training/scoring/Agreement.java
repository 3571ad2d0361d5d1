package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.pronunciation.scoring.Measures;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Agreement of the scores with the experts, and how well they separate the right text from another one, for
/// speakers whom the networks have not heard.
final class Agreement {
    /// The scores that are compared with [Measures#ESTIMATED], in the same order.
    private static final List<ToDoubleFunction<Result.Scores>> OURS =
            List.of(Result.Scores::overall, Result.Scores::accuracy, Result.Scores::fluency, Result.Scores::prosody);

    private Agreement() {}

    /// Returns the figures by name. A recording without speech has no scores and is left out of the correlations of
    /// whole performances; its words and phones count as 0.
    static Map<String, Double> figures(Folds folds, Corpus corpus, long seed) {
        var right = folds.perform(Map.of()).values();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("phone r", ScorePair.correlation(all(right, Performance::phones)));
        figures.put("word r", ScorePair.correlation(all(right, Performance::words)));
        figures.putAll(SoundPools.figures(SoundPools.of(right)));
        var read = right.stream().filter(Performance::isRead).toList();
        figures.put("recordings without speech", (double) right.size() - read.size());
        for (int i = 0; i < OURS.size(); i++) {
            var measure = OURS.get(i);
            int estimated = i;
            var pairs = read.stream()
                    .map(one -> new ScorePair(
                            measure.applyAsDouble(one.scores()), MeasuresTraining.given(one.spoken())[estimated]))
                    .toList();
            figures.put(Measures.ESTIMATED.get(i) + " r", ScorePair.correlation(pairs));
        }
        var random = new Random(seed);
        var texts = new LinkedHashMap<Spoken, String>();
        corpus.scored()
                .forEach(
                        spoken -> texts.put(spoken, corpus.other(spoken, random).text()));
        var ofRight = overall(right);
        var ofWrong = overall(folds.perform(texts).values());
        figures.put("right from wrong text, AUC", Statistic.auc(ofRight, ofWrong));
        figures.put("right text, mean", Statistic.mean(ofRight));
        figures.put("wrong text, mean", Statistic.mean(ofWrong));
        return Collections.unmodifiableMap(figures);
    }

    /// Collects the score pairs of all performances.
    static List<ScorePair> all(Collection<Performance> performances, Function<Performance, List<ScorePair>> told) {
        return performances.stream().flatMap(one -> told.apply(one).stream()).toList();
    }

    private static double[] overall(Collection<Performance> performances) {
        return performances.stream().mapToDouble(one -> one.scores().overall()).toArray();
    }
}
