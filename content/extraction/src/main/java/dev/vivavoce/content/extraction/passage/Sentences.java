package dev.vivavoce.content.extraction.passage;

import dev.vivavoce.content.extraction.document.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds the sentences of a text by the rules of Unicode Standard Annex 29, without an end after abbreviations and
/// initials.
public final class Sentences {
    /// Abbreviations after which a sentence continues, and initials.
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:.*[\\s(\\[“\"])?(?:(?:dr|mr|mrs|ms|prof|st|vs|no|nos|fig|figs|eq|sec|ch|vol|pp|cf|approx|ca|e\\.g|i\\.e|"
                    + "al|jr|sr|gen|col|sgt|dept|inc|est|bzw|usw|z\\.b|d\\.h|nr|abb|sra|dra|ud|uds|mme|mlle)|\\p{L})\\.\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Sentences() {}

    /// Returns the sentences of `text`, without the white space around them.
    public static List<Span> of(String text) {
        var sentences = new ArrayList<Span>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < text.length() && goesOn(text, start, end)) continue;
            add(text, start, end, sentences);
            start = end;
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean goesOn(String text, int start, int end) {
        return Character.isLowerCase(text.codePointAt(end))
                || GOES_ON.matcher(text.substring(Math.max(start, end - 12), end))
                        .matches();
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (start < end) sentences.add(new Span(start, end));
    }
}
