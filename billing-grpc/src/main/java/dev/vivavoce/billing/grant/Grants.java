package dev.vivavoce.billing.grant;

import dev.vivavoce.billing.plan.Plan;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which plan a user has. A person with several has the one with the most speech time, so paying never takes
/// speech time away.
public final class Grants {
    private static final Logger log = LoggerFactory.getLogger(Grants.class);
    private static final String GUEST_PLAN = "guest";
    private static final Comparator<Grant> LARGER = Comparator.<Grant, Long>comparing(
                    grant -> grant.plan().speech().toNanos())
            .thenComparing(Grant::source);

    private final GrantStore store;
    private final Plans plans;
    private final Clock clock;

    public Grants(GrantStore store, Plans plans, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.clock = clock;
    }

    /// Returns one grant for each user, in the order of the ids.
    public List<Grant> of(Handle db, List<UUID> userIds, Instant now) {
        var largest = new HashMap<UUID, Grant>();
        for (var stored : store.running(db, userIds, now))
            grant(stored, now)
                    .ifPresent(one -> largest.merge(
                            stored.userId(), one, (some, other) -> LARGER.compare(some, other) >= 0 ? some : other));
        return userIds.stream()
                .distinct()
                .map(id -> largest.getOrDefault(id, everybody(id, now)))
                .toList();
    }

    public Grant of(Handle db, UUID userId, Instant now) {
        return of(db, List.of(userId), now).getFirst();
    }

    private Grant everybody(UUID userId, Instant now) {
        return new Grant(userId, plans.free(), Period.calendarMonth(now), Grant.Source.EVERYBODY);
    }

    private Optional<Grant> grant(StoredGrant stored, Instant now) {
        var plan = plan(stored.planId(), stored.planVersion());
        if (plan.isEmpty()) log.error("there is no plan {}, version {}", stored.planId(), stored.planVersion());
        var paid = stored.paid();
        var period = paid == null ? Period.calendarMonth(now) : Period.within(paid, now);
        return plan.map(one -> new Grant(stored.userId(), one, period, stored.source()));
    }

    /// Assigns the newest version of a plan to a user; it applies at once.
    ///
    /// @param endsAt when it ends; null until another is assigned
    /// @param reason why; null when it is not given
    /// @throws Failure NOT_FOUND / PLAN_UNKNOWN or USER_UNKNOWN
    public void assign(Handle db, UUID userId, String planId, @Nullable Instant endsAt, @Nullable String reason) {
        requireNotErased(db, userId);
        if (plans.newest(planId).isEmpty()) throw Failure.notFound("PLAN_UNKNOWN", "no such plan");
        if (planId.equals(Plans.FREE)) store.delete(db, userId, Grant.Source.ASSIGNED);
        else put(db, new StoredGrant(userId, Grant.Source.ASSIGNED, planId, null, null, 1, endsAt, reason));
        store.add(db, new Assignment(userId, planId, endsAt, reason, clock.instant()));
    }

    /// The plans that a user was given by [#assign], newest first.
    public List<Assignment> assignments(Handle db, UUID userId, int limit) {
        return store.assignments(db, userId, limit);
    }

    /// Gives a user the plan that was paid for, instead of what was paid for before.
    ///
    /// @param seats for how many people, the user among them
    /// @param endsAt when it ends unless another payment is known by then
    public void subscribe(Handle db, UUID userId, Plan plan, Period paid, int seats, Instant endsAt) {
        var source = Grant.Source.SUBSCRIPTION;
        put(db, new StoredGrant(userId, source, plan.id(), plan.version(), paid, seats, endsAt, null));
    }

    /// The plan with seats that a user pays for, locked until the transaction ends; empty when there is none.
    public Optional<Team> lockTeam(Handle db, UUID ownerId) {
        var now = clock.instant();
        return store.lockPaid(db, ownerId, now)
                .flatMap(stored -> grant(stored, now)
                        .filter(grant -> grant.plan().mostSeats() > 1)
                        .map(grant -> new Team(ownerId, grant.plan(), stored.seats(), grant.period())));
    }

    /// Who of these people is in which team now; in any order.
    public List<Membership> memberships(Handle db, List<UUID> userIds) {
        return store.memberships(db, userIds, clock.instant()).stream()
                .filter(one -> plan(one.planId(), one.planVersion())
                        .filter(plan -> plan.mostSeats() > 1)
                        .isPresent())
                .toList();
    }

    private Optional<Plan> plan(String id, @Nullable Integer version) {
        return version == null ? plans.newest(id) : plans.find(id, version);
    }

    /// Takes what was paid for away.
    public void unsubscribe(Handle db, UUID userId) {
        store.delete(db, userId, Grant.Source.SUBSCRIPTION);
    }

    /// Assigns a guest its plan.
    void startGuest(Handle db, UUID userId) {
        put(db, new StoredGrant(userId, Grant.Source.ASSIGNED, GUEST_PLAN, null, null, 1, null, null));
    }

    /// A guest that has registered has the free plan.
    void endGuest(Handle db, UUID userId) {
        store.unassign(db, userId, GUEST_PLAN);
    }

    private void put(Handle db, StoredGrant grant) {
        store.put(db, grant, clock.instant());
    }

    /// @throws Failure NOT_FOUND / USER_UNKNOWN
    public static void requireNotErased(Handle db, UUID userId) {
        if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
    }
}
