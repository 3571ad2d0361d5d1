package dev.vivavoce.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A refresh token that could not be spent, as it stands in the database.
///
/// @param spentAt absent when it was never used, only too old
/// @param siblings how many were given out for showing it again
record ShownToken(Session session, @Nullable Instant spentAt, int siblings) {}
