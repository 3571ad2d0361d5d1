package dev.vivavoce.billing.entitlement;

import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.SubscriptionEvents;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives users plans that they do not pay for.
public final class PlanAssignments {
    /// What is assigned.
    ///
    /// @param endsAt in the future; null until another is assigned
    /// @param reason why; null when nobody says so
    record Assignment(
            UUID userId,
            String planId,
            @Nullable Instant endsAt,
            @Nullable String reason) {}

    private final Database database;
    private final Grants grants;
    private final SubscriptionEvents events;
    private final Clock clock;

    public PlanAssignments(Database database, Grants grants, SubscriptionEvents events, Clock clock) {
        this.database = database;
        this.grants = grants;
        this.events = events;
        this.clock = clock;
    }

    /// Assigns a plan to a user; it applies at once, and `subscription.changed` announces it.
    ///
    /// @throws Failure NOT_FOUND / PLAN_UNKNOWN or USER_UNKNOWN
    void assign(Assignment wanted) {
        var userId = wanted.userId();
        var endsAt = wanted.endsAt();
        if (endsAt != null && !endsAt.isAfter(clock.instant()))
            throw Failure.invalidField("ends_at", "not in the future");
        database.run(db -> {
            grants.assign(db, userId, wanted.planId(), endsAt, wanted.reason());
            events.changed(
                    db, userId, grants.of(db, userId, clock.instant()).plan().id());
        });
    }
}
