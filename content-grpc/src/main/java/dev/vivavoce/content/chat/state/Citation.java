package dev.vivavoce.content.chat.state;

import dev.vivavoce.content.extraction.document.Span;
import java.util.UUID;

/// A place of a document that says what a part of a reply says.
///
/// @param span its place in the text of its page
/// @param quote the text there
public record Citation(UUID documentId, int page, Span span, String quote) {
    /// The longest quote.
    public static final int LONGEST = 1_000;
}
