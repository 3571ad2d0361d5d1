package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.pronunciation.alignment.Evidence;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork.Layer;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;

/// Estimates experts' scores of the phones and words of an utterance: the mean of several small networks
/// that were trained from different initial weights. Each reads the evidence of a phone, then of its
/// neighbours; a word is scored by its phones. Safe for several threads.
public final class ScoreNetwork {
    /// Evidence is divided by this, the phone network's logarithms first.
    public static final float LOG_SCALE = 4;
    /// The networks' unit is a fifth of this: experts give words 0 to 10.
    public static final float WORD_SCALE = 5;

    private final float[] mean;
    private final float[] scale;
    private final List<One> networks = new ArrayList<>();

    /// @param model with `score.mean`, `score.scale`, and networks `score.0.` … of `phones` (a row for each
    ///     phone of [PhoneNetwork#PHONES]), `logs`, `in`, `near`, `phone` and `word`, the latter with
    ///     weights and biases
    public ScoreNetwork(ScoringModel model) {
        mean = model.tensor("score.mean").values();
        scale = model.tensor("score.scale").values();
        for (int i = 0; model.has("score." + i + ".phones"); i++) {
            networks.add(One.of(model, "score." + i));
        }
    }

    /// Experts' scores: phones 0 to 2, words 0 to 10, each in order.
    public record Judged(double[] phones, double[] words) {}

    /// Scores all words of one utterance.
    public Judged judge(Evidence evidence) {
        var judged = new Judged(
                new double[evidence.phones().size()],
                new double[evidence.words().size()]);
        if (evidence.phones().isEmpty()) {
            return judged;
        }
        for (var network : networks) {
            var one = network.judge(evidence, this::normal);
            for (int i = 0; i < judged.phones().length; i++) {
                judged.phones()[i] += one.phones()[i] / networks.size();
            }
            for (int i = 0; i < judged.words().length; i++) {
                judged.words()[i] += one.words()[i] / networks.size();
            }
        }
        for (int i = 0; i < judged.phones().length; i++) {
            judged.phones()[i] = Math.clamp(judged.phones()[i], 0, 2);
        }
        for (int i = 0; i < judged.words().length; i++) {
            judged.words()[i] = Math.clamp(WORD_SCALE * judged.words()[i], 0, 10);
        }
        return judged;
    }

    private float[] normal(float[] features) {
        var normal = new float[features.length];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = (features[i] - mean[i]) * scale[i];
        }
        return normal;
    }

    private interface Normal {
        float[] of(float[] features);
    }

    /// One of the networks.
    private record One(float[][] phones, Layer logs, Layer in, Layer near, Layer phone, Layer word) {
        static One of(ScoringModel model, String name) {
            var table = model.tensor(name + ".phones");
            var phones = new float[table.rows()][table.columns()];
            for (int p = 0; p < phones.length; p++) {
                System.arraycopy(table.values(), p * table.columns(), phones[p], 0, table.columns());
            }
            return new One(
                    phones,
                    Layer.of(model, name + ".logs", 1),
                    Layer.of(model, name + ".in", 1),
                    Layer.of(model, name + ".near", 3),
                    Layer.of(model, name + ".phone", 1),
                    Layer.of(model, name + ".word", 1));
        }

        Judged judge(Evidence evidence, Normal normal) {
            int count = evidence.phones().size();
            var given = new float[count][];
            var scaled = new float[count][];
            for (int i = 0; i < count; i++) {
                var phoneLogs = evidence.phones().get(i).logs();
                scaled[i] = new float[phoneLogs.length];
                for (int p = 0; p < phoneLogs.length; p++) {
                    scaled[i][p] = phoneLogs[p] / LOG_SCALE;
                }
            }
            var seen = PhoneNetwork.rectified(logs.run(scaled));
            for (int i = 0; i < count; i++) {
                var evident = evidence.phones().get(i);
                given[i] = joined(phones[evident.phone()], seen[i], normal.of(evident.features()));
            }
            var own = PhoneNetwork.rectified(in.run(given));
            var around = PhoneNetwork.rectified(near.run(own));
            for (int i = 0; i < count; i++) {
                for (int k = 0; k < own[i].length; k++) {
                    own[i][k] += around[i][k];
                }
            }
            var ofPhones = phone.run(own);
            var scores = new double[count];
            for (int i = 0; i < count; i++) {
                scores[i] = ofPhones[i][0];
            }
            return new Judged(scores, words(evidence, own, scores));
        }

        /// A word's phones combined: their mean and maximum, and the mean and minimum of their scores.
        private double[] words(Evidence evidence, float[][] own, double[] scores) {
            var words = new double[evidence.words().size()];
            int width = own[0].length;
            for (int w = 0, from = 0; w < words.length; w++) {
                int to = from;
                var all = new float[2 * width + 2];
                all[2 * width + 1] = Float.MAX_VALUE;
                for (; to < scores.length && evidence.phones().get(to).word() == w; to++) {
                    for (int k = 0; k < width; k++) {
                        all[k] += own[to][k];
                        all[width + k] = Math.max(all[width + k], own[to][k]);
                    }
                    all[2 * width] += (float) scores[to];
                    all[2 * width + 1] = Math.min(all[2 * width + 1], (float) scores[to]);
                }
                for (int k = 0; k < width; k++) {
                    all[k] /= to - from;
                }
                all[2 * width] /= to - from;
                words[w] = word.run(new float[][] {all})[0][0];
                from = to;
            }
            return words;
        }

        private static float[] joined(float[]... parts) {
            int length = 0;
            for (var part : parts) {
                length += part.length;
            }
            var all = new float[length];
            int at = 0;
            for (var part : parts) {
                System.arraycopy(part, 0, all, at, part.length);
                at += part.length;
            }
            return all;
        }
    }
}
