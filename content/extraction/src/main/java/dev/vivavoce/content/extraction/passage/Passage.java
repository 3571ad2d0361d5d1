package dev.vivavoce.content.extraction.passage;

import dev.vivavoce.content.extraction.document.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A few sentences that are found and cited together, all on one page and in one section.
///
/// @param index from 0, in the order of the document
/// @param page its page
/// @param span its place in the page's text
/// @param text exactly that part of the page's text
/// @param section the section it belongs to; null before the first heading
/// @param sentences the sentences in it, as parts of the page's text; headings and rows of tables are none
public record Passage(
        int index,
        int page,
        Span span,
        String text,
        @Nullable Section section,
        List<Span> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
    }
}
