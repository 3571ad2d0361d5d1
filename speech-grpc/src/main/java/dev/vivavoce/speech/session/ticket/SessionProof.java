package dev.vivavoce.speech.session.ticket;

import dev.vivavoce.runtime.config.Secret;
import java.util.UUID;

/// How a caller of `Speak` proves that a session is theirs.
public sealed interface SessionProof {
    /// The ticket that StartSession or ResumeSession returned.
    record ByTicket(Secret ticket) implements SessionProof {}

    /// The caller's own token.
    ///
    /// @param signInId the sign-in that the token belongs to
    record ByOwner(UUID userId, UUID sessionId, String signInId) implements SessionProof {}
}
