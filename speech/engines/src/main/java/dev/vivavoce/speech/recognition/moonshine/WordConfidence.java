package dev.vivavoce.speech.recognition.moonshine;

/// The probability that a recognised word was said. The recogniser's own probability is not calibrated: in training
/// a tenth of it is reserved for words that were not said, so three in four words with one half are right.
///
/// A logistic regression over two numbers, fitted to 3,136 words that the tuned recogniser wrote for 25 learners
/// it was not trained on (500 recordings of the training split of speechocean762; right where the text has the same
/// word). docs/scoring.md has the calibration error.
final class WordConfidence {
    private static final double CONSTANT = 2.693;
    /// Weight of the log-odds of the word's own probability.
    private static final double OF_WORD = 0.720;
    /// Weight of the text's mean log-probability per token: in an uncertain text, a certain word is less certain.
    private static final double OF_TEXT = 2.779;

    private static final double LEAST = 1e-4;
    private static final double LEAST_OF_TEXT = -3;

    private WordConfidence() {}

    /// @param probability of the word's least certain token, 0 to 1
    /// @param textLogProbability of its text, per token
    /// @return 0 to 1
    static double of(double probability, double textLogProbability) {
        double clamped = Math.clamp(probability, LEAST, 1 - LEAST);
        double logOdds = CONSTANT
                + OF_WORD * Math.log(clamped / (1 - clamped))
                + OF_TEXT * Math.max(LEAST_OF_TEXT, textLogProbability);
        return 1 / (1 + Math.exp(-logOdds));
    }
}
