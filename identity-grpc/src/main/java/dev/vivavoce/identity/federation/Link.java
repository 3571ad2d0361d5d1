package dev.vivavoce.identity.federation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person at a provider who can sign in to an account.
///
/// @param email at the provider when it was linked; empty when it sent none
record Link(
        UUID id,
        UUID accountId,
        String issuer,
        String subject,
        String email,
        Instant linkedAt,
        @Nullable Instant lastUsedAt) {}
