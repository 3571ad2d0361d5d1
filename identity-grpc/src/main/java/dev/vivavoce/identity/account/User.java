package dev.vivavoce.identity.account;

import dev.vivavoce.identity.profile.Profile;
import dev.vivavoce.runtime.security.Caller.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account without its credentials.
///
/// @param email as entered; empty for a guest
/// @param displayName empty for a guest
/// @param roles never SERVICE; GUEST alone for a guest
/// @param emailVerified whether the person has shown to receive mail at the address
/// @param guestUntil when a guest's time ends; null for an account
public record User(
        UUID id,
        String email,
        String displayName,
        Set<Role> roles,
        Profile profile,
        Instant createdAt,
        boolean emailVerified,
        @Nullable Instant guestUntil) {
    public boolean isGuest() {
        return guestUntil != null;
    }
}
