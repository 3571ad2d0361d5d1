package dev.vivavoce.billing.entitlement;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of speech time. Months are calendar months in UTC.
public final class Entitlements {
    /// With less than this left nothing is reserved, because a session would end before a sentence does.
    static final Duration LEAST = Duration.ofSeconds(10);
    /// The time after its last renewal at which a reservation expires. A session that nobody resumes ends, and is
    /// settled, before.
    static final Duration HELD_FOR = Duration.ofMinutes(15);

    private static final int MOST_HOLDS = 20;

    private static final String GUEST_PLAN = "guest";

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

    /// Whether the user may start a session. Reserves nothing.
    Reserving.Check check(UUID userId) {
        var now = clock.instant();
        return database.transaction(db -> {
            var entitlement = entitlement(db, userId, month(now), now);
            if (isUsedUp(entitlement)) return usedUp(db, entitlement, now);
            return new Reserving.Available(longest(entitlement, Duration.ZERO));
        });
    }

    /// Reserves speech time for a session, in total up to `audio`, and renews what is reserved. Repeats, and calls
    /// that arrive out of order, reserve nothing more.
    Reserving reserve(UUID userId, UUID sessionId, Duration audio) {
        return database.transaction(db -> {
            requireNotErased(db, userId);
            var month = own(store.reservation(db, sessionId), userId)
                    .map(Reservation::month)
                    .orElseGet(() -> month(clock.instant()));
            store.lockMonth(db, userId, month); // orders concurrent reservations
            var earlier = own(store.reservation(db, sessionId), userId);
            var now = clock.instant();
            var entitlement = entitlement(db, userId, month, now);
            if (earlier.isEmpty() && isUsedUp(entitlement)) return usedUp(db, entitlement, now);
            var held = earlier.map(one -> one.held(now)).orElse(Duration.ZERO);
            var longest = longest(entitlement, held);
            var wanted = max(audio, earlier.map(Reservation::granted).orElse(Duration.ZERO));
            var reservation = new Reservation(
                    sessionId,
                    userId,
                    month,
                    max(held, min(wanted, longest)),
                    earlier.map(Reservation::reservedAt).orElse(now),
                    now.plus(HELD_FOR),
                    false);
            if (store.put(db, reservation)) return new Reserving.Reserved(reservation, longest);
            // The session is settled, or another transaction reserved for it under the lock of another user or month.
            var other = own(store.reservation(db, sessionId), userId).orElseThrow();
            return new Reserving.Reserved(other, other.granted());
        });
    }

    private static Optional<Reservation> own(Optional<Reservation> reservation, UUID userId) {
        if (reservation.filter(one -> !one.userId().equals(userId)).isPresent())
            throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the session has a reservation of another user");
        return reservation;
    }

    private Entitlement entitlement(Handle db, UUID userId, YearMonth month, Instant now) {
        return store.entitlements(db, List.of(userId), month, now).getFirst();
    }

    private static boolean isUsedUp(Entitlement entitlement) {
        return entitlement.left().compareTo(LEAST) < 0;
    }

    private Reserving.UsedUp usedUp(Handle db, Entitlement entitlement, Instant now) {
        var holds = store.holds(db, entitlement.userId(), month(now), now, MOST_HOLDS);
        return new Reserving.UsedUp(entitlement.plan().speechAMonth(), entitlement.resetsAt(), holds);
    }

    /// The longest audio of a session that holds this much already.
    private static Duration longest(Entitlement entitlement, Duration held) {
        return max(held, min(held.plus(entitlement.left()), entitlement.plan().longestSession()));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Counts the used time of a session once, towards the month of its reservation, and releases the rest of the
    /// reservation. The time also counts when the reservation expired or is missing.
    void settle(Handle db, FinishedSession session) {
        if (ErasedUsers.contain(db, session.userId())) return;
        var now = clock.instant();
        var reservation = store.reservation(db, session.sessionId()).orElseGet(() -> unreserved(session, now));
        store.lockMonth(db, reservation.userId(), reservation.month());
        store.putIfAbsent(db, reservation);
        if (store.settle(db, session.sessionId(), session.used(), now))
            store.addUsed(db, reservation.userId(), reservation.month(), session.used());
    }

    /// Replaces a reservation that was lost, so that its speech time still counts.
    private static Reservation unreserved(FinishedSession session, Instant now) {
        return new Reservation(
                session.sessionId(), session.userId(), month(session.startedAt()), session.used(), now, now, false);
    }

    /// Assigns a plan to a user; it applies to the current month at once.
    Entitlement assign(UUID userId, String planId) {
        var now = clock.instant();
        return database.transaction(db -> {
            requireNotErased(db, userId);
            if (!store.assign(db, userId, planId, now)) throw Failure.notFound("PLAN_UNKNOWN", "no such plan");
            return store.entitlements(db, List.of(userId), month(now), now).getFirst();
        });
    }

    /// Assigns a guest its plan.
    void startGuest(Handle db, UUID userId) {
        if (!store.assign(db, userId, GUEST_PLAN, clock.instant()))
            throw new IllegalStateException("there is no plan " + GUEST_PLAN);
    }

    /// A guest that has registered is on the plan of everybody.
    void endGuest(Handle db, UUID userId) {
        store.unassign(db, userId, GUEST_PLAN);
    }

    private static void requireNotErased(Handle db, UUID userId) {
        if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
    }

    private static YearMonth month(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }
}
