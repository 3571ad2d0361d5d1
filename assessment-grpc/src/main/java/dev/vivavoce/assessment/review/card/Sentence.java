package dev.vivavoce.assessment.review.card;

import java.text.BreakIterator;
import java.util.Locale;

/// A sentence in which a word was missed.
///
/// @param text at most [#MOST_CHARACTERS]
/// @param start where the word begins, in UTF-16 code units
/// @param end where it ends, exclusive
public record Sentence(String text, int start, int end) {
    /// Longer ones are cut around the word: a card is said aloud.
    static final int MOST_CHARACTERS = 160;

    /// The sentence of a text in which a part of it stands, cut between words if it is long.
    ///
    /// @param from where the part begins
    /// @param to where it ends, exclusive; at most [#MOST_CHARACTERS] behind `from`
    /// @param language BCP 47 tag
    public static Sentence around(String text, int from, int to, String language) {
        var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(text);
        int end = sentences.following(from);
        int begin = sentences.previous();
        return cut(text, begin, Math.max(end, to), from, to);
    }

    private static Sentence cut(String text, int begin, int end, int from, int to) {
        while (begin < from && Character.isWhitespace(text.charAt(begin))) begin++;
        while (end > to && Character.isWhitespace(text.charAt(end - 1))) end--;
        while (end - begin > MOST_CHARACTERS) {
            // A word less on the longer side.
            if (from - begin >= end - to) begin = afterSpace(text, begin, from);
            else end = beforeSpace(text, to, end);
        }
        return new Sentence(text.substring(begin, end), from - begin, to - begin);
    }

    private static int afterSpace(String text, int begin, int from) {
        while (begin < from && !Character.isWhitespace(text.charAt(begin))) begin++;
        while (begin < from && Character.isWhitespace(text.charAt(begin))) begin++;
        return begin;
    }

    private static int beforeSpace(String text, int to, int end) {
        while (end > to && !Character.isWhitespace(text.charAt(end - 1))) end--;
        while (end > to && Character.isWhitespace(text.charAt(end - 1))) end--;
        return end;
    }
}
