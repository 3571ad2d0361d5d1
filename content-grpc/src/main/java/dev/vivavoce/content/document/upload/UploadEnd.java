package dev.vivavoce.content.document.upload;

import dev.vivavoce.content.document.state.Document;

/// How [Uploads#complete] ends when nothing is broken.
public sealed interface UploadEnd {
    /// The document is uploaded or further, or has failed.
    record Completed(Document document) implements UploadEnd {}

    /// There is no file yet.
    record Missing(UploadAddress address) implements UploadEnd {}
}
