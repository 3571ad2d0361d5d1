package dev.vivavoce.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.payments.StripeGuards;
import dev.vivavoce.billing.payments.StripePayments;
import dev.vivavoce.billing.reconcile.Repair;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.stripe.StripeStandIn;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Some hundred events, each three times, in any order and from twenty threads, while more happens at the provider:
/// the state is that of the events in their order. With `-Dvivavoce.storm.changes=46` they are a thousand.
class EventStormTest {
    @RegisterExtension
    static final TestDatabase stormy = TestDatabase.of("billing", 20);

    @RegisterExtension
    static final TestDatabase calm = TestDatabase.of("billing", 4);

    @RegisterExtension
    static final TestDatabase lossy = TestDatabase.of("billing", 20);

    @RegisterExtension
    static final TestDatabase exact = TestDatabase.of("billing", 4);

    private static final int PEOPLE = 20;
    private static final int THREADS = 20;
    /// How often each subscription changes.
    private static final int CHANGES = Integer.getInteger("vivavoce.storm.changes", 5);
    /// Four hundred events, of which four are dropped.
    private static final int FEWER_CHANGES = 15;

    private final List<UUID> users = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();

    @Test
    void events_three_times_in_any_order_give_the_state_of_the_ordered_run() throws Exception {
        var begun = Instant.now().minusSeconds(5);
        try (var stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"))) {
            stripe.deliver(StripeStandIn.Delivery.DROPPED);
            var payments = new StripePayments(
                    URI.create(stripe.address()),
                    new Secret(StripeStandIn.KEY),
                    CheckoutTerms.PLAIN,
                    StripeGuards.repeating());
            for (int i = 0; i < PEOPLE; i++) subscribe(stripe, payments);
            var random = new Random(7);
            for (int i = 0; i < PEOPLE * CHANGES; i++) change(payments, random, i);
            var inbox = Wired.to(stormy.get(), payments, people()).inbox();
            var events = payments.eventsSince(begun);
            assertThat(events).hasSizeGreaterThanOrEqualTo(PEOPLE * CHANGES);

            var meanwhile = Thread.startVirtualThread(() -> {
                for (int i = 0; i < PEOPLE; i++) change(payments, random, i);
                payments.cancelNow(
                        payments.subscriptions(customers.getFirst()).getFirst().id(), null, UUID.randomUUID());
            });
            storm(inbox, events, random);
            meanwhile.join();
            var all = payments.eventsSince(begun);
            storm(inbox, all.subList(events.size() / 2, all.size()), random);

            var ordered = Wired.to(calm.get(), payments, people()).inbox();
            for (var event : all) {
                assertThat(ordered.receive(event)).isTrue();
                assertThat(ordered.replay(ordered.waiting())).isEqualTo(1);
            }
            assertThat(state(stormy.get())).isEqualTo(state(calm.get())).isNotEmpty();
            assertThat(count(stormy.get(), "SELECT count(*) FROM payment_event"))
                    .isEqualTo(all.size());
            assertThat(count(stormy.get(), "SELECT count(*) FROM payment_event WHERE state <> 'DONE'"))
                    .isZero();
            assertThat(count(stormy.get(), "SELECT count(*) FROM plan_grant")).isEqualTo(PEOPLE - 1);
        }
    }

