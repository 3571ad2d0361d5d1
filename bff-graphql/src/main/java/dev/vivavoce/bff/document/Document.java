package dev.vivavoce.bff.document;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A file of the viewer's, and what was read of it.
///
/// @param documentId the id in content
/// @param failure null unless it has failed
public record Document(
        String documentId,
        String name,
        DocumentType type,
        int sizeBytes,
        DocumentState state,
        @Nullable DocumentFailure failure,
        int pagesRead,
        @Nullable Integer pageCount,
        int imagePageCount,
        int wordCount,
        int passageCount,
        @Nullable String language,
        boolean searchByMeaning,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime completedAt,
        String cursor) {
    public static final String TYPE = "Document";

    /// The format of a file.
    enum DocumentType {
        PDF,
        DOCX,
        TEXT,
        MARKDOWN
    }

    /// How far a document is.
    enum DocumentState {
        AWAITING_UPLOAD,
        UPLOADED,
        PROCESSING,
        COMPLETED,
        FAILED
    }

    /// Why a document could not be read.
    enum DocumentFailureReason {
        NOT_THIS_TYPE,
        UPLOAD_DIFFERS,
        ENCRYPTED,
        COPYING_FORBIDDEN,
        BROKEN,
        NO_TEXT,
        TOO_MANY_PAGES,
        TOO_LARGE,
        TOO_COMPLEX,
        TOO_SLOW,
        SERVICE_FAILED
    }

    record DocumentFailure(DocumentFailureReason reason, boolean canRetry) {}

    public String id() {
        return GlobalId.of(TYPE, documentId);
    }
}
