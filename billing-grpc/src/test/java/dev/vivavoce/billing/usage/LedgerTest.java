package dev.vivavoce.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.grant.GrantStore;
import dev.vivavoce.billing.grant.Grants;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The invariant of the ledger, over random interleavings on many threads: used, reserved and left add up to
/// the plan's speech time.
class LedgerTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 12);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final StandingClock clock = new StandingClock(Instant.parse("2026-02-03T04:05:06Z"));
    private final Reservations reservations = new Reservations(
            database.get(), new ReservationStore(), new Grants(new GrantStore(), Plans.load(), clock), clock);
    private final List<UUID> users = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final Map<UUID, Duration> settled = new ConcurrentHashMap<>();

    /// A reservation that a thread may settle.
    private record Open(UUID userId, UUID sessionId, Duration granted, Instant expiresAt) {}

    @BeforeEach
    void nothingSettled() {
        for (var user : users) settled.put(user, Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void used_reserved_and_left_add_up_to_the_plan_at_every_moment(long seed) throws Exception {
        var open = new ConcurrentLinkedQueue<Open>();
        for (int round = 0; round < 6; round++) {
            long roundSeed = seed * 100 + round;
            atOnce(8, thread -> {
                var random = new Random(roundSeed * 10 + thread);
                for (int step = 0; step < 12; step++) {
                    var user = users.get(random.nextInt(users.size()));
                    switch (random.nextInt(5)) {
                        case 0, 1, 2 -> reserve(user, open);
                        case 3 -> {
                            var one = open.poll();
                            if (one != null) settleSometimesTwice(one, random);
                        }
                        default -> assertWhole(user);
                    }
                }
                return null;
            });
            users.forEach(this::assertWhole);
            clock.pass(Duration.ofMinutes(random(seed + round, 20)));
            open.removeIf(one -> !one.expiresAt().isAfter(clock.instant())); // released, and never settled
        }
        clock.pass(Duration.ofHours(1));
        for (var user : users) {
            assertWhole(user);
            assertThat(of(user).reserved()).isZero();
            assertThat(of(user).used()).isEqualTo(settled.get(user));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void sessions_settled_after_their_reservations_expired_still_count_and_leave_zero(long seed) throws Exception {
        var open = new ConcurrentLinkedQueue<Open>();
        for (int round = 0; round < 4; round++) {
            long roundSeed = seed * 100 + round;
            atOnce(8, thread -> {
                var random = new Random(roundSeed * 10 + thread);
                for (int step = 0; step < 8; step++) {
                    var user = users.get(random.nextInt(users.size()));
                    if (random.nextBoolean()) reserve(user, open);
                    assertThat(of(user).left()).isBetween(Duration.ZERO, HOUR);
                }
                return null;
            });
            clock.pass(Duration.ofMinutes(26)); // all of them have expired, and none was settled
        }
        atOnce(4, thread -> {
            var random = new Random(seed * 10 + thread);
            for (var one = open.poll(); one != null; one = open.poll()) settleSometimesTwice(one, random);
            return null;
        });
        for (var user : users) {
            var seen = of(user);
            assertThat(seen.used()).isEqualTo(settled.get(user)).isGreaterThan(HOUR);
            assertThat(seen.reserved()).isZero();
            assertThat(seen.left()).isZero();
            assertThat(reservations.reserve(user, UUID.randomUUID(), TEN_MINUTES))
                    .isInstanceOf(Reserving.UsedUp.class);
        }
    }

    @Test
    void fifty_sessions_that_start_at_the_same_moment_share_one_hour() throws Exception {
        var user = users.getFirst();
        var granted = new ConcurrentLinkedQueue<Duration>();
        atOnce(50, thread -> {
            if (reservations.reserve(user, UUID.randomUUID(), TEN_MINUTES)
                    instanceof Reserving.Reserved(Reservation reservation, var _)) granted.add(reservation.granted());
            return null;
        });
        assertThat(granted).hasSize(6).containsOnly(Duration.ofMinutes(10));
        assertThat(of(user).left()).isZero();
    }

    @Test
    void twenty_sessions_that_hear_their_first_audio_on_the_last_minute_share_it() throws Exception {
        var user = users.getFirst();
        for (int i = 0; i < 59; i++)
            assertThat(reservations.reserve(user, UUID.randomUUID(), MINUTE)).isInstanceOf(Reserving.Reserved.class);
        var answers = new ConcurrentLinkedQueue<Reserving>();
        atOnce(20, thread -> answers.add(reservations.reserve(user, UUID.randomUUID(), MINUTE)));
        assertThat(answers).filteredOn(Reserving.Reserved.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Reserving.UsedUp.class::isInstance).hasSize(19);
        assertWhole(user);
    }

    @Test
    void sessions_that_ask_for_their_minutes_at_once_and_out_of_order_never_exceed_the_plan() throws Exception {
        var user = users.getFirst();
        var sessions = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) sessions.add(UUID.randomUUID());
        atOnce(8, thread -> {
            var random = new Random(thread);
            for (int step = 0; step < 20; step++) {
                var session = sessions.get(random.nextInt(sessions.size()));
                var _ = reservations.reserve(user, session, MINUTE.multipliedBy(1 + random.nextInt(10)));
                assertWhole(user);
            }
            return null;
        });
        assertThat(of(user).left()).isZero();
    }

    @Test
    void one_session_asked_for_many_times_at_once_is_reserved_once() throws Exception {
        var user = users.getFirst();
        var session = UUID.randomUUID();
        var answers = ConcurrentHashMap.<Reserving>newKeySet();
        atOnce(30, thread -> answers.add(reservations.reserve(user, session, TEN_MINUTES)));
        assertThat(answers).hasSize(1);
        assertThat(of(user).reserved()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void one_session_settled_many_times_at_once_counts_once() throws Exception {
        var user = users.getFirst();
        var session = UUID.randomUUID();
        var _ = reservations.reserve(user, session, TEN_MINUTES);
        var finished = new FinishedSession(session, user, clock.instant(), Duration.ofSeconds(7));
        atOnce(20, thread -> {
            database.get().run(db -> reservations.settle(db, finished));
            return null;
        });
        assertThat(of(user).used()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_session_that_is_reserved_and_settled_at_the_same_moment_counts_once() throws Exception {
        var user = users.getFirst();
        for (int i = 0; i < 20; i++) {
            var session = UUID.randomUUID();
            var finished = new FinishedSession(session, user, clock.instant(), Duration.ofSeconds(1));
            atOnce(6, thread -> {
                if (thread % 2 == 0) return reservations.reserve(user, session, TEN_MINUTES);
                database.get().run(db -> reservations.settle(db, finished));
                return null;
            });
        }
        assertThat(of(user).used()).isEqualTo(Duration.ofSeconds(20));
        assertThat(of(user).reserved()).isZero();
    }

    private void reserve(UUID user, ConcurrentLinkedQueue<Open> open) {
        var session = UUID.randomUUID();
        switch (reservations.reserve(user, session, TEN_MINUTES)) {
            case Reserving.Reserved(Reservation reservation, var _) ->
                open.add(new Open(user, session, reservation.granted(), reservation.expiresAt()));
            case Reserving.UsedUp(Duration limit, Instant resetsAt, var _) -> {
                assertThat(limit).isEqualTo(HOUR);
                assertThat(resetsAt).isEqualTo("2026-03-01T00:00:00Z");
            }
        }
    }

    private void settleSometimesTwice(Open one, Random random) {
        var used = Duration.ofNanos(random.nextLong(one.granted().toNanos() + 1));
        settled.merge(one.userId(), used, Duration::plus);
        for (int times = random.nextInt(2); times >= 0; times--) {
            var finished = new FinishedSession(one.sessionId(), one.userId(), clock.instant(), used);
            database.get().run(db -> reservations.settle(db, finished));
        }
    }

    private void assertWhole(UUID user) {
        var seen = of(user);
        assertThat(seen.used().plus(seen.reserved()).plus(seen.left()))
                .as(seen.toString())
                .isEqualTo(HOUR);
        assertThat(seen.left()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    private Allowance of(UUID user) {
        return reservations.of(List.of(user)).getFirst();
    }

    private static long random(long seed, int bound) {
        return new Random(seed).nextInt(bound);
    }

    private interface Work {
        @Nullable
        Object run(int thread) throws Exception;
    }

    private static void atOnce(int threads, Work work) throws InterruptedException, ExecutionException {
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
