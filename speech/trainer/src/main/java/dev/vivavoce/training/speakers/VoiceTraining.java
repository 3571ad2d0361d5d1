package dev.vivavoce.training.speakers;

import dev.vivavoce.speech.speakers.VoiceModel;
import dev.vivavoce.speech.speakers.VoicePiece;
import dev.vivavoce.training.learning.Eigenvectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Learns the directions in which voices differ more from each other than from themselves.
final class VoiceTraining {
    /// The directions that tell least are left out.
    private static final int DIRECTIONS = 40;
    /// Added to the variances within a voice, as a share of their mean: few speakers know them badly.
    private static final double RIDGE = 0.05;

    private static final double LEAST = 1e-3;

    private VoiceTraining() {}

    /// @param voices pieces of each speaker, all of them heard, two or more each
    static VoiceModel learned(Map<String, List<VoicePiece>> voices, VoiceModel.Rules rules) {
        var all = voices.values().stream()
                .flatMap(List::stream)
                .map(VoicePiece::features)
                .toList();
        int size = VoicePiece.FEATURES;
        var mean = new double[size];
        var spread = new double[size];
        for (int i = 0; i < size; i++) {
            int feature = i;
            var known = all.stream()
                    .mapToDouble(one -> one[feature])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            mean[i] = Arrays.stream(known).average().orElseThrow();
            double own = mean[i];
            spread[i] = Math.sqrt(Arrays.stream(known)
                    .map(value -> (value - own) * (value - own))
                    .average()
                    .orElseThrow());
        }
        var within = new double[size][size];
        var means = new double[size][size];
        int count = 0;
        for (var voice : voices.values()) {
            var points = voice.stream().map(one -> scaled(one, mean, spread)).toList();
            var middle = mean(points, size);
            for (var point : points) add(within, point, middle);
            add(means, middle, new double[size]);
            count += points.size();
        }
        int speakers = voices.size();
        double trace = 0;
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++) {
                within[i][j] /= count - speakers;
                means[i][j] = means[i][j] / (speakers - 1) - within[i][j] * speakers / count;
            }
        for (int i = 0; i < size; i++) trace += within[i][i];
        for (int i = 0; i < size; i++) within[i][i] += RIDGE * trace / size;
        var found = Eigenvectors.of(means, within);
        return new VoiceModel(
                mean,
                spread,
                Arrays.copyOf(found.vectors(), DIRECTIONS),
                Arrays.stream(found.values(), 0, DIRECTIONS)
                        .map(value -> Math.max(LEAST, value))
                        .toArray(),
                rules);
    }

    private static double[] scaled(VoicePiece piece, double[] mean, double[] spread) {
        var scaled = new double[mean.length];
        for (int i = 0; i < scaled.length; i++) {
            double value = piece.features()[i];
            scaled[i] = Double.isNaN(value) ? 0 : (value - mean[i]) / spread[i];
        }
        return scaled;
    }

    private static double[] mean(List<double[]> points, int size) {
        var mean = new double[size];
        for (var point : points) for (int i = 0; i < size; i++) mean[i] += point[i] / points.size();
        return mean;
    }

    private static void add(double[][] sums, double[] point, double[] middle) {
        for (int i = 0; i < point.length; i++)
            for (int j = 0; j < point.length; j++) sums[i][j] += (point[i] - middle[i]) * (point[j] - middle[j]);
    }
}
