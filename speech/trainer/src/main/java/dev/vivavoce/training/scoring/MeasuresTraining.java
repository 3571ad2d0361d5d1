package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.speech.pronunciation.scoring.Measures;
import dev.vivavoce.training.learning.Regression;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.Map;

/// Fits the estimates of whole performances: one ridge regression for each of [Measures#ESTIMATED].
final class MeasuresTraining {
    private static final double PENALTY = 60;
    private static final double LEAST_SPREAD = 1e-3;
    /// Features are clipped at this many standard deviations from their mean.
    private static final double FARTHEST = 3;

    private MeasuresTraining() {}

    /// The tensors of [Measures].
    ///
    /// @param features by [Measures#features]
    static Map<String, Tensor> learn(Map<Spoken, double[]> features) {
        int size = Measures.FEATURES;
        var mean = new float[size];
        var scale = new float[size];
        for (int i = 0; i < size; i++) {
            int column = i;
            double middle = features.values().stream()
                    .mapToDouble(row -> row[column])
                    .average()
                    .orElse(0);
            double spread = Math.sqrt(features.values().stream()
                    .mapToDouble(row -> (row[column] - middle) * (row[column] - middle))
                    .average()
                    .orElse(0));
            mean[i] = (float) middle;
            scale[i] = (float) (1 / (spread + LEAST_SPREAD));
        }
        var rows = features.values().stream()
                .map(row -> {
                    var normal = new double[size];
                    for (int i = 0; i < size; i++) {
                        normal[i] = Math.clamp((row[i] - mean[i]) * scale[i], -FARTHEST, FARTHEST);
                    }
                    return normal;
                })
                .toList();
        int columns = Measures.ESTIMATED.size();
        var weights = new float[(size + 1) * columns];
        for (int c = 0; c < columns; c++) {
            int measure = c;
            var targets = features.keySet().stream()
                    .mapToDouble(spoken -> given(spoken)[measure])
                    .toArray();
            var one = Regression.ridge(rows, targets, PENALTY);
            for (int i = 0; i <= size; i++) {
                weights[i * columns + c] = (float) one[i];
            }
        }
        return Map.of(
                "measures.mean", Tensor.row(mean),
                "measures.scale", Tensor.row(scale),
                "measures.weights", new Tensor(size + 1, columns, weights));
    }

    /// Tensors that stand in until the measures are fitted.
    static Map<String, Tensor> nothing() {
        int size = Measures.FEATURES;
        int columns = Measures.ESTIMATED.size();
        return Map.of(
                "measures.mean", Tensor.row(new float[size]),
                "measures.scale", Tensor.row(new float[size]),
                "measures.weights", new Tensor(size + 1, columns, new float[(size + 1) * columns]));
    }

    /// The experts' scores, in the order of [Measures#ESTIMATED].
    static double[] given(Spoken spoken) {
        var expert = spoken.expert();
        return new double[] {expert.total(), expert.accuracy(), expert.fluency(), expert.prosodic()};
    }
}
