package dev.vivavoce.training.learning;

import dev.vivavoce.speech.evaluation.figures.Statistic;
import java.util.List;

/// Our score and the experts' score of the same word, phone or performance.
public record ScorePair(double ours, double experts) {
    /// Pearson's r.
    public static double correlation(List<ScorePair> pairs) {
        return Statistic.pearson(
                pairs.stream().mapToDouble(ScorePair::ours).toArray(),
                pairs.stream().mapToDouble(ScorePair::experts).toArray());
    }
}
