package dev.vivavoce.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.grant.GrantStore;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.Period;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ledger while plans change and periods end, over random interleavings on many threads: no period
/// exceeds the most that a plan gave in it, and every second that was spoken is counted once.
class PlanChangeLedgerTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 12);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final UUID OWNER = UUID.randomUUID();

    private final StandingClock clock = new StandingClock(Instant.parse("2026-02-03T04:05:06Z"));
    private final Plans plans = Plans.load();
    private final Grants grants = new Grants(new GrantStore(), plans, clock);
    private final Reservations reservations = new Reservations(database.get(), new ReservationStore(), grants, clock);
    private final List<UUID> users = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final Map<UUID, Duration> spoken = new ConcurrentHashMap<>();

    private record Running(UUID userId, UUID sessionId, int minutes) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_interleaving_with_plan_changes_and_new_periods_overspends_or_loses_a_minute(long seed) throws Exception {
        var running = new ConcurrentLinkedQueue<Running>();
        for (int round = 0; round < 12; round++) {
            long roundSeed = seed * 100 + round;
            atOnce(6, thread -> {
                var random = new Random(roundSeed * 10 + thread);
                for (int step = 0; step < 10; step++) step(random, running);
                return null;
            });
            assertWithinLimits();
            var random = new Random(roundSeed);
            // Minutes within sessions; every third round, so far that reservations expire and periods end.
            clock.pass(random.nextInt(3) == 0 ? Duration.ofDays(5 + random.nextInt(20)) : Duration.ofMinutes(4));
        }
        for (var one = running.poll(); one != null; one = running.poll()) finish(one, new Random(seed));
        for (var user : users)
            assertThat(used(user))
                    .isEqualTo(spoken.getOrDefault(user, Duration.ZERO).toNanos());
    }

    private void step(Random random, ConcurrentLinkedQueue<Running> running) {
        var user = users.get(random.nextInt(users.size()));
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> reserve(new Running(user, UUID.randomUUID(), 1), running);
            case 3, 4, 5 -> {
                var one = running.poll();
                if (one != null) reserve(new Running(one.userId(), one.sessionId(), one.minutes() + 1), running);
            }
            case 6 -> {
                var one = running.poll();
                if (one != null) finish(one, random);
            }
            case 7 -> subscribe(user, random);
            case 8 -> seat(user, random);
            case 9 -> database.get().run(db -> grants.unsubscribe(db, OWNER));
            default ->
                database.get().run(db -> {
                    if (random.nextBoolean()) grants.unsubscribe(db, user);
                    else grants.assign(db, user, random.nextBoolean() ? "pro" : "free", null, null);
                });
        }
    }

    private void subscribe(UUID user, Random random) {
        var paid = paid(random);
        var plan = plans.newest("pro").orElseThrow();
        database.get().run(db -> grants.subscribe(db, user, plan, paid, 1, paid.endsAt()));
    }

    private Period paid(Random random) {
        var start = clock.instant().minus(Duration.ofDays(random.nextInt(25)));
        return new Period(start, start.plus(Duration.ofDays(random.nextBoolean() ? 30 : 365)));
    }

    /// Another person pays for a team, and gives or takes a seat.
    private void seat(UUID user, Random random) {
        var paid = paid(random);
        var plan = plans.newest("team").orElseThrow();
        boolean gives = random.nextBoolean();
        database.get().run(db -> {
            grants.subscribe(db, OWNER, plan, paid, 5, paid.endsAt());
            if (gives) db.execute("""
                        INSERT INTO seat (id, owner_id, plan_id, email, email_key, token_hash, invited_at, expires_at,
                                          member_id, accepted_at)
                        VALUES (gen_random_uuid(), ?, 'team', 'a@b.c', ?::text, sha256(?::text::bytea), now(), now(),
                                ?, now())
                        ON CONFLICT DO NOTHING
                        """, OWNER, user.toString(), user.toString(), user);
            else db.execute("DELETE FROM seat WHERE member_id = ?", user);
        });
    }

    private void reserve(Running session, ConcurrentLinkedQueue<Running> running) {
        switch (reservations.reserve(session.userId(), session.sessionId(), MINUTE.multipliedBy(session.minutes()))) {
            case Reserving.Reserved _ -> running.add(session);
            case Reserving.UsedUp usedUp -> assertThat(usedUp.limit()).isPositive();
        }
    }

    /// Speaks part of what is held, and reports it once or twice.
    private void finish(Running session, Random random) {
        var held = held(session.sessionId());
        var used = Duration.ofNanos(random.nextLong(held.toNanos() + 1));
        spoken.merge(session.userId(), used, Duration::plus);
        var finished = new FinishedSession(session.sessionId(), session.userId(), clock.instant(), used);
        for (int times = random.nextInt(2); times >= 0; times--)
            database.get().run(db -> reservations.settle(db, finished));
    }

    private Duration held(UUID sessionId) {
        return database.get()
                .transaction(db -> new ReservationStore()
                        .reservation(db, sessionId)
                        .map(one -> one.held(clock.instant()))
                        .orElse(Duration.ZERO));
    }

    private void assertWithinLimits() {
        database.get().run(db -> {
            var over = db.createQuery("""
                            SELECT p.user_id || ' ' || p.period_start FROM speech_period p
                            WHERE used_ns + coalesce((
                                SELECT sum(granted_ns) FROM speech_reservation r
                                WHERE r.user_id = p.user_id AND r.period_start = p.period_start
                                  AND settled_at IS NULL AND expires_at > :now), 0) > limit_ns
                            """)
                    .bind("now", clock.instant())
                    .mapTo(String.class)
                    .list();
            assertThat(over).as("periods with more than their plans gave").isEmpty();
        });
    }

    private long used(UUID user) {
        return database.get()
                .transaction(db -> db.createQuery(
                                "SELECT coalesce(sum(used_ns), 0) FROM speech_period WHERE user_id = :user")
                        .bind("user", user)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void a_session_that_runs_goes_on_when_the_plan_ends_and_a_new_one_has_the_free_plan() {
        var user = users.getFirst();
        var plan = plans.newest("pro").orElseThrow();
        var paid = new Period(
                clock.instant().minus(Duration.ofDays(3)), clock.instant().plus(Duration.ofDays(27)));
        database.get().run(db -> grants.subscribe(db, user, plan, paid, 1, paid.endsAt()));
        var session = UUID.randomUUID();
        assertThat(granted(user, session, 12)).isEqualTo(MINUTE.multipliedBy(12));

        database.get().run(db -> grants.unsubscribe(db, user));

        assertThat(granted(user, session, 29)).isEqualTo(MINUTE.multipliedBy(29));
        assertThat(granted(user, UUID.randomUUID(), 29))
                .as("the longest session of the free plan")
                .isEqualTo(MINUTE.multipliedBy(10));
        var allowance = reservations.of(List.of(user)).getFirst();
        assertThat(allowance.plan().id()).isEqualTo("free");
        assertThat(allowance.left()).as("what was paid for is another period").isEqualTo(MINUTE.multipliedBy(50));
    }

    @Test
    void a_session_over_the_end_of_a_period_counts_where_it_began() {
        var user = users.getFirst();
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-02-28T23:58:00Z")));
        var session = UUID.randomUUID();
        assertThat(granted(user, session, 2)).isEqualTo(MINUTE.multipliedBy(2));
        clock.pass(Duration.ofMinutes(4));
        assertThat(granted(user, session, 5)).isEqualTo(MINUTE.multipliedBy(5));
        var march = reservations.of(List.of(user)).getFirst();
        assertThat(march.period().startsAt()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(march.left()).isEqualTo(Duration.ofHours(1));
    }

    private Duration granted(UUID user, UUID session, int minutes) {
        var answer = reservations.reserve(user, session, MINUTE.multipliedBy(minutes));
        assertThat(answer).isInstanceOf(Reserving.Reserved.class);
        return ((Reserving.Reserved) answer).reservation().granted();
    }

    private interface Work {
        @Nullable
        Object run(int thread) throws Exception;
    }

    private static void atOnce(int threads, Work work) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<@Nullable Object>>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                tasks.add(() -> work.run(thread));
            }
            for (var done : executor.invokeAll(tasks)) done.get();
        }
    }
}
