package dev.vivavoce.bff.prompt;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prompt with its texts.
///
/// @param content of the version that was asked for, else of the latest one; null when none is published
/// @param versions newest first
record PromptManuscript(
        Prompt prompt,
        @Nullable PromptContent content,
        @Nullable PromptContent draft,
        List<PromptVersion> versions) {
    /// A published version, without its texts.
    record PromptVersion(int version, OffsetDateTime publishedAt) {}
}
