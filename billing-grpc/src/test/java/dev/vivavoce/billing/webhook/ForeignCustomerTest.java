package dev.vivavoce.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.billing.payments.StripePayments;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.stripe.StripeStandIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Customers of somebody else who shares the account at the provider.
class ForeignCustomerTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 4);

    @Test
    void a_foreign_customer_is_reported_once_and_the_report_is_deleted_after_half_a_year() {
        try (var stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"))) {
            var payments = new StripePayments(
                    URI.create(stripe.address()), new Secret(StripeStandIn.KEY), CheckoutTerms.PLAIN, 0);
            var wired = Wired.to(database.get(), payments, Map.of());
            for (int number = 1; number <= 2; number++) {
                assertThat(wired.inbox().receive(event("evt_" + number, "cus_of_nobody")))
                        .isTrue();
                wired.inbox().process(wired.inbox().waiting().getFirst().id(), 1);
            }
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
    }

    private static PaymentEvent event(String id, String customer) {
        return new PaymentEvent(
                id, "customer.updated", StripeStandIn.API_VERSION, false, Instant.now(), customer, customer);
    }

    private static List<String> entries() {
        return database.get()
                .transaction(db -> db.createQuery("SELECT customer_id FROM subscription_entry ORDER BY customer_id")
                        .mapTo(String.class)
                        .list());
    }
}
