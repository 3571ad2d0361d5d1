package dev.vivavoce.content.extraction.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/// A page of a document.
///
/// Formats without pages have pages too: at the breaks that the author or the word processor set, else by length.
///
/// @param number from 1
/// @param pageCount how many pages the whole document has
/// @param kind where the text comes from
/// @param blocks in reading order; empty when the page has no text
public record Page(int number, int pageCount, Kind kind, List<Block> blocks) {
    private static final String BETWEEN_BLOCKS = "\n\n";

    /// Where the text of a page comes from.
    public enum Kind {
        /// The document holds it.
        TEXT,
        /// It was recognised in the page's picture, and can have mistakes.
        RECOGNISED,
        /// The page is a picture, and nothing recognised its text.
        IMAGE,
        /// There is nothing on the page.
        BLANK
    }

    public Page {
        if (number < 1 || number > pageCount)
            throw new IllegalArgumentException("number: " + number + " (expected: 1 to " + pageCount + ")");
        blocks = List.copyOf(blocks);
    }

    /// Returns the text of the page: its blocks, with an empty line between them. Spans count in it.
    public String text() {
        return blocks.stream().map(Block::text).collect(joining(BETWEEN_BLOCKS));
    }

    /// Returns the place of each block in [#text()].
    public List<Span> spans() {
        var spans = new ArrayList<Span>(blocks.size());
        int start = 0;
        for (var block : blocks) {
            int end = start + block.text().length();
            spans.add(new Span(start, end));
            start = end + BETWEEN_BLOCKS.length();
        }
        return List.copyOf(spans);
    }

    /// Returns how many words the page has.
    public int words() {
        return Words.count(text());
    }
}
