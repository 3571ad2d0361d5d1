package dev.vivavoce.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.payments.PaymentCalls.Result;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.stripe.StripeStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PaymentCallsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 4);

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final PaymentCalls calls = new PaymentCalls(database.get(), new PaymentCallStore(), clock);
    private final UUID user = UUID.randomUUID();
    private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID());

    /// The process ends.
    private static final class Killed extends RuntimeException {}

    @Test
    void fifty_processes_that_die_before_or_after_the_answer_charge_nobody_twice_and_lose_nothing() {
        try (var stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"))) {
            var payments = new StripePayments(
                    URI.create(stripe.address()),
                    new Secret(StripeStandIn.KEY),
                    CheckoutTerms.PLAIN,
                    StripeGuards.once());
            var customer = payments.createCustomer(user, UUID.randomUUID());
            var order = new Payments.Order(
                    customer, user, "price_standin_pro_month", 1, 0, "https://app.example/a", "https://app.example/b");
            var random = new Random(3);
            for (int killed = 1; killed <= 50; killed++) {
                var request = new IdempotencyKey(UUID.randomUUID());
                boolean before = random.nextBoolean();
                assertThatThrownBy(() -> checkout(request, id -> {
                            if (!before) {
                                var _ = payments.startCheckout(order, id);
                            }
                            throw new Killed();
                        }))
                        .isInstanceOf(Killed.class);
                var again = checkout(request, id -> Result.of(payments.startCheckout(order, id)));
                assertThat(checkout(request, _ -> {
                                    throw new AssertionError("the answer is known");
                                })
                                .resultId())
                        .isEqualTo(again.resultId());
                assertThat(stripe.count("checkout.session")).isEqualTo(killed);
            }
        }
    }

    private PaymentCall checkout(IdempotencyKey request, java.util.function.Function<UUID, Result> work) {
        return calls.make(user, PaymentCall.Kind.START_CHECKOUT, "pro month", request, work);
    }

    @Test
    void a_call_is_stored_before_it_is_made() {
        var _ = checkout(key, id -> {
            assertThat(calls.find(user, key)).hasValueSatisfying(call -> {
                assertThat(call.id()).isEqualTo(id);
                assertThat(call.state()).isEqualTo(PaymentCall.State.BEGUN);
            });
            return new Result("cs_1", null);
        });
        assertThat(calls.find(user, key).orElseThrow().state()).isEqualTo(PaymentCall.State.DONE);
    }

    @Test
    void a_refusal_is_final_and_an_outage_is_not() {
        for (var reason : new String[] {"PAYMENTS_UNAVAILABLE", "PAYMENTS_REFUSED"})
            assertThatThrownBy(() -> checkout(key, _ -> {
                        throw Failure.precondition(reason, "no");
                    }))
                    .isInstanceOf(Failure.class);
        assertThat(calls.find(user, key).orElseThrow().state()).isEqualTo(PaymentCall.State.REFUSED);
        assertThatThrownBy(() -> checkout(key, _ -> {
                    throw new AssertionError("it was refused");
                }))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_REFUSED"));
    }

    @Test
    void an_old_call_without_an_answer_is_not_repeated_because_its_key_may_be_forgotten() {
        assertThatThrownBy(() -> checkout(key, _ -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        clock.pass(Duration.ofHours(24));
        assertThatThrownBy(() -> checkout(key, _ -> {
                    throw new AssertionError("too old");
                }))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("REQUEST_TOO_OLD"));
    }
}
