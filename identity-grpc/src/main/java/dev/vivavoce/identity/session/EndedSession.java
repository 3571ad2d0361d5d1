package dev.vivavoce.identity.session;

import java.time.Instant;
import java.util.UUID;

/// A session in the list of those that have ended.
record EndedSession(UUID id, Instant endedAt) {}
