package dev.vivavoce.training.scoring;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.training.learning.Learning;
import dev.vivavoce.training.learning.Moments;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trains the phone network: the phone of each frame. The computation is that of [PhoneNetwork], with dropout
/// (Srivastava et al. 2014).
final class PhoneTraining {
    private static final int BATCH = 16;
    private static final double RATE = 1e-3;
    private static final double DECAY = 0.01;
    private static final double THINNED = 0.25;
    /// This share of the probability is left to other phones (label smoothing: Szegedy et al. 2016).
    private static final double SMOOTHING = 0.05;
    private static final int ROWS_BETWEEN = PhoneNetwork.FIRST_WIDTH / 2;

    private final List<Spoken> spoken;
    private final float[] mean;
    private final float[] scale;
    private final int width;
    private final Learning learning;

    private PhoneTraining(List<Spoken> spoken, int width, int epochs, long seed) {
        this.spoken = spoken;
        this.width = width;
        int inputs = spoken.getFirst().frames()[0].length;
        var moments = Moments.of(spoken.stream().map(Spoken::frames).toList(), inputs);
        mean = moments.mean();
        scale = moments.scale();
        int steps = epochs * ((spoken.size() + BATCH - 1) / BATCH);
        learning = new Learning(seed, RATE, DECAY, steps);
        learning.layer("1", PhoneNetwork.FIRST_WIDTH * inputs, width);
        learning.layer("2", PhoneNetwork.SECOND_WIDTH * width, width);
        learning.layer("3", width, PhoneNetwork.PHONES.size());
    }

    /// Trains a network on the labels and returns its tensors.
    ///
    /// @param width of its layers
    static Map<String, Tensor> learn(List<Spoken> spoken, int width, int epochs, long seed, String name) {
        var training = new PhoneTraining(spoken, width, epochs, seed);
        try (training.learning) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                Progress.say("%s: epoch %d of %d, loss %.3f", name, epoch, epochs, training.epoch());
            }
            var tensors = new LinkedHashMap<>(training.learning.tensors("phone."));
            tensors.put("phone.mean", Tensor.row(training.mean));
            tensors.put("phone.scale", Tensor.row(training.scale));
            return tensors;
        }
    }

    private double epoch() {
        record Drawn(Spoken spoken, double length) {}
        var random = learning.random();
        var drawn = spoken.stream()
                .map(one -> new Drawn(one, one.frames().length + random.nextDouble(60)))
                .sorted(Comparator.comparingDouble(Drawn::length))
                .map(Drawn::spoken)
                .toList();
        var batches = new ArrayList<List<Spoken>>();
        for (int i = 0; i < drawn.size(); i += BATCH) {
            batches.add(drawn.subList(i, Math.min(drawn.size(), i + BATCH)));
        }
        Collections.shuffle(batches, random);
        double sum = 0;
        for (var batch : batches) {
            sum += learning.step(step -> loss(step, batch));
        }
        return sum / batches.size();
    }

    /// The utterances of a batch in one matrix, separated by rows of zeros.
    private NDArray loss(NDManager step, List<Spoken> batch) {
        int inputs = mean.length;
        int rows = ROWS_BETWEEN
                + batch.stream()
                        .mapToInt(one -> one.frames().length + ROWS_BETWEEN)
                        .sum();
        var normal = new float[rows * inputs];
        var counted = new float[rows];
        var labels = new long[rows];
        int row = ROWS_BETWEEN;
        for (var one : batch) {
            for (int t = 0; t < one.frames().length; t++, row++) {
                var frame = one.frames()[t];
                for (int i = 0; i < inputs; i++) {
                    normal[row * inputs + i] = (frame[i] - mean[i]) * scale[i];
                }
                counted[row] = 1;
                labels[row] = one.labels()[t];
            }
            row += ROWS_BETWEEN;
        }
        int width1 = PhoneNetwork.FIRST_WIDTH * inputs;
        var unfolded = new float[rows * width1];
        for (int t = 0; t < rows; t++) {
            for (int w = 0; w < PhoneNetwork.FIRST_WIDTH; w++) {
                int at = t + w - ROWS_BETWEEN;
                if (at >= 0 && at < rows) {
                    System.arraycopy(normal, at * inputs, unfolded, t * width1 + w * inputs, inputs);
                }
            }
        }
        var mask = step.create(counted, new Shape(rows, 1));
        var first = Learning.rectified(learning.linear("1", step.create(unfolded, new Shape(rows, width1))));
        var around = Learning.neighbours(learning.thinned(first, THINNED).mul(mask));
        var second = Learning.rectified(learning.linear("2", around));
        var logs = learning.linear("3", learning.thinned(second, THINNED)).logSoftmax(-1);
        var right = logs.gather(step.create(labels, new Shape(rows, 1)), 1);
        var all = logs.mean(new int[] {1}, true);
        var each = right.mul(1 - SMOOTHING).add(all.mul(SMOOTHING));
        return each.mul(mask).sum().div(-mask.sum().getFloat());
    }
}
