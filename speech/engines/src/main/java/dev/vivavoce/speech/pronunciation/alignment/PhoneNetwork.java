package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Classifies the recogniser's frames by phone: two layers over neighbouring frames, then one value for
/// each phone. Works on the frames of one utterance. Safe for several threads; the same frames always give
/// the same values.
public final class PhoneNetwork {
    /// Silence first, then the phones of [Phones#all].
    public static final List<String> PHONES = phones();
    private static final Map<String, Integer> INDEX =
            IntStream.range(0, PHONES.size()).boxed().collect(Collectors.toUnmodifiableMap(PHONES::get, i -> i));

    /// The first layer's width in frames, centred on its own.
    public static final int FIRST_WIDTH = 5;
    /// The second layer's width in rows of the first.
    public static final int SECOND_WIDTH = 3;

    private final float[] mean;
    private final float[] scale;
    private final Layer first;
    private final Layer second;
    private final Layer last;

    /// @param model with `phone.mean`, `phone.scale`, and weights and biases of `phone.1`, `phone.2` and
    ///     `phone.3`: a row for each input (all values of the leftmost frame first), a column for each
    ///     output
    public PhoneNetwork(ScoringModel model) {
        mean = model.tensor("phone.mean").values();
        scale = model.tensor("phone.scale").values();
        first = Layer.of(model, "phone.1", FIRST_WIDTH);
        second = Layer.of(model, "phone.2", SECOND_WIDTH);
        last = Layer.of(model, "phone.3", 1);
    }

    private static List<String> phones() {
        var phones = new ArrayList<String>();
        phones.add("SIL");
        phones.addAll(Phones.all());
        return List.copyOf(phones);
    }

    /// The index of a phone in [#PHONES].
    public static int index(String phone) {
        var index = INDEX.get(phone);
        if (index == null) {
            throw new IllegalArgumentException("phone: " + phone + " (expected: one of " + PHONES + ")");
        }
        return index;
    }

    /// Natural logarithms of the probabilities `[frame][phone]`, each row in the order of [#PHONES].
    public float[][] logProbabilities(float[][] frames) {
        var normal = new float[frames.length][];
        for (int t = 0; t < frames.length; t++) {
            normal[t] = new float[mean.length];
            for (int i = 0; i < mean.length; i++) {
                normal[t][i] = (frames[t][i] - mean[i]) * scale[i];
            }
        }
        var logs = last.run(rectified(second.run(rectified(first.run(normal)))));
        for (var row : logs) {
            normalise(row);
        }
        return logs;
    }

    public static float[][] rectified(float[][] rows) {
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, row[i]);
            }
        }
        return rows;
    }

    private static void normalise(float[] row) {
        float most = row[0];
        for (float value : row) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (float value : row) {
            sum += Math.exp(value - most);
        }
        float log = most + (float) Math.log(sum);
        for (int i = 0; i < row.length; i++) {
            row[i] -= log;
        }
    }

    /// One layer over `width` neighbouring rows, padded with zeros.
    public record Layer(float[] weights, float[] biases, int width) {
        public static Layer of(ScoringModel model, String name, int width) {
            return new Layer(
                    model.tensor(name + ".weights").values(),
                    model.tensor(name + ".biases").values(),
                    width);
        }

        public float[][] run(float[][] rows) {
            int outputs = biases.length;
            var out = new float[rows.length][];
            for (int t = 0; t < rows.length; t++) {
                var sums = biases.clone();
                for (int w = 0; w < width; w++) {
                    int at = t + w - width / 2;
                    if (at < 0 || at >= rows.length) {
                        continue;
                    }
                    var row = rows[at];
                    for (int i = 0; i < row.length; i++) {
                        if (row[i] != 0) {
                            add(sums, row[i], (w * row.length + i) * outputs);
                        }
                    }
                }
                out[t] = sums;
            }
            return out;
        }

        /// One input's part: a loop that the compiler vectorises.
        private void add(float[] sums, float value, int from) {
            for (int o = 0; o < sums.length; o++) {
                sums[o] += value * weights[from + o];
            }
        }
    }
}
