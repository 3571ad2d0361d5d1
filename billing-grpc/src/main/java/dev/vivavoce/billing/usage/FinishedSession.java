package dev.vivavoce.billing.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The part of a finished session that billing needs.
///
/// @param used duration of all audio received
record FinishedSession(UUID sessionId, UUID userId, Instant startedAt, Duration used) {}
