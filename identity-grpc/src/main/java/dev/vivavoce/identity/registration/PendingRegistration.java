package dev.vivavoce.identity.registration;

import dev.vivavoce.identity.account.PasswordHash;
import dev.vivavoce.identity.account.VerifiedPerson;
import dev.vivavoce.identity.consent.AgeBracket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A registration that waits for the link of its mail.
///
/// @param id of the account, unless a guest becomes it
/// @param guestId the guest that becomes the account; null for none
/// @param person who gets the account once the link has verified the address
record PendingRegistration(
        UUID id,
        @Nullable UUID guestId,
        VerifiedPerson person,
        PasswordHash password,
        @Nullable AgeBracket bracket,
        Instant requestedAt,
        Instant expiresAt) {
    /// With whom its mails are erased.
    UUID accountId() {
        return guestId == null ? id : guestId;
    }
}
