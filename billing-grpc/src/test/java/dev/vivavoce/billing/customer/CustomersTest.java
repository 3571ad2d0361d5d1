package dev.vivavoce.billing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.payments.PaymentCallStore;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.billing.payments.StripeGuards;
import dev.vivavoce.billing.payments.StripePayments;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.stripe.StripeStandIn;
import dev.vivavoce.stripe.StripeStandIn.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomersTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 8);

    private static final StripeStandIn stripe =
            StripeStandIn.start(StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"));

    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final Customers customers = new Customers(
            database.get(),
            new CustomerStore(),
            new PaymentCalls(database.get(), new PaymentCallStore(), clock),
            new StripePayments(
                    URI.create(stripe.address()),
                    new Secret(StripeStandIn.KEY),
                    CheckoutTerms.PLAIN,
                    StripeGuards.once()),
            clock);
    private final UUID user = UUID.randomUUID();

    @Test
    void many_requests_at_the_same_moment_create_one_customer() throws Exception {
        int before = stripe.count("customer");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < 20; i++) tasks.add(() -> customers.of(user));
            var ids = new ArrayList<String>();
            for (var done : executor.invokeAll(tasks)) ids.add(done.get());
            assertThat(List.copyOf(ids)).containsOnly(ids.getFirst());
        }
        assertThat(stripe.count("customer")).isEqualTo(before + 1);
        assertThat(customers.find(user)).hasValue(customers.of(user));
    }

    @Test
    void a_user_whose_creation_was_never_answered_can_pay_days_later() {
        stripe.fail(Fault.SERVER_ERROR);
        assertThatThrownBy(() -> customers.of(user)).isInstanceOf(Failure.class);
        assertThat(customers.find(user)).isEmpty();
        clock.pass(Duration.ofDays(3));
        assertThat(customers.of(user)).startsWith("cus_");
    }

    @Test
    void a_user_whose_creation_was_refused_can_pay_as_soon_as_its_cause_is_mended() {
        for (int time = 0; time < 2; time++) {
            stripe.fail(Fault.REFUSED);
            assertThatThrownBy(() -> customers.of(user))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_REFUSED"));
        }
        assertThat(customers.of(user)).startsWith("cus_");
    }

    @Test
    void an_erased_customer_is_remembered_for_half_a_year() {
        var customer = customers.of(user);
        assertThat(isErased(customer)).isFalse();
        customers.rememberErased(user);
        clock.pass(Duration.ofDays(179));
        customers.rememberErased(user); // an erasure that is repeated
        customers.forgetErased();
        assertThat(isErased(customer)).isTrue();
        clock.pass(Duration.ofDays(2));
        customers.forgetErased();
        assertThat(isErased(customer)).isFalse();
    }

    private boolean isErased(String customer) {
        return database.get().transaction(db -> customers.isErased(db, customer));
    }

    @Test
    void an_answer_to_an_earlier_question_is_dropped_when_a_later_one_was_stored() {
        var customer = customers.of(user);
        var stored = new ArrayList<String>();
        var _ = customers.look(
                customer,
                () -> {
                    var _ = customers.look(customer, () -> "later", (_, _, answer) -> stored.add(answer));
                    return "earlier";
                },
                (_, _, answer) -> stored.add(answer));
        assertThat(stored).containsExactly("later");
        assertThat(customers.look("cus_of_nobody", () -> "", (_, _, answer) -> stored.add(answer)))
                .isFalse();
    }
}
