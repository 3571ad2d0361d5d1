package dev.vivavoce.speech.session.ticket;

import java.util.UUID;

/// A session whose proof was accepted.
///
/// @param takeOver whether an older stream loses the session
/// @param signInId the sign-in that the caller's token or ticket belongs to; empty for none
public record SessionClaim(UUID sessionId, boolean takeOver, String signInId) {}
