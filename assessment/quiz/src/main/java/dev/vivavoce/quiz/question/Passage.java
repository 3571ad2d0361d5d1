package dev.vivavoce.quiz.question;

import org.jspecify.annotations.Nullable;

/// A few sentences of a source that are found and cited together.
///
/// The text may hold headings, items of a list and rows of a table, each on a line of its own; the cells of a row have
/// ` | ` between them.
///
/// @param id what a citation names
/// @param documentId the document it belongs to; any name for sources that are no documents
/// @param page its page, from 1
/// @param span its place in the text of its page
/// @param section the heading above it; null before the first one
/// @param text 1 to 20,000 characters
/// @param language its BCP 47 tag, for example `en` or `es-MX`
public record Passage(
        String id,
        String documentId,
        int page,
        Span span,
        @Nullable String section,
        String text,
        String language) {
    public static final int LONGEST = 20_000;

    public Passage {
        if (text.isEmpty() || text.length() > LONGEST)
            throw new IllegalArgumentException("text: " + text.length() + " characters (expected: 1 to 20000)");
    }

    /// True when the passage is in English, the only language whose grammar this module knows.
    public boolean isEnglish() {
        return language.equals("en") || language.startsWith("en-");
    }
}
