package dev.vivavoce.speech.session.ticket;

import java.util.UUID;

/// A session whose proof was accepted.
///
/// @param takeOver whether an older stream loses the session
public record SessionClaim(UUID sessionId, boolean takeOver) {}
