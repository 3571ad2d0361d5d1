package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What a user may use this month.
///
/// @param used speech time that finished sessions took
/// @param reserved speech time set aside for sessions that run
/// @param resetsAt when the next month begins
record Entitlement(UUID userId, Plan plan, Duration used, Duration reserved, Instant resetsAt) {
    /// What can still be reserved. Used, reserved and left are the plan's speech time together. Only a session
    /// settled after its reservation expired, or a change to a smaller plan, takes more: then nothing is left.
    Duration left() {
        var left = plan.speechAMonth().minus(used).minus(reserved);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
