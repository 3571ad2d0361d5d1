package dev.vivavoce.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.billing.payments.StripeGuards;
import dev.vivavoce.billing.payments.StripePayments;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.stripe.StripeStandIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Customers of another system that shares the account at the provider.
class ForeignCustomerTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 4);

    private static StripeStandIn stripe;
    private static Wired wired;

    @BeforeAll
    static void start() {
        stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"));
        var payments = new StripePayments(
                URI.create(stripe.address()), new Secret(StripeStandIn.KEY), CheckoutTerms.PLAIN, StripeGuards.once());
        wired = Wired.to(database.get(), payments, Map.of());
    }

    @AfterAll
    static void stop() {
        stripe.close();
    }

    @BeforeEach
    void clear() {
        database.get().run(db -> db.execute("DELETE FROM subscription_entry"));
    }

    @Test
    void a_foreign_customer_is_reported_once_and_the_report_is_deleted_after_half_a_year() {
        process(event("customer.updated", "cus_of_nobody"));
        process(event("customer.updated", "cus_of_nobody"));
        assertThat(entries()).containsExactly("cus_of_nobody");
        database.get().run(db -> {
            db.execute("UPDATE subscription_entry SET at = now() - interval '181 days'");
            db.execute("""
                    INSERT INTO subscription_entry (user_id, customer_id, what, is_alert, at)
                    VALUES (gen_random_uuid(), 'cus_of_a_user', '', false, now() - interval '181 days'),
                        (NULL, 'cus_of_nobody_lately', '', true, now() - interval '179 days')
                    """);
        });
        wired.subscriptions().deleteOldForeign();
        assertThat(entries()).containsExactly("cus_of_a_user", "cus_of_nobody_lately");
    }

    @Test
    void a_customer_whose_id_the_provider_is_about_to_answer_is_not_foreign() {
        process(event("customer.created", "cus_of_somebody"));
        assertThat(entries()).isEmpty();
    }

    private static void process(PaymentEvent event) {
        assertThat(wired.inbox().receive(event)).isTrue();
        wired.inbox().process(wired.inbox().waiting().getFirst().id(), 1);
    }

    private static PaymentEvent event(String type, String customer) {
        return new PaymentEvent(
                "evt_" + UUID.randomUUID(), type, StripeStandIn.API_VERSION, false, Instant.now(), customer, customer);
    }

    private static List<String> entries() {
        return database.get()
                .transaction(db -> db.createQuery("SELECT customer_id FROM subscription_entry ORDER BY customer_id")
                        .mapTo(String.class)
                        .list());
    }
}
