package dev.vivavoce.speech.recognition.moonshine;

/// How likely a written word is the one that was said. The recogniser's own probability cannot tell: in training
/// a tenth of it is kept for words that were not said, so of words it gives one half three quarters are right.
///
/// A logistic regression over two numbers, fitted to 3,136 words that the tuned recogniser wrote for 25 learners
/// whom it had not heard (500 recordings of the training split of speechocean762; right where the text has the same
/// word). With each speaker left out in turn, what is said and the share that is right lie 3.0 points apart on
/// average; with the bare probability it is 14.5.
final class WordConfidence {
    private static final double CONSTANT = 2.693;
    /// Of the log-odds of the word's own probability.
    private static final double OF_WORD = 0.720;
    /// Of the text's mean log-probability a token: where all is unsure, a word that seems sure is less so.
    private static final double OF_TEXT = 2.779;

    private static final double LEAST = 1e-4;
    private static final double LEAST_OF_TEXT = -3;

    private WordConfidence() {}

    /// @param probability of the word's least sure token, 0 to 1
    /// @param textLogProbability of the text it stands in, a token
    /// @return 0 to 1
    static double of(double probability, double textLogProbability) {
        double clamped = Math.clamp(probability, LEAST, 1 - LEAST);
        double logOdds = CONSTANT
                + OF_WORD * Math.log(clamped / (1 - clamped))
                + OF_TEXT * Math.max(LEAST_OF_TEXT, textLogProbability);
        return 1 / (1 + Math.exp(-logOdds));
    }
}
