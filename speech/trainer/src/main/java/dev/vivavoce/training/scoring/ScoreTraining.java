package dev.vivavoce.training.scoring;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vivavoce.speech.pronunciation.alignment.Evidence;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.speech.pronunciation.scoring.ScoreNetwork;
import dev.vivavoce.training.learning.Learning;
import dev.vivavoce.training.learning.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trains the score networks: the experts' scores of phones and words. The computation is that of [ScoreNetwork],
/// with dropout (Srivastava et al. 2014). Several networks are trained from different starts, and the product uses
/// their mean.
final class ScoreTraining {
    private static final int NETWORKS = 8;
    private static final int BATCH = 16;
    private static final int EPOCHS = 30;
    private static final double RATE = 2e-3;
    private static final double DECAY = 0.05;
    private static final double THINNED = 0.3;
    private static final float WORDS_COUNT = 0.3f;
    private static final int OF_PHONES = 24;
    private static final int OF_LOGS = 24;
    private static final int WIDTH = 48;
    private static final float USUAL_SCORE = 1.9f;
    private static final float NEVER = -1e4f;

    private final List<Example> examples;
    private final Moments moments;
    private final Learning learning;

    private ScoreTraining(List<Example> examples, Moments moments, long seed) {
        this.examples = examples;
        this.moments = moments;
        int steps = EPOCHS * ((examples.size() + BATCH - 1) / BATCH);
        learning = new Learning(seed, RATE, DECAY, steps);
        int phones = PhoneNetwork.PHONES.size();
        learning.parameter(
                "phones", phones, OF_PHONES, () -> (float) learning.random().nextGaussian());
        learning.layer("logs", phones, OF_LOGS);
        learning.layer("in", OF_PHONES + OF_LOGS + Evidence.FEATURES, WIDTH);
        learning.layer("near", 3 * WIDTH, WIDTH);
        learning.layer("phone", WIDTH, 1);
        learning.layer("word", 2 * WIDTH + 2, 1);
        learning.startFrom("phone.biases", USUAL_SCORE);
        learning.startFrom("word.biases", USUAL_SCORE);
    }

    /// Trains the networks and returns their tensors.
    static Map<String, Tensor> learn(List<Example> examples, long seed) {
        var moments = Moments.of(
                examples.stream()
                        .map(example -> example.evidence().phones().stream()
                                .map(Evidence.Phone::features)
                                .toArray(float[][]::new))
                        .toList(),
                Evidence.FEATURES);
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("score.mean", Tensor.row(moments.mean()));
        tensors.put("score.scale", Tensor.row(moments.scale()));
        for (int n = 0; n < NETWORKS; n++) {
            var training = new ScoreTraining(examples, moments, seed + n);
            try (training.learning) {
                for (int epoch = 0; epoch < EPOCHS; epoch++) {
                    training.epoch();
                }
                tensors.putAll(training.learning.tensors("score." + n + "."));
            }
        }
        return tensors;
    }

    private void epoch() {
        var drawn = new ArrayList<>(examples);
        Collections.shuffle(drawn, learning.random());
        for (int i = 0; i < drawn.size(); i += BATCH) {
            var batch = drawn.subList(i, Math.min(drawn.size(), i + BATCH));
            learning.step(step -> new Batch(batch).loss(step));
        }
    }

    /// Utterances in one matrix, each preceded by a row of zeros.
    private final class Batch {
        private final List<Example> batch;
        private final int rows;
        private final int words;

        Batch(List<Example> batch) {
            this.batch = batch;
            rows = 1 + batch.stream().mapToInt(one -> one.phones().length + 1).sum();
            words = batch.stream().mapToInt(one -> one.words().length).sum();
        }

