package dev.vivavoce.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A refresh token as stored.
///
/// @param spentAt when it was last exchanged; null before the first exchange
/// @param siblings the number of further tokens issued for it within its grace period
/// @param successorUsed whether a token issued for it was exchanged
/// @param rivalUsed whether a token of another exchange of its parent was exchanged, which means that two parties
/// have tokens of the family
record StoredToken(
        Instant expiresAt, @Nullable Instant spentAt, int siblings, boolean successorUsed, boolean rivalUsed) {}
