package dev.vivavoce.billing.usage;

import dev.vivavoce.billing.grant.Grant;
import dev.vivavoce.billing.grant.Period;
import dev.vivavoce.billing.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A user's speech time of the current period.
///
/// @param used speech time of finished sessions
/// @param reserved speech time of running sessions
public record Allowance(Grant grant, Duration used, Duration reserved) {
    public UUID userId() {
        return grant.userId();
    }

    public Plan plan() {
        return grant.plan();
    }

    public Period period() {
        return grant.period();
    }

    /// Start of the next period.
    public Instant resetsAt() {
        return grant.resetsAt();
    }

    /// The time that can still be reserved. Used, reserved and left add up to the plan's speech time. After
    /// a late settlement or a change to a smaller plan the sum may exceed it; left is then zero.
    public Duration left() {
        var left = plan().speech().minus(used).minus(reserved);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
