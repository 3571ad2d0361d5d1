package dev.vivavoce.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passkey as its owner sees it.
///
/// @param lastUsedAt null before the first use
public record Passkey(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
