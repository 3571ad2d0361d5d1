package dev.vivavoce.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A refresh token as it stands in the database.
///
/// @param spentAt when it was last exchanged; null when it never was
/// @param siblings how many more tokens were given for it within the grace
/// @param successorUsed whether a token that was given for it was exchanged in its turn
/// @param rivalUsed whether a token from another exchange of its parent was exchanged: two parties hold the family
record StoredToken(
        Instant expiresAt, @Nullable Instant spentAt, int siblings, boolean successorUsed, boolean rivalUsed) {}
