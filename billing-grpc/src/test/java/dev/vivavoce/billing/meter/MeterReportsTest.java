package dev.vivavoce.billing.meter;

import static dev.vivavoce.billing.plan.Feature.SYNTHESIZED_CHARACTERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.customer.CustomerStore;
import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.grant.Grant;
import dev.vivavoce.billing.grant.Period;
import dev.vivavoce.billing.payments.PaymentCallStore;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.billing.payments.StripeGuards;
import dev.vivavoce.billing.payments.StripePayments;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.stripe.StripeStandIn;
import dev.vivavoce.stripe.StripeStandIn.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is used beyond a plan reaches the meter once, or operators read why it does not.
class MeterReportsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 8);

    private static final String METER = "standin_characters";
    private static final long GIVEN = 2_000_000;

    private final StandingClock clock = new StandingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final List<String> alerts = new CopyOnWriteArrayList<>();
    private final MeterReportStore store = new MeterReportStore();
    private final UUID user = UUID.randomUUID();
    private final String customer = "cus_" + user.toString().replace("-", "");
    private StripeStandIn stripe;
    private MeterReports reports;

    @BeforeEach
    void start() {
        stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"));
        var payments = new StripePayments(
                URI.create(stripe.address()), new Secret(StripeStandIn.KEY), CheckoutTerms.PLAIN, StripeGuards.once());
        var calls = new PaymentCalls(database.get(), new PaymentCallStore(), clock);
        reports = new MeterReports(
                database.get(),
                store,
                new Meters(Map.of(new MeteredFeature("pro", SYNTHESIZED_CHARACTERS), METER)),
                new Customers(database.get(), new CustomerStore(), calls, payments, clock),
                payments,
                (db, person, what) -> alerts.add(what),
                clock);
        database.get().run(db -> {
            db.execute("DELETE FROM meter_report"); // of the test before
            db.execute("INSERT INTO customer (user_id, stripe_id, created_at) VALUES (?, ?, now())", user, customer);
        });
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void what_is_beyond_the_plan_is_sent_once() {
        use(METER, 12);
        use(METER, 30);
        working(() -> Await.until("both are reported", () -> states().equals(List.of("DONE", "DONE"))));
        assertThat(stripe.metered(METER, customer)).isEqualTo(42);
        assertThat(alerts).isEmpty();
    }

    @Test
    void a_report_whose_answer_is_lost_is_sent_again_and_counts_once() {
        stripe.fail(Fault.ANSWER_LOST);
        stripe.fail(Fault.ANSWER_LOST); // the JDK repeats a request by itself when the connection ends
        use(METER, 12);
        working(() -> {
            Await.until("it is counted", () -> stripe.metered(METER, customer) == 12);
            Await.until("it is sent again", () -> states().equals(List.of("DONE")));
        });
        assertThat(number("SELECT tries FROM job JOIN meter_report USING (id)"))
                .as("tries")
                .isEqualTo(2);
        assertThat(stripe.metered(METER, customer)).isEqualTo(12);
        assertThat(stripe.count("billing.meter_event")).isEqualTo(1);
    }

    @Test
    void a_provider_that_puts_off_hears_it_later() {
        stripe.fail(Fault.RATE_LIMIT);
        stripe.fail(Fault.SERVER_ERROR);
        use(METER, 12);
        working(() -> Await.until("it is reported", () -> states().equals(List.of("DONE"))));
        assertThat(stripe.metered(METER, customer)).isEqualTo(12);
        assertThat(alerts).isEmpty();
    }

    @Test
    void a_refusal_is_told_once_and_not_sent_again() {
        use("nobody_has_this_meter", 12);
        working(() -> Await.until("it has failed", () -> states().equals(List.of("FAILED"))));
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert).startsWith("OVERAGE_NOT_REPORTED 12 SYNTHESIZED_CHARACTERS");
            assertThat(alert).contains("nobody_has_this_meter").endsWith("PAYMENTS_REFUSED");
        });
        assertThat(stripe.calls("POST /v1/billing")).isEqualTo(1);
        reports.failLate();
        assertThat(alerts).hasSize(1);
    }

    @Test
    void what_was_used_more_than_35_days_ago_is_not_sent_and_told() {
        use(METER, 12);
        clock.pass(MeterReports.REPORTABLE.plusSeconds(1));
        working(() -> Await.until("it has failed", () -> states().equals(List.of("FAILED"))));
        assertThat(alerts).singleElement().asString().endsWith("TOO_OLD");
        assertThat(stripe.calls("POST /v1/billing")).isZero();
    }

    @Test
    void a_call_without_an_answer_is_not_repeated_when_the_provider_may_have_forgotten_it() {
        use(METER, 12);
        var id = id();
        database.get().run(db -> store.begin(db, id, clock.instant())); // and then the process died
        clock.pass(MeterReports.REPEATABLE.plusSeconds(1));
        working(() -> Await.until("it has failed", () -> states().equals(List.of("FAILED"))));
        assertThat(alerts).singleElement().asString().contains(id.toString()).endsWith("UNANSWERED");
        assertThat(stripe.calls("POST /v1/billing")).isZero();
    }

    @Test
    void a_report_without_a_job_fails_when_it_is_late_and_is_told_once() {
        use(METER, 12);
        use(METER, 30);
        database.get().run(db -> store.begin(db, id(), clock.instant()));
        clock.pass(MeterReports.REPEATABLE.plusMinutes(30));
        reports.failLate();
        assertThat(states()).as("a call may be under way").containsExactly("STORED", "STORED");
        clock.pass(Duration.ofHours(1));
        reports.failLate();
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "STORED");
        clock.pass(MeterReports.REPORTABLE);
        reports.failLate();
        reports.failLate();
        assertThat(states()).containsExactly("FAILED", "FAILED");
        assertThat(alerts).hasSize(2);
    }

    @Test
    void nothing_is_sent_of_somebody_who_was_erased() {
        use(METER, 12);
        var id = id();
        database.get().run(db -> db.execute("DELETE FROM meter_report WHERE id = ?", id));
        working(() -> Await.until(
                "its job has ended",
                () -> number("SELECT count(*) FROM job WHERE state = 'SUCCEEDED' AND id = '" + id + "'") == 1));
        assertThat(stripe.calls("POST /v1/billing")).isZero();
        assertThat(alerts).isEmpty();
    }

    @Test
    void somebody_without_a_customer_is_told_and_not_sent() {
        use(METER, 12);
        database.get().run(db -> db.execute("DELETE FROM customer WHERE user_id = ?", user));
        working(() -> Await.until("it has failed", () -> states().equals(List.of("FAILED"))));
        assertThat(alerts).singleElement().asString().endsWith("NO_CUSTOMER");
    }

    @Test
    void reports_are_deleted_after_half_a_year() {
        use(METER, 12);
        clock.pass(Duration.ofDays(179));
        reports.deleteOld();
        assertThat(states()).hasSize(1);
        clock.pass(Duration.ofDays(2));
        reports.deleteOld();
        assertThat(states()).isEmpty();
    }

    @Test
    void a_job_ends_before_the_provider_forgets_its_first_call() {
        var pauses = Duration.ZERO;
        for (int number = 1; number < MeterReports.SEND.tries(); number++)
            pauses = pauses.plus(MeterReports.SEND.pauseAfter(number));
        assertThat(pauses).isBetween(Duration.ofHours(12), MeterReports.REPEATABLE.minusHours(2));
    }

    /// The last units of what is used now are beyond the plan.
    private void use(String meter, long amount) {
        var now = clock.instant();
        var plan = Plans.load().newest("pro").orElseThrow();
        var period = new Period(now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(27)));
        var grant = new Grant(user, plan, period, Grant.Source.SUBSCRIPTION);
        database.get().run(db -> {
            long earlier = store.reported(db, user, SYNTHESIZED_CHARACTERS, period.startsAt());
            reports.add(db, meter, grant, SYNTHESIZED_CHARACTERS, amount, GIVEN + earlier + amount, now);
        });
    }

    /// Runs jobs meanwhile.
    private void working(Runnable meanwhile) {
        try (var _ =
                Jobs.of(database.get()).job(MeterReports.SEND, reports::send).start()) {
            meanwhile.run();
        }
    }

    /// One of those that are stored.
    private UUID id() {
        return database.get()
                .transaction(db -> db.createQuery("SELECT id FROM meter_report ORDER BY at, id LIMIT 1")
                        .mapTo(UUID.class)
                        .one());
    }

    private List<String> states() {
        return database.get()
                .transaction(db -> db.createQuery("SELECT state FROM meter_report ORDER BY at, id")
                        .mapTo(String.class)
                        .list());
    }

    private static long number(String query) {
        return database.get()
                .transaction(db -> db.createQuery(query).mapTo(Long.class).one());
    }
}
