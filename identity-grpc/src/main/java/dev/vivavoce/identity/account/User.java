package dev.vivavoce.identity.account;

import dev.vivavoce.runtime.security.Caller.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// An account without its credentials.
///
/// @param email as entered
/// @param roles never SERVICE
/// @param locale BCP 47 tag, empty when never chosen
/// @param timeZone IANA name
/// @param learningLanguage BCP 47 tag, empty when never chosen
public record User(
        UUID id,
        String email,
        String displayName,
        Set<Role> roles,
        String locale,
        String timeZone,
        String learningLanguage,
        Instant createdAt) {}
