package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.pronunciation.Aligner.AlignedPhone;
import java.util.List;

/// From evidence to scores of 0 to 100. All curves only rise: better evidence never lowers a score.
final class Calibration {
    /// A word below this is called mispronounced.
    static final double MISPRONOUNCED_BELOW = 60;

    private static final double PHONE_MIDDLE = -2.2;
    private static final double PHONE_SLOPE = 0.9;
    private static final double SAID_FROM = 40;

    private Calibration() {}

    /// Who speaks for a word.
    enum Source {
        /// The text asks for it and the recogniser heard it.
        BOTH,
        /// Only the text asks for it.
        REFERENCE,
        /// Only the recogniser heard it.
        HEARD
    }

    /// The score of a phone.
    ///
    /// @param evidence log-likelihood ratio per frame, see [AlignedPhone]
    static double phone(double evidence) {
        return 100 / (1 + Math.exp(-PHONE_SLOPE * (evidence - PHONE_MIDDLE)));
    }

    /// The score of a word: the mean of its phones, held up by a recogniser that is sure of it.
    static double word(List<AlignedPhone> phones, double confidence, Source source) {
        double mean =
                phones.stream().mapToDouble(p -> phone(p.evidence())).average().orElse(0);
        return switch (source) {
            case BOTH, HEARD -> mean + (100 - mean) * 0.5 * confidence;
            case REFERENCE -> mean;
        };
    }

    /// Whether a word of the reference text was said at all, well or not.
    static boolean wasSaid(ScoredWord word) {
        return word.confidence() > 0 || word.score() >= SAID_FROM;
    }
}
