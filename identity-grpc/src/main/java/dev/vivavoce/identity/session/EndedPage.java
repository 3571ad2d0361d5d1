package dev.vivavoce.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A part of the list of ended sessions.
///
/// @param next the cursor for the next part
/// @param hasMore whether more have ended already
/// @param now the time by which tokens are dated
public record EndedPage(List<UUID> sessionIds, String next, boolean hasMore, Instant now) {}
