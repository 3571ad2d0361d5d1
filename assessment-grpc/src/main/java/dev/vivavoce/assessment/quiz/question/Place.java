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
    /// @param page from 1
    /// @param start in the text of the page, in UTF-16 code units
    /// @param end exclusive
    /// @param section the heading; empty without one
    public record InDocument(UUID documentId, UUID passageId, int page, int start, int end, String section) {}
}
