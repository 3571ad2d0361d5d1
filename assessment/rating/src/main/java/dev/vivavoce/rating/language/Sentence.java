package dev.vivavoce.rating.language;

import dev.vivavoce.rating.evidence.Quote;
import java.util.List;

/// A sentence that the learner said.
///
/// @param turn index of its turn in the talk
/// @param text as it was transcribed
/// @param plain lower case with straight apostrophes, for patterns
/// @param words without hesitation sounds and immediate repetitions
public record Sentence(int turn, String text, String plain, List<String> words, double start, double end) {
    /// True when it ends with a question mark.
    public boolean isQuestion() {
        return plain.endsWith("?");
    }

    public Quote quote() {
        return new Quote(text, turn, start, end);
    }
}
