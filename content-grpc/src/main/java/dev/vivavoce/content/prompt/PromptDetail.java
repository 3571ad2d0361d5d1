package dev.vivavoce.content.prompt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prompt with its texts.
///
/// @param content of the requested version; null when none is published
/// @param versions newest first
public record PromptDetail(
        Prompt prompt,
        @Nullable PromptContent content,
        @Nullable PromptContent draft,
        List<Version> versions) {
    /// One published version.
    public record Version(int number, Instant publishedAt) {}
}
