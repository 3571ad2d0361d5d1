package dev.vivavoce.bff.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of documents.
public final class DocumentText {
    private DocumentText() {}

    /// @param next the number of the page after them; null when no later page has been read yet
    record DocumentPages(List<DocumentPage> pages, @Nullable Integer next) {}

    record DocumentPage(int number, String text, List<DocumentBlock> blocks, DocumentPageKind kind) {}

    /// Where the text of a page comes from.
    enum DocumentPageKind {
        TEXT,
        RECOGNISED,
        IMAGE,
        BLANK
    }

    record DocumentBlock(DocumentBlockKind kind, int level, TextSpan span) {}

    /// What a part of a page is.
    enum DocumentBlockKind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE
    }

    record DocumentSection(String title, int level, int page, int start) {}
}
