package dev.vivavoce.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.billing.payments.StripeGuards;
import dev.vivavoce.billing.payments.StripePayments;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.stripe.StripeStandIn;
import dev.vivavoce.stripe.StripeStandIn.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Events while the provider does not answer.
class InboxTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 4);

    @Test
    void the_tries_outlast_an_outage_of_half_a_day() {
        var pauses = Duration.ZERO;
        for (int failed = 1; failed < Inbox.PROCESS.tries(); failed++)
            pauses = pauses.plus(Inbox.PROCESS.pauseAfter(failed));
        assertThat(pauses).isBetween(Duration.ofHours(12), Duration.ofHours(24));
    }

    @Test
    void an_event_is_listed_as_failed_after_five_tries_until_a_later_one_processes_it() {
        try (var stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"))) {
            var payments = new StripePayments(
                    URI.create(stripe.address()),
                    new Secret(StripeStandIn.KEY),
                    CheckoutTerms.PLAIN,
                    StripeGuards.once());
            var user = UUID.randomUUID();
            var customer = payments.createCustomer(user, UUID.randomUUID());
            var inbox =
                    Wired.to(database.get(), payments, Map.of(user, customer)).inbox();
            assertThat(inbox.receive(new PaymentEvent(
                            "evt_1",
                            "customer.subscription.updated",
                            StripeStandIn.API_VERSION,
                            false,
                            Instant.now(),
                            "sub_1",
                            customer)))
                    .isTrue();
            var id = inbox.waiting().getFirst().id();
            for (int number = 1; number <= Inbox.TRIES_UNSEEN; number++) {
                assertThat(inbox.dead()).as("before try %d", number).isEmpty();
                stripe.fail(Fault.SERVER_ERROR);
                int failing = number;
                assertThatThrownBy(() -> inbox.process(id, failing)).isInstanceOf(Failure.class);
            }
            assertThat(inbox.dead())
                    .singleElement()
                    .satisfies(one -> assertThat(one.failure()).isEqualTo("PAYMENTS_UNAVAILABLE"));
            inbox.process(id, Inbox.TRIES_UNSEEN + 1);
            assertThat(inbox.dead()).isEmpty();
            assertThat(inbox.waiting()).isEmpty();
        }
    }
}
