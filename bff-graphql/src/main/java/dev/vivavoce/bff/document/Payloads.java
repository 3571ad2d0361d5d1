package dev.vivavoce.bff.document;

import dev.vivavoce.bff.graphql.UserError;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// Where a file is sent by PUT.
    record DocumentUpload(URI url, String contentType, OffsetDateTime expiresAt) {}

    record CreateDocumentUploadPayload(
            @Nullable Document document, @Nullable DocumentUpload upload, List<UserError> errors) {
        static CreateDocumentUploadPayload refused(UserError error) {
            return new CreateDocumentUploadPayload(null, null, List.of(error));
        }
    }

    record DocumentQuotaUsedUp(String message, DocumentUsage usage) implements UserError {}

    record DocumentTooLarge(String message, int mostBytes) implements UserError {}

    /// How a change of a document ended; each mutation has a payload of its own in the graph.
    record DocumentPayload(@Nullable Document document, List<UserError> errors) {
        static DocumentPayload of(Document document) {
            return new DocumentPayload(document, List.of());
        }

        static DocumentPayload refused(UserError error) {
            return new DocumentPayload(null, List.of(error));
        }
    }

    record DocumentFileMissing(String message, DocumentUpload upload) implements UserError {}

    record DocumentNotRetryable(String message) implements UserError {}

    record DeleteDocumentPayload(@Nullable String deletedDocumentId, List<UserError> errors) {}

    /// How much a person has stored, and may store.
    record DocumentUsage(
            int documents, int documentsGranted, double bytes, double bytesGranted, int mostBytesADocument) {}
}
