package dev.vivavoce.billing.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan that a user was given without paying.
///
/// @param endsAt when it ends; null until another is assigned
/// @param reason why; null when it is not given
public record Assignment(
        UUID userId,
        String planId,
        @Nullable Instant endsAt,
        @Nullable String reason,
        Instant assignedAt) {}
