package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A user's speech time of the current month.
///
/// @param used speech time of finished sessions
/// @param reserved speech time of running sessions
/// @param resetsAt start of the next month
record Entitlement(UUID userId, Plan plan, Duration used, Duration reserved, Instant resetsAt) {
    /// The time that can still be reserved. Used, reserved and left add up to the plan's speech time. After a late
    /// settlement or a change to a smaller plan the sum may exceed it; left is then zero.
    Duration left() {
        var left = plan.speechAMonth().minus(used).minus(reserved);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
