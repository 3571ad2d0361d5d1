package dev.vivavoce.content.document.state;

import dev.vivavoce.content.extraction.document.UnreadableDocumentException;

/// Why a document could not be read.
public enum FailureReason {
    NOT_THIS_TYPE,
    /// The file has another length or checksum than was announced.
    UPLOAD_DIFFERS,
    ENCRYPTED,
    COPYING_FORBIDDEN,
    BROKEN,
    NO_TEXT,
    TOO_MANY_PAGES,
    TOO_LARGE,
    TOO_COMPLEX,
    TOO_SLOW,
    /// Ours, not the file's.
    SERVICE_FAILED;

    public static FailureReason of(UnreadableDocumentException.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> TOO_LARGE;
            case TOO_MANY_PAGES -> TOO_MANY_PAGES;
            case ENCRYPTED -> ENCRYPTED;
            case COPYING_FORBIDDEN -> COPYING_FORBIDDEN;
            case BROKEN -> BROKEN;
            case NOT_THIS_TYPE -> NOT_THIS_TYPE;
            case NO_TEXT -> NO_TEXT;
            case TOO_COMPLEX -> TOO_COMPLEX;
            case TOO_SLOW -> TOO_SLOW;
        };
    }

    /// Whether the same file may be read at another time: a busy machine is slower.
    public boolean canRetry() {
        return this == TOO_SLOW || this == SERVICE_FAILED;
    }
}
