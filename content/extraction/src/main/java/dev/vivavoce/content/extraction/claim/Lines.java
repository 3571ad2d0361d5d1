package dev.vivavoce.content.extraction.claim;

import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.extraction.passage.Sentences;
import java.util.ArrayList;
import java.util.List;

/// The sentences of a passage. Headings and rows of tables stand on lines of their own and are parts, too.
final class Lines {
    private Lines() {}

    static List<Span> sentences(String text) {
        var found = new ArrayList<Span>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            for (var sentence : Sentences.of(text.substring(start, end)))
                found.add(new Span(start + sentence.start(), start + sentence.end()));
            start = end + 1;
        }
        return found;
    }
}
