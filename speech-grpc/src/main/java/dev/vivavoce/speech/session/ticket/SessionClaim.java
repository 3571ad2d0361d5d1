package dev.vivavoce.speech.session.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session whose proof was accepted.
///
/// @param takeOver whether an older stream loses the session
/// @param signInId the sign-in that the caller's token or ticket belongs to; empty for none
/// @param ticketExpiresAt orders the tickets of a session as they were issued; null for a proof without a ticket
public record SessionClaim(
        UUID sessionId,
        boolean takeOver,
        String signInId,
        @Nullable Instant ticketExpiresAt) {}
