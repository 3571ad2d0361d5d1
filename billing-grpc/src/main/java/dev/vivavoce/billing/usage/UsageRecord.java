package dev.vivavoce.billing.usage;

import dev.vivavoce.billing.plan.Feature;
import java.util.UUID;

/// Something that a service has done for a user once.
///
/// @param key of what was done
/// @param amount in units of the feature
record UsageRecord(UUID key, UUID userId, Feature feature, long amount) {}
