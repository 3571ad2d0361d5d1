package dev.vivavoce.content.document.upload;

import dev.vivavoce.content.document.state.Document;
import org.jspecify.annotations.Nullable;

/// How [Uploads#create] ends when nothing is broken.
public sealed interface UploadStart {
    /// @param address null when the upload was completed before
    record Created(Document document, @Nullable UploadAddress address) implements UploadStart {}

    record QuotaUsedUp(Usage usage) implements UploadStart {}

    record TooLarge(long mostBytes) implements UploadStart {}
}