        NDArray loss(NDManager step) {
            int kinds = PhoneNetwork.PHONES.size();
            var logs = new float[rows * kinds];
            var features = new float[rows * Evidence.FEATURES];
            var phones = new long[rows];
            var mask = new float[rows];
            var wanted = new float[rows];
            var counted = new float[rows];
            var wantedWords = new float[words];
            var countedWords = new float[words];
            var mean = new float[words * rows];
            int longest = batch.stream()
                    .flatMap(one -> one.evidence().words().stream())
                    .mapToInt(word -> word.aligned().phones().size())
                    .max()
                    .orElseThrow();
            var places = new long[words * longest];
            var absent = new float[words * longest];
            Arrays.fill(absent, NEVER);
            int row = 1;
            int firstWord = 0;
            for (var one : batch) {
                var lengths = new int[one.words().length];
                for (int p = 0; p < one.phones().length; p++, row++) {
                    var phone = one.evidence().phones().get(p);
                    for (int k = 0; k < kinds; k++) {
                        logs[row * kinds + k] = phone.logs()[k] / ScoreNetwork.LOG_SCALE;
                    }
                    for (int i = 0; i < Evidence.FEATURES; i++) {
                        features[row * Evidence.FEATURES + i] =
                                (phone.features()[i] - moments.mean()[i]) * moments.scale()[i];
                    }
                    phones[row] = phone.phone();
                    mask[row] = 1;
                    if (!Double.isNaN(one.phones()[p])) {
                        wanted[row] = (float) one.phones()[p];
                        counted[row] = 1;
                    }
                    int word = firstWord + phone.word();
                    int place = lengths[phone.word()]++;
                    places[word * longest + place] = row;
                    absent[word * longest + place] = 0;
                    mean[word * rows + row] = 1f
                            / one.evidence()
                                    .words()
                                    .get(phone.word())
                                    .aligned()
                                    .phones()
                                    .size();
                }
                row++;
                for (int w = 0; w < one.words().length; w++) {
                    if (!Double.isNaN(one.words()[w])) {
                        wantedWords[firstWord + w] = (float) one.words()[w] / ScoreNetwork.WORD_SCALE;
                        countedWords[firstWord + w] = 1;
                    }
                }
                firstWord += one.words().length;
            }
            var rowMask = step.create(mask, new Shape(rows, 1));
            var own = own(step, phones, logs, features, rowMask);
            var scores = learning.linear("phone", own).mul(rowMask);
            var gone = step.create(absent, new Shape(words, longest, 1));
            var most = taken(step, own, places, longest).add(gone).max(new int[] {1});
            var least = taken(step, scores, places, longest)
                    .sub(gone)
                    .neg()
                    .max(new int[] {1})
                    .neg();
            var means = step.create(mean, new Shape(words, rows));
            var together = NDArrays.concat(new NDList(means.matMul(own), most, means.matMul(scores), least), 1);
            var ofWords = learning.linear("word", together);
            return squared(step, scores, wanted, counted)
                    .add(squared(step, ofWords, wantedWords, countedWords).mul(WORDS_COUNT));
        }

        private NDArray own(NDManager step, long[] phones, float[] logs, float[] features, NDArray mask) {
            int kinds = PhoneNetwork.PHONES.size();
            var which = new float[rows * kinds];
            for (int row = 0; row < rows; row++) {
                which[row * kinds + (int) phones[row]] = 1;
            }
            var seen = Learning.rectified(learning.linear("logs", step.create(logs, new Shape(rows, kinds))));
            var given = NDArrays.concat(
                    new NDList(
                            step.create(which, new Shape(rows, kinds)).matMul(learning.get("phones")),
                            seen,
                            step.create(features, new Shape(rows, Evidence.FEATURES))),
                    1);
            var alone = Learning.rectified(learning.linear("in", learning.thinned(given, THINNED)))
                    .mul(mask);
            var around = Learning.rectified(learning.linear("near", Learning.neighbours(alone)));
            return learning.thinned(alone.add(around), THINNED).mul(mask);
        }

        /// The rows of each word's phones: `[word][phone][value]`.
        private NDArray taken(NDManager step, NDArray table, long[] places, int longest) {
            int columns = (int) table.getShape().get(1);
            var index = new long[places.length * columns];
            for (int i = 0; i < places.length; i++) {
                Arrays.fill(index, i * columns, (i + 1) * columns, places[i]);
            }
            return table.gather(step.create(index, new Shape(places.length, columns)), 0)
                    .reshape(words, longest, columns);
        }

        private NDArray squared(NDManager step, NDArray values, float[] wanted, float[] counted) {
            float sum = 0;
            for (float one : counted) {
                sum += one;
            }
            return values.sub(step.create(wanted, new Shape(wanted.length, 1)))
                    .square()
                    .mul(step.create(counted, new Shape(counted.length, 1)))
                    .sum()
                    .div(Math.max(1, sum));
        }
    }
}
