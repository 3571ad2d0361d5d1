package dev.vivavoce.speech.pronunciation.scoring;

import java.util.List;

/// One word, said or left out. Times are seconds from the start of the session's audio.
///
/// @param text as written in the reference text, or as heard
/// @param referenceIndex its place among the words of the reference text; −1 for an insertion and in `FREE`
///     mode
/// @param startSeconds 0 for an omission, like all that follows
/// @param score 0 to 100
/// @param confidence how sure the recogniser is of it, 0 to 1
/// @param phones in order; empty where the word could not be laid over the sound
public record ScoredWord(
        String text,
        int referenceIndex,
        double startSeconds,
        double endSeconds,
        double score,
        ErrorType errorType,
        double confidence,
        List<ScoredPhone> phones) {
    /// One sound of a word.
    ///
    /// @param arpabet what was expected
    /// @param ipa the same in the International Phonetic Alphabet
    /// @param score 0 to 100
    /// @param heardArpabet what was heard instead; the expected phone unless it is called wrong
    /// @param heardConfidence how likely that is what was said, 0 to 1; 0 unless it is called wrong
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
        return new ScoredWord(text, referenceIndex, 0, 0, 0, ErrorType.OMISSION, 0, List.of());
    }

    ScoredWord with(ErrorType other) {
        return new ScoredWord(text, referenceIndex, startSeconds, endSeconds, score, other, confidence, phones);
    }
}
