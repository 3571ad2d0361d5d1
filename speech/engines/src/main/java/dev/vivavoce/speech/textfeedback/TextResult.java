package dev.vivavoce.speech.textfeedback;

import dev.vivavoce.speech.pronunciation.scoring.NotUnderstoodReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a performance by its recognised text alone: which words were heard. It has no scores, because text
/// does not tell how well a word was said.
///
/// @param outcome whether words were recognised
/// @param transcript the whole recognised text
/// @param words the words of the reference text in order, with added ones at their places; in free speech the
///     recognised words
/// @param engines the names of those that recognised it, in the order of their first utterances
/// @param audioSeconds the duration of the whole audio
/// @param speechSeconds the duration of the utterances with words, pauses inside them included
public record TextResult(
        Outcome outcome,
        String transcript,
        List<TextWord> words,
        List<String> engines,
        double audioSeconds,
        double speechSeconds) {
    /// What names the way to such a result.
    public static final String SCORER = "vivavoce-text";

    /// Changes whenever equal text may give another result.
    public static final String SCORER_VERSION = "1";

    public TextResult {
        words = List.copyOf(words);
        engines = List.copyOf(engines);
    }

    /// Whether words were recognised.
    public sealed interface Outcome {
        /// There are words.
        record Heard() implements Outcome {}

        /// Silence or noise only.
        record NoSpeech() implements Outcome {}

        /// The learner spoke, and no word was recognised.
        record NotUnderstood(NotUnderstoodReason reason) implements Outcome {}
    }

    /// Why no word was recognised; null where words were, or nobody spoke.
    public @Nullable NotUnderstoodReason notUnderstoodReason() {
        return outcome instanceof Outcome.NotUnderstood(var reason) ? reason : null;
    }
}
