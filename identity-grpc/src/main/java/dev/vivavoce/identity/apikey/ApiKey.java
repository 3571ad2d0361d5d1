package dev.vivavoce.identity.apikey;

import dev.vivavoce.runtime.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key without its secret.
///
/// @param lastUsedOn the day (UTC) of the last exchange; null before the first
record ApiKey(
        UUID id,
        UUID userId,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable LocalDate lastUsedOn) {
    boolean isValidAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /// Whether a request describes this key.
    boolean isAskedBy(NewApiKey wanted) {
        return name.equals(wanted.name())
                && scopes.equals(wanted.scopes())
                && expiresAt.equals(createdAt.plus(wanted.lifetime()));
    }
}
