package dev.vivavoce.billing.usage;

import java.time.Instant;
import java.util.UUID;

/// What a user has of a feature in the current period, or today.
///
/// @param planId of the plan that gives it
/// @param granted what the plan gives, in units of the feature; 0 when it does not include it
/// @param left what is left of it, rounded down
/// @param resetsAt start of the next period, or day
public record Share(UUID userId, String planId, long granted, long left, Instant resetsAt) {}
