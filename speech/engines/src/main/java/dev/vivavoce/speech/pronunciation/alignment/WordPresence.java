package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Evidence.Match;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;

/// How likely a word of the reference text was said at all, well or not: a logistic regression over what is
/// known of it. A model without it takes every word for said.
public final class WordPresence {
    /// How many numbers [#features] gives.
    public static final int FEATURES = 8;

    /// A word for which nothing was heard was not said when it is less likely than this …
    private static final double SAID_FROM = 0.06;
    /// … and one for which something else was heard, when it is less likely than this: accents hide words.
    private static final double HEARD_AS_ANOTHER_FROM = 0.01;
    /// From here on it keeps its whole score.
    private static final double SURELY_SAID = 0.2;
    /// What is left of the score of a word that was surely not said.
    private static final double LEFT_OF_UNSAID = 0.1;

    private final float[] weights;

    /// @param model with `said.weights`, one for each of the [#features]
    public WordPresence(ScoringModel model) {
        weights = model.has("said.weights") ? model.tensor("said.weights").values() : new float[0];
    }

    /// What is looked at, for the word of an index.
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

    /// What the recogniser heard was said.
    boolean wasSaid(Evidence evidence, int word) {
        return switch (evidence.words().get(word).match()) {
            case SAME -> true;
            case OTHER -> likelihood(evidence, word) >= HEARD_AS_ANOTHER_FROM;
            case NOTHING -> likelihood(evidence, word) >= SAID_FROM;
        };
    }

    /// The part of its score that a word keeps: all of it when it was surely said.
    public double kept(Evidence evidence, int word) {
        double certainty = isHeard(evidence, word) ? 1 : Math.min(1, likelihood(evidence, word) / SURELY_SAID);
        return LEFT_OF_UNSAID + (1 - LEFT_OF_UNSAID) * certainty;
    }

    private static boolean isHeard(Evidence evidence, int word) {
        return evidence.words().get(word).match() == Match.SAME;
    }
}
