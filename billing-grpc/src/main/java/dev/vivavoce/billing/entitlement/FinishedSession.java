package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What billing needs to know of a session that has ended.
///
/// @param used how much audio was heard in all
record FinishedSession(UUID sessionId, UUID userId, Instant startedAt, Duration used) {}
