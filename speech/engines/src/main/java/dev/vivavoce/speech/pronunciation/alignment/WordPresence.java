package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Evidence.Match;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;

/// The probability that a word of the reference text was said, well or not: a logistic regression over what is
/// known of it. With a model without it, every word counts as said.
public final class WordPresence {
    /// The number of [#features].
    public static final int FEATURES = 8;

    /// A word without a recognised word was not said below this probability …
    private static final double SAID_FROM = 0.06;
    /// … and one with another recognised word below this: recognition is unreliable with accents.
    private static final double HEARD_AS_ANOTHER_FROM = 0.01;
    /// From this probability on, a word keeps its whole score.
    private static final double SURELY_SAID = 0.2;
    /// The share of its score that a word keeps when it was certainly not said.
    private static final double LEFT_OF_UNSAID = 0.1;

    private final float[] weights;

    /// @param model with `said.weights`, one for each of the [#features]
    public WordPresence(ScoringModel model) {
        weights = model.has("said.weights") ? model.tensor("said.weights").values() : new float[0];
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
        if (weights.length == 0) {
            return 1;
        }
        var features = features(evidence, word);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// A recognised word was said.
    boolean wasSaid(Evidence evidence, int word) {
        return switch (evidence.words().get(word).match()) {
            case SAME -> true;
            case OTHER -> likelihood(evidence, word) >= HEARD_AS_ANOTHER_FROM;
            case NOTHING -> likelihood(evidence, word) >= SAID_FROM;
        };
    }

    /// The share of its score that a word keeps.
    public double kept(Evidence evidence, int word) {
        double certainty = isHeard(evidence, word) ? 1 : Math.min(1, likelihood(evidence, word) / SURELY_SAID);
        return LEFT_OF_UNSAID + (1 - LEFT_OF_UNSAID) * certainty;
    }

    private static boolean isHeard(Evidence evidence, int word) {
        return evidence.words().get(word).match() == Match.SAME;
    }
}
