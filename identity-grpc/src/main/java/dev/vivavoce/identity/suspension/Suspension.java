package dev.vivavoce.identity.suspension;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Since when and why an account cannot be used.
///
/// @param reason what the administrator wrote for the person
/// @param suspendedBy the administrator; null when that account was erased
public record Suspension(
        UUID userId,
        String reason,
        Instant suspendedAt,
        @Nullable UUID suspendedBy) {}
