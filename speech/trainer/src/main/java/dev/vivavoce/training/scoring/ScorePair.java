package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.figures.Statistic;
import java.util.List;

/// Our score beside the experts' for the same thing said.
record ScorePair(double ours, double experts) {
    /// Pearson's r.
    static double correlation(List<ScorePair> pairs) {
        return Statistic.pearson(
                pairs.stream().mapToDouble(ScorePair::ours).toArray(),
                pairs.stream().mapToDouble(ScorePair::experts).toArray());
    }
}
