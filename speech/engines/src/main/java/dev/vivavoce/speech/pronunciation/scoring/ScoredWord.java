package dev.vivavoce.speech.pronunciation.scoring;

import java.util.List;

/// One word, said or omitted. Times are seconds from the start of the session's audio.
///
/// @param text as in the reference text, or as recognised
/// @param referenceIndex its index among the words of the reference text; −1 for an insertion and in `FREE`
///     mode
/// @param startSeconds 0 for an omission, as are the other numbers
/// @param score 0 to 100: an expectation, lower the more it is in doubt that the word was said
/// @param confidence the recogniser's confidence, 0 to 1
/// @param phones in order; empty where the word could not be aligned
/// @param isUnclear whether speech was there that the recogniser did not understand as this word, and that
///     hardly fits it
/// @param doubt that it was said at all: from 0 to 1, where it is an omission
public record ScoredWord(
        String text,
        int referenceIndex,
        double startSeconds,
        double endSeconds,
        double score,
        ErrorType errorType,
        double confidence,
        List<ScoredPhone> phones,
        boolean isUnclear,
        double doubt) {
    /// One phone of a word.
    ///
    /// @param arpabet the expected phone
    /// @param ipa the same in the International Phonetic Alphabet
    /// @param score 0 to 100, if its word was said
    /// @param heardArpabet the phone that was heard instead; the expected phone unless it is reported as wrong
    /// @param heardConfidence the probability of the phone that was heard, 0 to 1; 0 unless reported as wrong
    public record ScoredPhone(
            String arpabet,
            String ipa,
            double startSeconds,
            double endSeconds,
            double score,
            String heardArpabet,
            String heardIpa,
            double heardConfidence) {}

    static ScoredWord omission(String text, int referenceIndex) {
        return new ScoredWord(text, referenceIndex, 0, 0, 0, ErrorType.OMISSION, 0, List.of(), false, 1);
    }

    /// Its score if it was said for certain.
    public double scoreIfSaid() {
        return doubt < 1 ? score / (1 - doubt) : 0;
    }

    ScoredWord with(ErrorType other) {
        return new ScoredWord(
                text, referenceIndex, startSeconds, endSeconds, score, other, confidence, phones, isUnclear, doubt);
    }
}