    @Tag("slow")
    @Test
    void one_event_in_a_hundred_is_dropped_and_the_reconciliation_repairs_what_was_missed() throws Exception {
        try (var stripe = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:1/nobody"), "whsec_test"))) {
            stripe.deliver(StripeStandIn.Delivery.DROPPED);
            var begun = Instant.now().minusSeconds(5);
            var payments = new StripePayments(
                    URI.create(stripe.address()),
                    new Secret(StripeStandIn.KEY),
                    CheckoutTerms.PLAIN,
                    StripeGuards.repeating());
            for (int i = 0; i < PEOPLE; i++) subscribe(stripe, payments);
            var random = new Random(11);
            for (int i = 0; i < PEOPLE * FEWER_CHANGES; i++) change(payments, random, i);
            var wired = Wired.to(lossy.get(), payments, people());
            var arriving = new ArrayList<>(payments.eventsSince(begun));
            Collections.shuffle(arriving, random);
            int dropped = arriving.size() / 100;
            assertThat(dropped).isGreaterThanOrEqualTo(3);
            arriving.subList(0, dropped).clear();
            storm(wired.inbox(), arriving, random);
            // These events do not arrive, and nothing happens afterwards that would cause another read.
            for (int i = 0; i < PEOPLE; i += 4)
                payments.cancelNow(
                        payments.subscriptions(customers.get(i)).getFirst().id(), null, UUID.randomUUID());
            var events = payments.eventsSince(begun);
            int missing = events.size() - arriving.size();
            assertThat(missing).isGreaterThanOrEqualTo(dropped + PEOPLE / 4);
            assertThat(count(lossy.get(), "SELECT count(*) FROM plan_grant")).isEqualTo(PEOPLE);

            var repair = wired.reconciliations().repair();
            assertThat(repair.missed()).isEqualTo(missing);
            assertThat(repair.repaired()).isEqualTo(PEOPLE / 4);
            assertThat(count(lossy.get(), "SELECT count(*) FROM plan_grant")).isEqualTo(PEOPLE - PEOPLE / 4);
            storm(wired.inbox(), List.of(), random); // the jobs of what was found
            assertThat(wired.reconciliations().repair()).isEqualTo(new Repair(0, 0, PEOPLE, 0));

            var ordered = Wired.to(exact.get(), payments, people()).inbox();
            for (var event : events) {
                assertThat(ordered.receive(event)).isTrue();
                assertThat(ordered.replay(ordered.waiting())).isEqualTo(1);
            }
            assertThat(state(lossy.get())).isEqualTo(state(exact.get())).hasSize(PEOPLE);
            assertThat(count(lossy.get(), "SELECT count(*) FROM payment_event WHERE state = 'DONE'"))
                    .isEqualTo(events.size());
        }
    }

    /// Delivers each event three times, and processes what has arrived, all at the same moment.
    private static void storm(Inbox inbox, List<PaymentEvent> events, Random random) throws Exception {
        var deliveries = new ArrayList<PaymentEvent>();
        for (int times = 0; times < 3; times++) deliveries.addAll(events);
        Collections.shuffle(deliveries, random);
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            var tasks = new ArrayList<Callable<@Nullable Object>>();
            for (int thread = 0; thread < THREADS; thread++) {
                int from = thread;
                tasks.add(() -> {
                    for (int i = from; i < deliveries.size(); i += THREADS) {
                        var _ = inbox.receive(deliveries.get(i));
                        if (i % 50 == from) {
                            var waiting = inbox.waiting();
                            var _ = inbox.replay(waiting.subList(0, Math.min(3, waiting.size())));
                        }
                    }
                    return null;
                });
            }
            for (var done : executor.invokeAll(tasks)) done.get();
            var rest = new ArrayList<Callable<Integer>>();
            for (var waiting = inbox.waiting(); !waiting.isEmpty(); waiting = inbox.waiting()) {
                rest.clear();
                for (var event : waiting) rest.add(() -> inbox.replay(List.of(event)));
                for (var done : executor.invokeAll(rest)) assertThat(done.get()).isEqualTo(1);
            }
        }
    }

    private void subscribe(StripeStandIn stripe, Payments payments) {
        var user = UUID.randomUUID();
        var customer = payments.createCustomer(user, UUID.randomUUID());
        var order = new Payments.Order(
                customer, user, "price_standin_pro_month", 1, 0, "https://app.example/a", "https://app.example/b");
        stripe.pay(payments.startCheckout(order, UUID.randomUUID()).id());
        users.add(user);
        customers.add(customer);
    }

    private void change(Payments payments, Random random, int number) {
        var id = payments.subscriptions(customers.get(number % PEOPLE))
                .getFirst()
                .id();
        payments.cancelAtPeriodEnd(id, random.nextBoolean(), null, UUID.randomUUID());
    }

    private Map<UUID, String> people() {
        var people = new HashMap<UUID, String>();
        for (int i = 0; i < PEOPLE; i++) people.put(users.get(i), customers.get(i));
        return people;
    }

    private static List<String> state(Database database) {
        return database.transaction(
                db -> db.createQuery("""
                        SELECT s.id || ' ' || s.user_id || ' ' || s.status || ' ' || s.cancels_at_period_end || ' '
                            || s.period_end || ' ' || coalesce(s.ended_at::text, '-') || ' ' || coalesce(g.ends_at::text, '-')
                            || ' ' || (SELECT string_agg(i.id || i.status || i.paid, ',' ORDER BY i.id) FROM invoice i)
                        FROM subscription s LEFT JOIN plan_grant g ON g.user_id = s.user_id ORDER BY s.id
                        """).mapTo(String.class).list());
    }

    private static int count(Database database, String query) {
        return database.transaction(
                db -> db.createQuery(query).mapTo(Integer.class).one());
    }
}
