package dev.vivavoce.billing.seat;

import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.SubscriptionEvents;
import dev.vivavoce.billing.grant.Team;
import dev.vivavoce.billing.usage.Reservations;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The seats of a plan for several people. What a seat gives is what its owner pays for at that moment, so a
/// team that ends, or does not pay, takes the plan from all members at once.
public final class Seats {
    /// How long a link waits.
    static final Duration WAITING = Duration.ofDays(14);

    private static final int LONGEST_EMAIL = 254;
    /// The same plain form that identity accepts; identity says whether it can be mailed to.
    private static final Pattern EMAIL =
            Pattern.compile("[^\\p{Z}\\p{C}@\"(),:;<>\\[\\]\\\\]+@[^\\p{Z}\\p{C}@]+\\.[^\\p{Z}\\p{C}@]+");

    /// How many links one owner may have made.
    public static final Rate LINKS = new Rate(100, Duration.ofDays(1));

    /// The most owners whose links are counted in one process.
    public static final int MOST_OWNERS = 10_000;

    private final Database database;
    private final SeatStore store;
    private final Grants grants;
    private final Reservations reservations;
    private final SubscriptionEvents events;
    private final URI web;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final RateLimit links;

    /// @param web where people reach the web app
    /// @param links counts at the rate [#LINKS]
    public Seats(
            Database database,
            SeatStore store,
            Grants grants,
            Reservations reservations,
            SubscriptionEvents events,
            URI web,
            RateLimit links,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.grants = grants;
        this.reservations = reservations;
        this.events = events;
        this.web = web;
        this.links = links;
        this.clock = clock;
    }

    /// A reserved seat, and the secret of its link, which is returned only this once.
    record Invited(Seat seat, Secret token, String link) {}

    /// The seats of one person.
    ///
    /// @param bought for how many people the person pays, themselves among them; 0 without a plan with seats
    /// @param used speech time of the period, by member
    /// @param own the seat that another person has given them
    record Overview(int bought, List<Seat> seats, Map<UUID, Duration> used, Optional<Seat> own) {}

