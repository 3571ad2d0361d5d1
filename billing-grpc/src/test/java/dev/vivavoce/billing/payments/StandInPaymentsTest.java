package dev.vivavoce.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.payments.PaidSubscription.Status;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.stripe.Catalogue;
import dev.vivavoce.stripe.StripeStandIn;
import dev.vivavoce.stripe.StripeStandIn.Fault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract at the stand-in, and what only the stand-in can be told to do.
class StandInPaymentsTest extends PaymentsContract {
    private static final String MONTHLY = "price_standin_pro_month";

    private static final String METER = "standin_characters";

    private StripeStandIn stripe;
    private StripePayments payments;

    @BeforeEach
    void start() {
        stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"));
        payments = at(StripeGuards.once());
    }

    private StripePayments at(CallGuard guard) {
        return at(stripe, guard);
    }

    private static StripePayments at(StripeStandIn stripe, CallGuard guard) {
        return new StripePayments(
                URI.create(stripe.address()), new Secret(StripeStandIn.KEY), CheckoutTerms.PLAIN, guard);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Override
    Payments payments() {
        return payments;
    }

    @Override
    String monthly() {
        return MONTHLY;
    }

    @Override
    String yearly() {
        return "price_standin_pro_year";
    }

    @Override
    String meter() {
        return METER;
    }

    @Override
    void pay(String checkoutId) {
        stripe.pay(checkoutId);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMIT", "SERVER_ERROR"})
    void a_call_that_is_put_off_can_be_repeated_with_its_key(Fault fault) {
        var key = UUID.randomUUID();
        var user = UUID.randomUUID();
        stripe.fail(fault);
        assertThatThrownBy(() -> payments.createCustomer(user, key))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_UNAVAILABLE"));
        assertThat(payments.createCustomer(user, key)).startsWith("cus_");
        assertThat(stripe.count("customer")).isEqualTo(1);
    }

    @Test
    void a_call_whose_answer_is_lost_is_done_once_however_often_it_is_repeated() {
        var key = UUID.randomUUID();
        var user = UUID.randomUUID();
        stripe.fail(Fault.ANSWER_LOST);
        stripe.fail(Fault.ANSWER_LOST); // the JDK repeats a request by itself when the connection ends
        assertThatThrownBy(() -> payments.createCustomer(user, key))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_UNAVAILABLE"));
        assertThat(stripe.count("customer")).isEqualTo(1);
        var customer = payments.createCustomer(user, key);
        assertThat(payments.createCustomer(user, key)).isEqualTo(customer);
        assertThat(stripe.count("customer")).isEqualTo(1);
    }

    @Test
    void reports_to_a_meter_add_up_and_one_whose_answer_is_lost_counts_once() {
        var customer = payments.createCustomer(UUID.randomUUID(), UUID.randomUUID());
        var report = new Payments.MeterReport(customer, METER, 12, Instant.now());
        var key = UUID.randomUUID();
        stripe.fail(Fault.ANSWER_LOST);
        stripe.fail(Fault.ANSWER_LOST);
        assertThatThrownBy(() -> payments.report(report, key))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_UNAVAILABLE"));
        payments.report(report, key);
        assertThat(stripe.metered(METER, customer)).isEqualTo(12);
        payments.report(report, UUID.randomUUID());
        assertThat(stripe.metered(METER, customer)).isEqualTo(24);
        assertThat(stripe.metered(METER, "cus_other")).isZero();
    }

    /// Stripe refuses an identifier that it knows when it does not know the idempotency key: it was counted.
    @Test
    void a_report_counts_once_when_only_its_identifier_is_remembered(@TempDir Path folder) {
        var settings = new StripeStandIn.Settings(
                InetAddress.ofLiteral("127.0.0.1"),
                0,
                folder.resolve("stripe.json"),
                URI.create("http://127.0.0.1:1/nobody"),
                "whsec_test",
                Catalogue.TEST);
        var report = new Payments.MeterReport("cus_1", METER, 12, Instant.now());
        var key = UUID.randomUUID();
        for (int times = 0; times < 2; times++) {
            try (var restarted = StripeStandIn.start(settings)) { // it forgets its idempotency keys
                at(restarted, StripeGuards.once()).report(report, key);
                assertThat(restarted.metered(METER, "cus_1")).isEqualTo(12);
            }
        }
    }

    @Test
    void a_use_of_more_than_35_days_ago_is_refused() {
        var longAgo = Instant.now().minus(Duration.ofDays(36));
        var report = new Payments.MeterReport("cus_1", METER, 12, longAgo);
        assertThatThrownBy(() -> payments.report(report, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_REFUSED"));
        assertThat(stripe.metered(METER, "cus_1")).isZero();
    }

    @Test
    void a_call_that_fails_for_a_moment_is_repeated_with_its_key() {
        var repeating = at(StripeGuards.repeating());
        stripe.fail(Fault.SERVER_ERROR);
        stripe.fail(Fault.RATE_LIMIT);
        assertThat(repeating.createCustomer(UUID.randomUUID(), UUID.randomUUID()))
                .startsWith("cus_");
        assertThat(stripe.count("customer")).isEqualTo(1);
    }

    @Test
    void a_provider_that_keeps_failing_is_not_called_for_a_while() {
        var breaker = new CallPolicy.Breaker(Duration.ofSeconds(30), 3, Duration.ofMinutes(1), 1);
        var guarded = at(new CallGuard(
                "stripe",
                new CallPolicy(Duration.ofSeconds(20), 3, Duration.ofMillis(1), 4, breaker),
                new SimpleMeterRegistry()));
        for (int i = 0; i < 3; i++) stripe.fail(Fault.SERVER_ERROR);
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> guarded.createCustomer(UUID.randomUUID(), UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_UNAVAILABLE"));
        assertThat(stripe.count("customer")).as("the second call was not made").isZero();
    }

    @Test
    void a_refused_key_is_not_tried_again_and_opens_no_circuit() {
        var meters = new SimpleMeterRegistry();
        var wrong = new StripePayments(
                URI.create(stripe.address()),
                new Secret("sk_test_wrong"),
                CheckoutTerms.PLAIN,
                new CallGuard("stripe", StripePayments.POLICY, meters));
        for (int i = 0; i < 2 * StripePayments.POLICY.breaker().fewest(); i++)
            assertThatThrownBy(() -> wrong.createCustomer(UUID.randomUUID(), UUID.randomUUID()))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_UNAVAILABLE"));
        assertThat(meters.find("calls.attempts").counter()).isNull();
        assertThat(meters.get("calls.breaker.open").gauge().value()).isZero();
    }

    @Test
    void a_wrong_key_is_an_outage_and_shown_nowhere() {
        var wrong = new StripePayments(
                URI.create(stripe.address()), new Secret("sk_test_wrong"), CheckoutTerms.PLAIN, StripeGuards.once());
        assertThatThrownBy(() -> wrong.createCustomer(UUID.randomUUID(), UUID.randomUUID()))
                .isInstanceOf(Failure.class)
                .hasMessageNotContaining("sk_test_wrong");
    }

    @Test
    void a_payment_that_fails_leaves_the_subscription_past_due_and_then_ends_it() {
        var user = UUID.randomUUID();
        var customer = paying(user);
        stripe.card(customer, true);
        stripe.advance(Duration.ofDays(32));
        var subscription = payments.subscriptions(customer).getFirst();
        assertThat(subscription.status()).isEqualTo(Status.PAST_DUE);
        assertThat(subscription.unpaidSince()).isNotNull();
        stripe.advance(Duration.ofDays(15));
        assertThat(payments.subscriptions(customer).getFirst().status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void a_payment_that_is_made_up_for_makes_the_subscription_active_again() {
        var customer = paying(UUID.randomUUID());
        stripe.card(customer, true);
        stripe.advance(Duration.ofDays(32));
        stripe.card(customer, false);
        assertThat(payments.subscriptions(customer).getFirst().status()).isEqualTo(Status.ACTIVE);
        assertThat(payments.invoices(customer))
                .hasSize(2)
                .allMatch(invoice -> invoice.status().equals("paid"));
    }

    @Test
    void a_planned_change_begins_with_the_next_period_and_then_it_goes_on_so() {
        var customer = paying(UUID.randomUUID());
        var id = payments.subscriptions(customer).getFirst().id();
        payments.changeAtPeriodEnd(new Payments.Change(id, "price_standin_team_month", 3, null), UUID.randomUUID());
        stripe.advance(Duration.ofDays(32));
        for (int month = 0; month < 2; month++) {
            assertThat(payments.subscriptions(customer).getFirst())
                    .satisfies(one -> assertThat(one.price().id()).isEqualTo("price_standin_team_month"))
                    .satisfies(one -> assertThat(one.quantity()).isEqualTo(3))
                    .satisfies(one -> assertThat(one.next()).isNull());
            assertThat(payments.invoices(customer).getFirst().paid()).isEqualTo(3_000);
            stripe.advance(Duration.ofDays(31));
        }
    }

    @Test
    void a_metered_price_beside_what_was_bought_changes_nothing_and_stays_when_the_plan_changes() {
        var customer = paying(UUID.randomUUID());
        var before = payments.subscriptions(customer).getFirst();
        stripe.meter(before.id(), "price_metered");
        assertThat(payments.subscriptions(customer).getFirst()).isEqualTo(before);
        payments.changeAtPeriodEnd(new Payments.Change(before.id(), yearly(), 1, null), UUID.randomUUID());
        assertThat(payments.subscriptions(customer).getFirst().next())
                .isEqualTo(new PaidSubscription.Next(yearly(), 1, before.periodEnd()));
        var change = new Payments.Change(before.id(), "price_standin_team_month", 2, before.periodStart());
        assertThat(payments.preview(change).due()).isPositive();
        assertThat(payments.changeNow(change, UUID.randomUUID())).isEmpty();
        assertThat(payments.subscriptions(customer).getFirst())
                .satisfies(one -> assertThat(one.price().id()).isEqualTo("price_standin_team_month"))
                .satisfies(one -> assertThat(one.quantity()).isEqualTo(2));
        assertThat(stripe.field("subscription", before.id(), "items")).contains("price_metered");
    }

    @Test
    void a_change_that_a_card_does_not_pay_waits_for_its_invoice() {
        var customer = paying(UUID.randomUUID());
        var before = payments.subscriptions(customer).getFirst();
        stripe.card(customer, true);
        var change = new Payments.Change(before.id(), "price_standin_team_month", 2, before.periodStart());
        var page = payments.changeNow(change, UUID.randomUUID()).orElseThrow();
        assertThat(payments.subscriptions(customer).getFirst()).isEqualTo(before);
        assertThat(payments.invoices(customer).getFirst()).satisfies(invoice -> {
            assertThat(invoice.id()).isEqualTo(page.id());
            assertThat(invoice.pageUrl()).isEqualTo(page.url());
            assertThat(invoice.status()).isEqualTo("open");
        });
        stripe.card(customer, false);
        assertThat(payments.subscriptions(customer).getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void a_trial_costs_nothing_at_first_and_is_paid_for_when_it_ends() {
        var user = UUID.randomUUID();
        var customer = payments.createCustomer(user, UUID.randomUUID());
        var order =
                new Payments.Order(customer, user, MONTHLY, 1, 14, "https://app.example/a", "https://app.example/b");
        stripe.pay(payments.startCheckout(order, UUID.randomUUID()).id());
        var trial = payments.subscriptions(customer).getFirst();
        assertThat(trial.status()).isEqualTo(Status.TRIALING);
        assertThat(Duration.between(trial.periodStart(), trial.periodEnd())).isEqualTo(Duration.ofDays(14));
        assertThat(payments.invoices(customer))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.total()).isZero());
        stripe.advance(Duration.ofDays(15));
        assertThat(payments.subscriptions(customer).getFirst().status()).isEqualTo(Status.ACTIVE);
        assertThat(payments.invoices(customer).getFirst().paid()).isEqualTo(1200);
    }

    @Test
    void a_checkout_takes_codes_and_computes_taxes_when_that_is_set() {
        var terms = new CheckoutTerms(0, true, true);
        var generous = new StripePayments(
                URI.create(stripe.address()), new Secret(StripeStandIn.KEY), terms, StripeGuards.once());
        var user = UUID.randomUUID();
        var customer = generous.createCustomer(user, UUID.randomUUID());
        var order = new Payments.Order(customer, user, MONTHLY, 1, 0, "https://app.example/a", "https://app.example/b");
        var id = generous.startCheckout(order, UUID.randomUUID()).id();
        assertThat(stripe.field("checkout.session", id, "allow_promotion_codes"))
                .isEqualTo("true");
        assertThat(stripe.field("checkout.session", id, "automatic_tax")).contains("\"enabled\":true");
    }

    @Test
    void more_than_a_page_of_subscriptions_is_read_by_pages() {
        for (int i = 0; i < 105; i++) {
            var _ = paying(UUID.randomUUID());
        }
        var first = payments.subscriptionsAfter(null);
        var second = payments.subscriptionsAfter(first.getLast().id());
        var ids = new HashSet<String>();
        first.forEach(one -> ids.add(one.id()));
        second.forEach(one -> ids.add(one.id()));
        assertThat(first).hasSize(100);
        assertThat(ids).hasSize(105);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"2019-02-19", "2026-07-29.dahlia", "2031-01-01.zinnia"})
    void events_of_an_older_and_a_newer_version_of_the_api_are_read(String version) {
        stripe.apiVersion(version);
        var customer = payments.createCustomer(UUID.randomUUID(), UUID.randomUUID());
        assertThat(payments.eventsSince(java.time.Instant.now().minusSeconds(60)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.apiVersion()).isEqualTo(version);
                    assertThat(event.customerId()).isEqualTo(customer);
                });
    }

    private String paying(UUID user) {
        var customer = payments.createCustomer(user, UUID.randomUUID());
        var order = new Payments.Order(customer, user, MONTHLY, 1, 0, "https://app.example/a", "https://app.example/b");
        stripe.pay(payments.startCheckout(order, UUID.randomUUID()).id());
        return customer;
    }
}
