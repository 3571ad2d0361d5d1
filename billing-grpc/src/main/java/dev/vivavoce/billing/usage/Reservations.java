package dev.vivavoce.billing.usage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.billing.grant.Grant;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The ledger of speech time. It counts by period: a calendar month in UTC, or what was paid for.
public final class Reservations {
    /// With less than this left nothing is reserved, because a session would end before a sentence does.
    static final Duration LEAST = Duration.ofSeconds(10);
    /// The time after its last renewal at which a reservation expires. A session that is not resumed ends, and
    /// is settled, before.
    static final Duration HELD_FOR = Duration.ofMinutes(15);

    private static final int MOST_HOLDS = 20;

    private final Database database;
    private final ReservationStore store;
    private final Grants grants;
    private final Clock clock;

    public Reservations(Database database, ReservationStore store, Grants grants, Clock clock) {
        this.database = database;
        this.store = store;
        this.grants = grants;
        this.clock = clock;
    }

    /// Returns one allowance for each user, in the order of the ids.
    public List<Allowance> of(List<UUID> userIds) {
        return database.transaction(db -> of(db, userIds, clock.instant()));
    }

    /// What each of the users has used in one period of their ledger; 0 for those without any.
    public Map<UUID, Duration> used(Handle db, List<UUID> userIds, Instant periodStart) {
        var starts = userIds.stream().map(_ -> periodStart).toList();
        return store.balances(db, userIds, starts, clock.instant()).stream()
                .collect(toMap(Balance::userId, Balance::used));
    }

    private List<Allowance> of(Handle db, List<UUID> userIds, Instant now) {
        var granted = grants.of(db, userIds, now);
        var balances = store
                .balances(
                        db,
                        granted.stream().map(Grant::userId).toList(),
                        granted.stream().map(grant -> grant.period().startsAt()).toList(),
                        now)
                .stream()
                .collect(toMap(Balance::userId, identity()));
        return granted.stream()
                .map(grant -> allowance(grant, Objects.requireNonNull(balances.get(grant.userId()))))
                .toList();
    }

    private static Allowance allowance(Grant grant, Balance balance) {
        return new Allowance(grant, balance.used(), balance.reserved());
    }

    /// Whether the user may start a session. Reserves nothing.
    public Reserving.Check check(UUID userId) {
        return database.transaction(db -> {
            var now = clock.instant();
            var allowance = of(db, List.of(userId), now).getFirst();
            if (isUsedUp(allowance)) return usedUp(db, allowance, now);
            return new Reserving.Available(longest(allowance, Duration.ZERO));
        });
    }

    /// Reserves speech time for a session, in total up to `audio`, and renews what is reserved. Repeats, and
    /// calls that arrive out of order, reserve nothing more. A session that runs is not cut short by a
    /// smaller plan or by the end of the period.
    public Reserving reserve(UUID userId, UUID sessionId, Duration audio) {
        return database.transaction(db -> {
            Grants.requireNotErased(db, userId);
            var grant = grants.of(db, userId, clock.instant());
            var current = grant.period().startsAt();
            var period = own(store.reservation(db, sessionId), userId)
                    .map(Reservation::periodStart)
                    .orElse(current);
            // Orders concurrent reservations.
            store.lockPeriod(
                    db, userId, period, period.equals(current) ? grant.plan().speech() : Duration.ZERO);
            var earlier = own(store.reservation(db, sessionId), userId);
            var now = clock.instant();
            var balance =
                    store.balances(db, List.of(userId), List.of(period), now).getFirst();
            var allowance = allowance(grant, balance);
            if (earlier.isEmpty() && isUsedUp(allowance)) return usedUp(db, allowance, now);
            var held = earlier.map(one -> one.held(now)).orElse(Duration.ZERO);
            var begun = earlier.map(Reservation::longest).orElse(grant.plan().longestSession());
            var longest = held.isZero() ? longest(allowance, held) : longest(balance, begun, held);
            var wanted = max(audio, earlier.map(Reservation::granted).orElse(Duration.ZERO));
            var reservation = new Reservation(
                    sessionId,
                    userId,
                    period,
                    max(held, min(wanted, longest)),
                    begun,
                    earlier.map(Reservation::reservedAt).orElse(now),
                    now.plus(HELD_FOR),
                    false);
            if (store.put(db, reservation)) return new Reserving.Reserved(reservation, longest);
            // The session is settled, or another transaction reserved for it under the lock of another user or period.
            var other = own(store.reservation(db, sessionId), userId).orElseThrow();
            return new Reserving.Reserved(other, other.granted());
        });
    }

    private static Optional<Reservation> own(Optional<Reservation> reservation, UUID userId) {
        if (reservation.filter(one -> !one.userId().equals(userId)).isPresent())
            throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the session has a reservation of another user");
        return reservation;
    }

    private static boolean isUsedUp(Allowance allowance) {
        return allowance.left().compareTo(LEAST) < 0;
    }

    private Reserving.UsedUp usedUp(Handle db, Allowance allowance, Instant now) {
        var holds = store.holds(db, allowance.userId(), allowance.period().startsAt(), now, MOST_HOLDS);
        return new Reserving.UsedUp(allowance.plan().speech(), allowance.resetsAt(), holds);
    }

    /// The longest audio of a session that holds this much already.
    private static Duration longest(Allowance allowance, Duration held) {
        return max(held, min(held.plus(allowance.left()), allowance.plan().longestSession()));
    }

    /// The longest audio of a session that runs and holds this much: by what the period gave at most.
    private static Duration longest(Balance balance, Duration longestSession, Duration held) {
        var left = max(Duration.ZERO, balance.limit().minus(balance.used()).minus(balance.reserved()));
        return max(held, min(held.plus(left), longestSession));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Counts the used time of a session once, towards the period of its reservation, and releases the rest
    /// of the reservation. The time also counts when the reservation expired or is missing.
    void settle(Handle db, FinishedSession session) {
        if (ErasedUsers.contain(db, session.userId())) return;
        var now = clock.instant();
        var reservation = store.reservation(db, session.sessionId()).orElseGet(() -> unreserved(db, session, now));
        store.lockPeriod(db, reservation.userId(), reservation.periodStart(), Duration.ZERO);
        store.putIfAbsent(db, reservation);
        // Another transaction may have reserved for it meanwhile, in another period.
        store.settle(db, session.sessionId(), session.used(), now)
                .ifPresent(settled -> store.addUsed(db, settled.userId(), settled.periodStart(), session.used()));
    }

    /// Replaces a reservation that was lost, so that its speech time still counts.
    private Reservation unreserved(Handle db, FinishedSession session, Instant now) {
        var period = grants.of(db, session.userId(), session.startedAt()).period();
        return new Reservation(
                session.sessionId(),
                session.userId(),
                period.startsAt(),
                session.used(),
                session.used(),
                session.startedAt(),
                now,
                false);
    }
}
