package dev.vivavoce.billing.meter;

import dev.vivavoce.billing.plan.Feature;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A use beyond the plan, as it is reported. Its id is the key of the report.
///
/// @param eventName names the provider's meter
/// @param amount in units of the feature
/// @param at when it was used
/// @param firstSentAt null until it is sent
record Overage(
        UUID id,
        UUID userId,
        Feature feature,
        Instant periodStart,
        String eventName,
        long amount,
        Instant at,
        State state,
        @Nullable Instant firstSentAt) {
    /// How far its report is.
    enum State {
        /// It waits for its job.
        STORED,
        DONE,
        /// The provider refused it, or it could not be sent in time.
        FAILED
    }

    /// What operators read of it.
    String detail() {
        return "%d %s of %s for %s, report %s".formatted(amount, feature, at, eventName, id);
    }
}
