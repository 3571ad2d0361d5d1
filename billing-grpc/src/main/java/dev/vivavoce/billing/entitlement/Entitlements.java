package dev.vivavoce.billing.entitlement;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of speech time. Months are calendar months in UTC.
public final class Entitlements {
    /// With less than this left nothing is reserved, because a session would end before a sentence does.
    static final Duration LEAST = Duration.ofSeconds(10);
    /// The time after the plan's longest session at which a reservation expires: room for pauses, broken
    /// connections and late events.
    static final Duration GRACE = Duration.ofMinutes(15);

    private final Database database;
    private final EntitlementStore store;
    private final Clock clock;

    public Entitlements(Database database, EntitlementStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    List<Plan> plans() {
        return database.transaction(store::listedPlans);
    }

    /// Returns the entitlements in any order.
    List<Entitlement> of(List<UUID> userIds) {
        var now = clock.instant();
        return database.transaction(db -> store.entitlements(db, userIds, month(now), now));
    }

    /// Reserves speech time for a session; a repeat returns the first response.
    Reserving reserve(UUID userId, UUID sessionId) {
        var month = month(clock.instant());
        return database.transaction(db -> {
            store.lockMonth(db, userId, month); // orders concurrent reservations
            var earlier = store.reservation(db, sessionId);
            if (earlier.isPresent()) return repeated(earlier.get(), userId);
            var now = clock.instant();
            var entitlement =
                    store.entitlements(db, List.of(userId), month, now).getFirst();
            var plan = entitlement.plan();
            var left = entitlement.left();
            if (left.compareTo(LEAST) < 0) return new Reserving.UsedUp(plan.speechAMonth(), entitlement.resetsAt());
            var wanted = new Reservation(
                    UUID.randomUUID(),
                    sessionId,
                    userId,
                    month,
                    left.compareTo(plan.longestSession()) < 0 ? left : plan.longestSession(),
                    now,
                    now.plus(plan.longestSession()).plus(GRACE));
            if (store.insert(db, wanted)) return new Reserving.Reserved(wanted);
            // Another transaction reserved for this session under another lock: that of another user or month.
            return repeated(store.reservation(db, sessionId).orElseThrow(), userId);
        });
    }

    private static Reserving repeated(Reservation earlier, UUID userId) {
        if (!earlier.userId().equals(userId))
            throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the session has a reservation of another user");
        return new Reserving.Reserved(earlier);
    }

    /// Counts the used time of a session once, towards the month of its reservation, and releases the rest of the
    /// reservation. The time also counts when the reservation expired or is missing.
    void settle(Handle db, FinishedSession session) {
        var now = clock.instant();
        var reservation = store.reservation(db, session.sessionId()).orElseGet(() -> unreserved(session, now));
        store.lockMonth(db, reservation.userId(), reservation.month());
        store.insert(db, reservation);
        if (store.settle(db, session.sessionId(), session.used(), now))
            store.addUsed(db, reservation.userId(), reservation.month(), session.used());
    }

    /// Replaces a reservation that was lost, so that its speech time still counts.
    private static Reservation unreserved(FinishedSession session, Instant now) {
        return new Reservation(
                UUID.randomUUID(),
                session.sessionId(),
                session.userId(),
                month(session.startedAt()),
                session.used(),
                now,
                now);
    }

    /// Assigns a plan to a user; it applies to the current month at once.
    Entitlement assign(UUID userId, String planId) {
        var now = clock.instant();
        return database.transaction(db -> {
            if (!store.assign(db, userId, planId, now)) throw Failure.notFound("PLAN_UNKNOWN", "no such plan");
            return store.entitlements(db, List.of(userId), month(now), now).getFirst();
        });
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }
}
