package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.pronunciation.Aligner.AlignedPhone;
import java.util.List;

/// From evidence to scores of 0 to 100. Two sources speak: the acoustic model (does the sound fit the phones?)
/// and the recogniser (is the word what it heard, and how likely does it hold it?). The weights start from least
/// squares and logistic fits to the expert scores of 611 utterances of speechocean762's training split; a few were
/// set by hand so that all curves only rise: better evidence never lowers a score.
final class Calibration {
    /// A word below this is called mispronounced.
    static final double MISPRONOUNCED_BELOW = 50;

    /// A phone from here on was said well: nothing is told of what else it sounds like.
    static final double WELL_SAID_FROM = 70;

    /// A word less likely said than this was not.
    private static final double SAID_FROM = 0.2;
    /// From here on nobody doubts that it was said.
    private static final double SURELY_SAID = 0.6;
    /// What is left of the score of a word that was surely not said.
    private static final double LEFT_OF_UNSAID = 0.1;

    /// Experts' word scores (0 to 10) that become 0 and 100.
    private static final double WORST_WORD = 5.5;

    private static final double BEST_WORD = 10.1;
    /// Experts' phone scores (0 to 2) that become 0 and 100.
    private static final double WORST_PHONE = 0.9;

    private static final double BEST_PHONE = 1.98;

    private Calibration() {}

    /// How a word of the text and what the recogniser heard in its place go together.
    enum Match {
        /// The recogniser heard the word.
        SAME,
        /// It heard another word in its place.
        OTHER,
        /// It heard nothing there.
        NOTHING
    }

    /// All that is known of one word.
    ///
    /// @param phones where they are in the sound, and how well they fit
    /// @param logProbability of the word, in the recogniser's judgement
    /// @param likeness how alike the heard word sounds, 0 to 1; counts for `OTHER`
    /// @param transcriptLogProbability how sure the recogniser is of its own text, per token: what the word
    ///     is measured by
    record Evidence(
            List<AlignedPhone> phones,
            double logProbability,
            Match match,
            double likeness,
            double transcriptLogProbability) {
        double mean() {
            double mean = phones.stream()
                    .mapToDouble(AlignedPhone::evidence)
                    .average()
                    .orElse(-5);
            return Math.clamp(mean, -5, 1);
        }

        double worst() {
            double worst =
                    phones.stream().mapToDouble(AlignedPhone::evidence).min().orElse(-8);
            return Math.clamp(worst, -8, 0);
        }

        /// Beyond a point it does not matter how unlikely a word is.
        double likely() {
            return -Math.log1p(Math.min(30, -logProbability));
        }

        double agreement(double same, double other, double nothing) {
            return switch (match) {
                case SAME -> same;
                case OTHER -> other * likeness;
                case NOTHING -> nothing;
            };
        }
    }

    /// How likely it is that a word of the reference text was said at all, well or not: 0 to 1.
    static double said(Evidence word) {
        double sum = -1.75
                + 0.40 * word.mean()
                + 1.24 * word.likely()
                + word.agreement(4.85, 6.28, 6.12)
                - 2.74 * word.transcriptLogProbability();
        return 1 / (1 + Math.exp(-sum));
    }

    static boolean wasSaid(Evidence word) {
        return word.match() == Match.SAME || said(word) >= SAID_FROM;
    }

    /// The score of a word.
    static double word(Evidence word) {
        double expert = 9.03
                + 0.053 * word.mean()
                + 0.118 * word.worst()
                + 0.414 * word.likely()
                + word.agreement(1.438, 1.915, 1.56)
                + 0.769 * word.transcriptLogProbability();
        double certainty = word.match() == Match.SAME ? 1 : Math.min(1, said(word) / SURELY_SAID);
        return percent(expert, WORST_WORD, BEST_WORD) * (LEFT_OF_UNSAID + (1 - LEFT_OF_UNSAID) * certainty);
    }

    /// The score of one phone of a word.
    static double phone(AlignedPhone phone, Evidence word) {
        double expert = 1.76
                + 0.023 * Math.clamp(phone.evidence(), -6, 1)
                + 0.024 * word.mean()
                + 0.073 * word.likely()
                + word.agreement(0.264, 0.419, 0.2)
                + 0.141 * word.transcriptLogProbability();
        return percent(expert, WORST_PHONE, BEST_PHONE);
    }

    private static double percent(double value, double worst, double best) {
        return 100 * Math.clamp((value - worst) / (best - worst), 0, 1);
    }
}
