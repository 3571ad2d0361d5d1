package dev.vivavoce.billing.usage;

import static dev.vivavoce.billing.plan.Feature.SYNTHESIZED_CHARACTERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.customer.CustomerStore;
import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.grant.GrantStore;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.Period;
import dev.vivavoce.billing.meter.MeterReportStore;
import dev.vivavoce.billing.meter.MeterReports;
import dev.vivavoce.billing.meter.MeteredFeature;
import dev.vivavoce.billing.meter.Meters;
import dev.vivavoce.billing.payments.NoPayments;
import dev.vivavoce.billing.payments.PaymentCallStore;
import dev.vivavoce.billing.payments.PaymentCalls;
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
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is used beyond a plan that is paid for is reported, all of it and once, in any interleaving.
class OverageTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 12);

    /// What Pro gives in a month.
    private static final long GIVEN = 2_000_000;

    private static final Map<MeteredFeature, String> METERS = Map.of(
            new MeteredFeature("pro", SYNTHESIZED_CHARACTERS), "characters",
            new MeteredFeature("complimentary", SYNTHESIZED_CHARACTERS), "characters",
            new MeteredFeature("free", SYNTHESIZED_CHARACTERS), "characters",
            new MeteredFeature("guest", SYNTHESIZED_CHARACTERS), "characters",
            new MeteredFeature("team", SYNTHESIZED_CHARACTERS), "characters",
            new MeteredFeature("demo", SYNTHESIZED_CHARACTERS), "characters");

    private final StandingClock clock = new StandingClock(Instant.parse("2026-02-03T04:05:06Z"));
    private final Plans plans = Plans.load();
    private final Grants grants = new Grants(new GrantStore(), plans, clock);
    private final Usages usages = usages(METERS);
    private final UUID user = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_interleaving_reports_exactly_what_is_beyond_the_plan_in_each_period(long seed) throws Exception {
        var users = List.of(user, UUID.randomUUID());
        for (var one : users) subscribe(one, "pro");
        for (int round = 0; round < 3; round++) {
            long roundSeed = seed * 100 + round;
            var sometimesRepeated = keys(new Random(roundSeed), 40);
            atOnce(8, thread -> {
                var random = new Random(roundSeed * 10 + thread);
                for (int step = 0; step < 12; step++) {
                    int number = random.nextInt(sometimesRepeated.size());
                    var key = sometimesRepeated.get(number);
                    // What a key is about follows from its number, so each repeat is one.
                    long amount = 1 + new Random(roundSeed + number).nextInt(400_000);
                    var _ = usages.record(
                            new UsageRecord(key, users.get(number % users.size()), SYNTHESIZED_CHARACTERS, amount));
                }
                return null;
            });
            for (var one : users) {
                assertThat(reported(one)).isEqualTo(beyond(one));
                assertThat(jobs(one)).isEqualTo(rows(one));
            }
            clock.pass(Duration.ofDays(29)); // into the next month of the year that is paid for
        }
        assertThat(reported(user)).isPositive();
    }

    @Test
    void a_record_that_crosses_the_amount_is_reported_in_part_and_a_repeat_adds_nothing() {
        subscribe(user, "pro");
        var _ = record(GIVEN - 10);
        assertThat(rows(user)).isZero();
        var crossing = new UsageRecord(UUID.randomUUID(), user, SYNTHESIZED_CHARACTERS, 25);
        for (int times = 0; times < 3; times++) {
            var _ = usages.record(crossing);
        }
        assertThat(reported(user)).isEqualTo(15);
        var _ = record(7);
        assertThat(reported(user)).isEqualTo(22);
        assertThat(rows(user)).isEqualTo(2);
    }

    @Test
    void fifty_records_that_cross_the_amount_at_the_same_moment_are_each_counted_after_another() throws Exception {
        subscribe(user, "pro");
        var _ = record(GIVEN - 100);
        atOnce(50, thread -> record(7));
        assertThat(reported(user)).isEqualTo(250);
    }

    @Test
    void a_larger_plan_in_the_same_period_does_not_count_again_what_was_reported() {
        subscribe(user, "pro");
        var _ = record(3 * GIVEN);
        assertThat(reported(user)).isEqualTo(2 * GIVEN);
        subscribe(user, "demo");
        var _ = record(49 * GIVEN);
        assertThat(reported(user)).as("50 given, 2 reported, 52 used").isEqualTo(2 * GIVEN);
        var _ = record(5);
        assertThat(reported(user)).isEqualTo(2 * GIVEN + 5);
    }

    @Test
    void a_smaller_plan_makes_nothing_of_what_was_used_before_to_be_paid_for() {
        subscribe(user, "demo");
        var _ = record(3 * GIVEN);
        subscribe(user, "pro");
        var _ = record(9);
        assertThat(reported(user)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complimentary", "free", "guest", "pro"})
    void what_is_used_beyond_a_plan_that_was_given_is_not_reported(String plan) {
        database.get().run(db -> grants.assign(db, user, plan, null, null));
        assertThat(record(3 * GIVEN).left()).isZero();
        assertThat(rows(user)).isZero();
    }

    @Test
    void who_has_a_seat_in_a_team_pays_nothing_and_its_owner_does() {
        var owner = UUID.randomUUID();
        subscribe(owner, "team");
        database.get().run(db -> db.execute("""
                        INSERT INTO seat (id, owner_id, plan_id, email, email_key, token_hash, invited_at, expires_at,
                                          member_id, accepted_at)
                        VALUES (gen_random_uuid(), ?, 'team', 'a@b.c', ?::text, sha256(?::text::bytea), now(), now(),
                                ?, now())
                        """, owner, user.toString(), user.toString(), user));
        assertThat(record(GIVEN + 1).planId()).isEqualTo("team");
        assertThat(rows(user)).isZero();
        var _ = usages.record(new UsageRecord(UUID.randomUUID(), owner, SYNTHESIZED_CHARACTERS, GIVEN + 1));
        assertThat(reported(owner)).isEqualTo(1);
    }

    @Test
    void without_a_meter_for_the_plan_nothing_is_reported() {
        subscribe(user, "pro");
        var one = new UsageRecord(UUID.randomUUID(), user, SYNTHESIZED_CHARACTERS, GIVEN + 1);
        for (var meters : List.of(
                Map.<MeteredFeature, String>of(),
                Map.of(new MeteredFeature("team", SYNTHESIZED_CHARACTERS), "characters"))) {
            var _ = usages(meters).record(one);
            assertThat(rows(user)).isZero();
        }
    }

    private Usages usages(Map<MeteredFeature, String> meters) {
        var payments = new NoPayments();
        var calls = new PaymentCalls(database.get(), new PaymentCallStore(), clock);
        var customers = new Customers(database.get(), new CustomerStore(), calls, payments, clock);
        var reports = new MeterReports(
                database.get(),
                new MeterReportStore(),
                new Meters(meters),
                customers,
                payments,
                (db, person, what) -> {
                    throw new AssertionError(what);
                },
                clock);
        var reservations = new Reservations(database.get(), new ReservationStore(), grants, clock);
        return new Usages(database.get(), new UsageStore(), reservations, grants, reports, clock);
    }

    private Share record(long amount) {
        return usages.record(new UsageRecord(UUID.randomUUID(), user, SYNTHESIZED_CHARACTERS, amount));
    }

    /// For a year.
    private void subscribe(UUID person, String plan) {
        var paid = new Period(clock.instant(), clock.instant().plus(Duration.ofDays(365)));
        database.get()
                .run(db -> grants.subscribe(db, person, plans.newest(plan).orElseThrow(), paid, 1, paid.endsAt()));
    }

    private static List<UUID> keys(Random random, int count) {
        var keys = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) keys.add(new UUID(random.nextLong(), random.nextLong()));
        return keys;
    }

    private long reported(UUID person) {
        return number("SELECT coalesce(sum(amount), 0) FROM meter_report WHERE user_id = ?", person);
    }

    private long rows(UUID person) {
        return number("SELECT count(*) FROM meter_report WHERE user_id = ?", person);
    }

    private long jobs(UUID person) {
        return number("""
                SELECT count(*) FROM job JOIN meter_report ON meter_report.id = job.id
                WHERE type = 'report-overage' AND user_id = ?
                """, person);
    }

    private long beyond(UUID person) {
        return number("""
                SELECT coalesce(sum(greatest(used - 2000000, 0)), 0) FROM (
                    SELECT sum(amount) AS used FROM usage_record WHERE user_id = ? GROUP BY period_start) AS period
                """, person);
    }

    private static long number(String query, UUID person) {
        return database.get()
                .transaction(db ->
                        db.createQuery(query).bind(0, person).mapTo(Long.class).one());
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
