package dev.vivavoce.quiz.question;

/// The place of a source that a question comes from and that answers it.
///
/// @param passageId the passage
/// @param documentId its document
/// @param page its page, from 1
/// @param span the place of the quote in the text of the passage
/// @param quote exactly that part of the text
public record Citation(String passageId, String documentId, int page, Span span, String quote) {
    public Citation {
        if (quote.length() != span.length()) throw new IllegalArgumentException("the quote is not as long as its span");
    }

    /// Cites a part of a passage.
    public static Citation of(Passage passage, Span span) {
        return new Citation(passage.id(), passage.documentId(), passage.page(), span, span.in(passage.text()));
    }
}
