package dev.vivavoce.billing.grant;

import dev.vivavoce.billing.plan.Plan;
import java.time.Instant;
import java.util.UUID;

/// The plan that a user has now.
///
/// @param period the one that contains the moment asked for
public record Grant(UUID userId, Plan plan, Period period, Source source) {
    /// Why a user has a plan.
    public enum Source {
        /// Everybody has the free plan.
        EVERYBODY,
        /// An administrator, a service or an event has assigned it.
        ASSIGNED,
        /// Another person pays for a plan with seats and has given one of them.
        SEAT,
        /// It is paid for.
        SUBSCRIPTION
    }

    /// When the next period begins.
    public Instant resetsAt() {
        return period.endsAt();
    }
}
