package dev.vivavoce.content.document.state;

import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.v1.DocumentFailureReason;
import dev.vivavoce.runtime.failure.Failure;
import org.jspecify.annotations.Nullable;

/// The enums of documents as the contract has them.
public final class DocumentMapping {
    private DocumentMapping() {}

    public static dev.vivavoce.content.v1.DocumentType type(DocumentType type) {
        return switch (type) {
            case PDF -> dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_PDF;
            case DOCX -> dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_DOCX;
            case TEXT -> dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_TEXT;
            case MARKDOWN -> dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_MARKDOWN;
        };
    }

    public static dev.vivavoce.content.v1.DocumentState state(DocumentState state) {
        return switch (state) {
            case AWAITING_UPLOAD -> dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_AWAITING_UPLOAD;
            case UPLOADED -> dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_UPLOADED;
            case PROCESSING -> dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_PROCESSING;
            case COMPLETED -> dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_COMPLETED;
            case FAILED -> dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_FAILED;
        };
    }

    public static DocumentFailureReason reason(FailureReason reason) {
        return switch (reason) {
            case NOT_THIS_TYPE -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_NOT_THIS_TYPE;
            case UPLOAD_DIFFERS -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_UPLOAD_DIFFERS;
            case ENCRYPTED -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_ENCRYPTED;
            case COPYING_FORBIDDEN -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_COPYING_FORBIDDEN;
            case BROKEN -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_BROKEN;
            case NO_TEXT -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_NO_TEXT;
            case TOO_MANY_PAGES -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_TOO_MANY_PAGES;
            case TOO_LARGE -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_TOO_LARGE;
            case TOO_COMPLEX -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_TOO_COMPLEX;
            case TOO_SLOW -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_TOO_SLOW;
            case SERVICE_FAILED -> DocumentFailureReason.DOCUMENT_FAILURE_REASON_SERVICE_FAILED;
        };
    }

    /// Returns null when it is not set.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static @Nullable DocumentType type(dev.vivavoce.content.v1.DocumentType message) {
        return switch (message) {
            case DOCUMENT_TYPE_UNSPECIFIED -> null;
            case DOCUMENT_TYPE_PDF -> DocumentType.PDF;
            case DOCUMENT_TYPE_DOCX -> DocumentType.DOCX;
            case DOCUMENT_TYPE_TEXT -> DocumentType.TEXT;
            case DOCUMENT_TYPE_MARKDOWN -> DocumentType.MARKDOWN;
            case UNRECOGNIZED -> throw Failure.invalidField("type", "no such type");
        };
    }

    /// Returns null when it is not set.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static @Nullable DocumentState state(dev.vivavoce.content.v1.DocumentState message) {
        return switch (message) {
            case DOCUMENT_STATE_UNSPECIFIED -> null;
            case DOCUMENT_STATE_AWAITING_UPLOAD -> DocumentState.AWAITING_UPLOAD;
            case DOCUMENT_STATE_UPLOADED -> DocumentState.UPLOADED;
            case DOCUMENT_STATE_PROCESSING -> DocumentState.PROCESSING;
            case DOCUMENT_STATE_COMPLETED -> DocumentState.COMPLETED;
            case DOCUMENT_STATE_FAILED -> DocumentState.FAILED;
            case UNRECOGNIZED -> throw Failure.invalidField("state", "no such state");
        };
    }
}
