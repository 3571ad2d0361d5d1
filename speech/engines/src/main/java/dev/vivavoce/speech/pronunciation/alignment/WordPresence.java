package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Evidence.Match;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;

/// The probability that a word of the reference text was said, well or not: a logistic regression over what is
/// known of it. With a model without it, every word counts as said.
public final class WordPresence {
    /// The number of [#features].
    public static final int FEATURES = 8;

    private final float[] weights;
    private final float[] textWeights;
    private final CutOffs cutOffs;

    /// @param model with `said.weights`, one for each of the [#features], `read.weights`, one for each of
    ///     the [#textFeatures], and `said.kept`, the [CutOffs]
    public WordPresence(ScoringModel model) {
        weights = model.has("said.weights") ? model.tensor("said.weights").values() : new float[0];
        textWeights = model.has("read.weights") ? model.tensor("read.weights").values() : new float[0];
        cutOffs = CutOffs.of(model);
    }

    /// What follows from the probability that a word was said.
    ///
    /// @param surelySaid from this probability on, a word keeps its whole score
    /// @param leftOfUnsaid the share of its score that a word keeps when it was certainly not said
    /// @param understoodFrom a word that would keep less than this, judged alone, was not understood
    public record CutOffs(double surelySaid, double leftOfUnsaid, double understoodFrom) {
        /// Chosen by hand. Training prints what others would give.
        public static final CutOffs CHOSEN = new CutOffs(0.2, 0.1, 0.5);

        static CutOffs of(ScoringModel model) {
            if (!model.has("said.kept")) return CHOSEN; // the model is not trained that far
            var values = model.tensor("said.kept").values();
            return new CutOffs(values[0], values[1], values[2]);
        }

        /// The tensor `said.kept`.
        public Tensor tensor() {
            return Tensor.row((float) surelySaid, (float) leftOfUnsaid, (float) understoodFrom);
        }
    }

    /// The features of all words together, from which the probability follows that this text was read and no
    /// other.
    public static double[] textFeatures(Evidence evidence) {
        var words = evidence.words();
        double same = 0;
        double alike = 0;
        double logs = 0;
        for (var word : words) {
            same += word.match() == Match.SAME ? 1 : 0;
            alike += word.match() == Match.OTHER ? word.likeness() : 0;
            logs -= Math.log1p(Math.min(30, -word.logProbability()));
        }
        return new double[] {
            1, evidence.mean(), logs / words.size(), same / words.size(), alike / words.size(), Math.log(words.size()),
        };
    }

    /// The features of the word of an index.
    public static double[] features(Evidence evidence, int word) {
        var one = evidence.words().get(word);
        return new double[] {
            1,
            evidence.meanOf(word),
            evidence.worstOf(word),
            evidence.mean(),
            -Math.log1p(Math.min(30, -one.logProbability())),
            one.match() == Match.SAME ? 1 : 0,
            one.match() == Match.OTHER ? 1 : 0,
            one.match() == Match.OTHER ? one.likeness() : 0,
        };
    }

    /// 0 to 1.
    double likelihood(Evidence evidence, int word) {
        return probability(weights, weights.length == 0 ? new double[0] : features(evidence, word));
    }

    private static double probability(float[] weights, double[] features) {
        if (weights.length == 0) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// The share of its score that a word keeps: what is expected of it. A learner who read this text said its
    /// words, well or not; for who read another one, each word is judged alone.
    public double kept(Evidence evidence, int word) {
        double thisText = textWeights.length == 0 ? 0 : probability(textWeights, textFeatures(evidence));
        return thisText + (1 - thisText) * alone(evidence, word);
    }

    /// Whether what was said is hardly this word, judged alone.
    public boolean isUnclear(Evidence evidence, int word) {
        return alone(evidence, word) < cutOffs.understoodFrom();
    }

    private double alone(Evidence evidence, int word) {
        double certainty = isHeard(evidence, word) ? 1 : Math.min(1, likelihood(evidence, word) / cutOffs.surelySaid());
        return cutOffs.leftOfUnsaid() + (1 - cutOffs.leftOfUnsaid()) * certainty;
    }

    private static boolean isHeard(Evidence evidence, int word) {
        return evidence.words().get(word).match() == Match.SAME;
    }
}