    /// Reserves a seat for the person who uses a new link. An earlier link to the same address does not work
    /// any more.
    Invited invite(UUID ownerId, String email) {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())
            throw Failure.invalidField("email", "no address (expected: one such as name@example.org)");
        if (links.take(ownerId.toString()) instanceof RateLimit.Decision.Refused refused)
            throw Failure.exhausted("INVITATIONS_LIMITED", "too many links within a day")
                    .retryAfter(refused.retryAfter());
        var token = SeatToken.random(random);
        var key = email.toLowerCase(Locale.ROOT);
        return database.transaction(db -> {
            Grants.requireNotErased(db, ownerId);
            var team = grants.lockTeam(db, ownerId)
                    .orElseThrow(() -> Failure.notFound("SEATS_UNKNOWN", "the user pays for no plan with seats"));
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            long others = store.ofOwner(db, ownerId).stream()
                    .filter(seat -> seat.isKept(now))
                    .filter(seat -> seat.isTaken()
                            || !seat.email().toLowerCase(Locale.ROOT).equals(key))
                    .count();
            var wanted =
                    new Seat(UUID.randomUUID(), ownerId, team.plan().id(), email, now, now.plus(WAITING), null, null);
            if (isFull(team, others)) throw Failure.precondition("SEATS_USED_UP", "every seat is taken or kept");
            var seat = store.invite(db, wanted, key, token.hash())
                    .orElseThrow(() -> Failure.alreadyExists("SEAT_TAKEN", "the address has accepted"));
            var link = web.resolve("/seat") + "#" + token.value().reveal();
            return new Invited(seat, token.value(), link);
        });
    }

    /// The owner has the first seat.
    private static boolean isFull(Team team, long others) {
        return others + 1 >= team.seats();
    }

    /// Takes the seat of a link.
    Seat accept(UUID userId, Secret token) {
        var hash = new SeatToken(token).hash();
        return database.transaction(db -> {
            Grants.requireNotErased(db, userId);
            var link = store.byToken(db, hash).orElseThrow(Seats::unknown);
            if (link.isOf(userId)) return link;
            if (link.ownerId().equals(userId))
                throw Failure.precondition("SEAT_IS_OWN", "the owner has a seat already");
            var team = grants.lockTeam(db, link.ownerId()).orElseThrow(Seats::unknown);
            var now = clock.instant();
            // Locked now: what another request has done meanwhile.
            var kept = store.byToken(db, hash)
                    .filter(seat ->
                            seat.isKept(now) && seat.planId().equals(team.plan().id()))
                    .orElseThrow(Seats::unknown);
            if (kept.isOf(userId)) return kept;
            long taken = store.ofOwner(db, link.ownerId()).stream()
                    .filter(Seat::isTaken)
                    .count();
            if (kept.isTaken() || isFull(team, taken)) throw unknown();
            store.lockMember(db, userId);
            var seat = store.accept(db, kept.id(), userId, now)
                    .orElseThrow(() -> Failure.precondition("SEAT_ELSEWHERE", "the user has another seat"));
            changed(db, userId);
            return seat;
        });
    }

    private static Failure unknown() {
        return Failure.notFound("INVITATION_UNKNOWN", "the link is wrong, was used or has ended");
    }

    /// Takes a seat back, by its owner or who has it. Does not change those of others.
    void remove(UUID userId, UUID seatId) {
        database.run(db -> {
            var found = store.find(db, seatId).filter(seat -> seat.ownerId().equals(userId) || seat.isOf(userId));
            if (found.isEmpty()) return;
            remove(db, found.get());
        });
    }

    private void remove(Handle db, Seat seat) {
        store.delete(db, seat.id());
        var member = seat.memberId();
        if (member != null) changed(db, member);
    }

    private void changed(Handle db, UUID userId) {
        events.changed(db, userId, grants.of(db, userId, clock.instant()).plan().id());
    }

    /// The seats that a person owns, and the one that they have.
    Overview of(UUID userId) {
        return database.transaction(db -> {
            var team = grants.lockTeam(db, userId);
            var seats = store.ofOwner(db, userId);
            var members = seats.stream()
                    .flatMap(seat -> Stream.ofNullable(seat.memberId()))
                    .toList();
            var used = team.isEmpty() || members.isEmpty()
                    ? Map.<UUID, Duration>of()
                    : reservations.used(db, members, team.get().period().startsAt());
            return new Overview(team.map(Team::seats).orElse(0), seats, used, store.ofMember(db, userId));
        });
    }

    /// How many people an owner's plan is taken by, the owner among them.
    public int taken(UUID ownerId) {
        return database.transaction(db -> 1
                + (int) store.ofOwner(db, ownerId).stream()
                        .filter(Seat::isTaken)
                        .count());
    }

    /// Follows what an owner pays for: announces the change to its members, and takes back the newest seats of
    /// those that are not paid for any more.
    ///
    /// @param bought for how many people, the owner among them; 0 when there are no seats any more
    public void follow(Handle db, UUID ownerId, int bought) {
        var seats = store.ofOwner(db, ownerId);
        var taken = seats.stream()
                .filter(Seat::isTaken)
                .sorted(Comparator.comparing(seat -> Objects.requireNonNull(seat.acceptedAt())))
                .toList();
        int stay = Math.clamp(bought - 1L, 0, taken.size());
        for (var seat : taken.subList(0, stay)) changed(db, Objects.requireNonNull(seat.memberId()));
        for (var seat : taken.subList(stay, taken.size())) remove(db, seat);
        if (bought == 0) for (var seat : seats) store.delete(db, seat.id());
    }

    /// Deletes invitations that were not accepted in time; for a recurring job.
    public void deleteEnded() {
        database.run(db -> store.deleteEnded(db, clock.instant()));
    }
}
