package dev.vivavoce.identity.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The outcomes of [MailTokens#use].
public sealed interface TokenUse {
    /// The token was valid and is used now.
    ///
    /// @param email the address that the mail went to
    /// @param sessionId the session that asked for a change of the address; otherwise null
    record Accepted(UUID accountId, String email, @Nullable UUID sessionId) implements TokenUse {}

    /// The token was used before, and its time is not over.
    record Used(UUID accountId, String email) implements TokenUse {}

    /// Unknown, replaced by a newer one, or expired.
    record Invalid() implements TokenUse {}
}
