package dev.vivavoce.content.document.page;

import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.Span;
import java.util.List;

/// The text of a page that was read.
///
/// @param number from 1
public record StoredPage(int number, Page.Kind kind, String text, List<Part> parts) {
    /// What a part of a page is.
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE
    }

    /// A part of the text.
    ///
    /// @param level of a heading from 1 to 6, the depth of an item, else 0
    public record Part(Kind kind, int level, Span span) {}
}
