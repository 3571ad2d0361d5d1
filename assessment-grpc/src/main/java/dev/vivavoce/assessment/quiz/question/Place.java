package dev.vivavoce.assessment.quiz.question;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The place in a source that a question rests on.
///
/// @param document null for sources that are no documents
/// @param quote the words of the source; empty for a question that rests on none
public record Place(@Nullable InDocument document, String quote) {
    /// Of a question that rests on no source.
    public static final Place NONE = new Place(null, "");

    /// A place in a document.
    ///
    /// @param documentId null in a copy for a person who may not read the document
    /// @param passageId null where the document is
    /// @param page from 1
    /// @param start in the text of the page, in UTF-16 code units
    /// @param end exclusive
    /// @param section the heading; empty without one
    public record InDocument(
            @Nullable UUID documentId, @Nullable UUID passageId, int page, int start, int end, String section) {}

    /// The part of the place that a person may see who may not read the document.
    public Place withoutDocument() {
        if (document == null) return this;
        return new Place(new InDocument(null, null, document.page(), 0, 0, document.section()), quote);
    }
}
