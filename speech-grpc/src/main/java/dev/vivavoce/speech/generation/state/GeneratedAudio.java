package dev.vivavoce.speech.generation.state;

import java.time.Instant;
import java.util.UUID;

/// A learner's text as it is spoken, without the text.
///
/// @param name shown, and never used as the name of a file
/// @param fromCache whether the sound was there, or being made, when it was asked for
public record GeneratedAudio(
        UUID id,
        UUID userId,
        String name,
        GeneratedSound sound,
        boolean fromCache,
        Instant createdAt,
        Instant expiresAt) {
    public static final int KEEP_DAYS = 7;
    public static final int MOST_KEEP_DAYS = 30;
}
