package dev.vivavoce.bff.document;

import dev.vivavoce.bff.document.Document.DocumentType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record CreateDocumentUploadInput(
            UUID idempotencyKey,
            String name,
            DocumentType type,
            int sizeBytes,
            @Nullable String sha256) {}

    record CompleteDocumentUploadInput(String documentId) {}

    record RetryDocumentInput(String documentId) {}

    record RenameDocumentInput(String documentId, String name) {}

    record DeleteDocumentInput(String documentId) {}
}
