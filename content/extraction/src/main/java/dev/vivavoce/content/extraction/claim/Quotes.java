package dev.vivavoce.content.extraction.claim;

import static java.util.stream.Collectors.toSet;

import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.extraction.document.Texts;
import dev.vivavoce.content.extraction.search.SearchWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooses what to quote from a passage.
public final class Quotes {
    private static final int MOST_SENTENCES = 3;

    private Quotes() {}

    /// Returns the shortest run of at most three sentences that has as many of the query's words as any; the whole
    /// passage when it has none of them.
    ///
    /// @param longest the most characters
    public static Span best(String passage, String query, String language, int longest) {
        var wanted = terms(query, language);
        var sentences = Lines.sentences(passage);
        var best = new Span(0, passage.length());
        int most = 0;
        for (int from = 0; from < sentences.size(); from++)
            for (int to = from; to < Math.min(sentences.size(), from + MOST_SENTENCES); to++) {
                var span = whole(passage, sentences, from, to);
                var held = new HashSet<>(terms(span.in(passage), language));
                held.retainAll(wanted);
                boolean isShorter = held.size() == most && most > 0 && length(span) < length(best);
                if (held.size() > most || isShorter) {
                    most = held.size();
                    best = span;
                }
            }
        return cut(passage, best, longest);
    }

    /// With the sentence that follows when the last one is a heading.
    private static Span whole(String passage, List<Span> sentences, int from, int to) {
        boolean isHeading = !Texts.endsSentence(sentences.get(to).in(passage)) && to + 1 < sentences.size();
        return new Span(
                sentences.get(from).start(),
                sentences.get(isHeading ? to + 1 : to).end());
    }

    private static int length(Span span) {
        return span.end() - span.start();
    }

    /// Ends between two words.
    private static Span cut(String passage, Span span, int longest) {
        if (length(span) <= longest) return span;
        int end = passage.lastIndexOf(' ', span.start() + longest);
        if (end <= span.start()) end = span.start() + longest;
        if (Character.isHighSurrogate(passage.charAt(end - 1))) end--;
        return new Span(span.start(), end);
    }

    private static Set<String> terms(String text, String language) {
        return SearchWords.of(text, language).stream()
                .map(SearchWords.Word::term)
                .collect(toSet());
    }
}
