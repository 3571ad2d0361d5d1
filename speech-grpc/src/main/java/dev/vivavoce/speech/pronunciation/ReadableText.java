package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.text.SpokenForm;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts that the engines can score. A word that they cannot read has no sounds to compare with, and would be scored
/// as left out however well it was said.
public final class ReadableText {
    private static final int MOST_NAMED = 5;

    private ReadableText() {}

    /// Fails unless every word can be read. The words are named by their places, not by themselves: no error
    /// contains a learner's words.
    ///
    /// @param field the request's field that holds the text
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static void require(Lexicon lexicon, String field, String text) {
        var words = SpokenForm.of(text);
        var unreadable = IntStream.range(0, words.size())
                .filter(i -> !lexicon.canSay(words.get(i)))
                .limit(MOST_NAMED)
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(", "));
        if (!unreadable.isEmpty())
            throw Failure.invalidField(
                    field,
                    "cannot be read in this language: word " + unreadable
                            + " (expected: words in its letters, of at most " + Lexicon.LONGEST_WORD + ")");
    }
}
