package dev.vivavoce.billing.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What a user has used and reserved in one period.
///
/// @param limit the most that a plan gave in it
record Balance(UUID userId, Instant periodStart, Duration used, Duration reserved, Duration limit) {}
