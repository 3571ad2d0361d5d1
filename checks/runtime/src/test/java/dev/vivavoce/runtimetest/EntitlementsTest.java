package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.SubscriptionChanged;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.entitlement.Entitlement;
import dev.vivavoce.runtime.entitlement.EntitlementEvents;
import dev.vivavoce.runtime.entitlement.Entitlements;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.GrpcEventSource;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.GrpcClient;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service that asks billing over the wire, and a second replica of it, on one database.
class EntitlementsTest {
    private static final Feature TOKENS = Feature.FEATURE_MODEL_TOKENS;
    private static final Feature CHARACTERS = Feature.FEATURE_SYNTHESIZED_CHARACTERS;

    private final TestIdentity identity = new TestIdentity();
    private final ScriptedBilling billing = new ScriptedBilling();
    private final TestEvents source = TestEvents.of("billing", () -> identity, billing);
    private final Database own = Database.open(TestPostgres.database(), "test_events", 4);
    private final GrpcClient client = GrpcClient.open(source.target());
    private final Channel channel = ClientInterceptors.intercept(
            client.channel(), Caller.bearer(() -> identity.serviceToken("content", "billing")));
    private final AtomicLong nanos = new AtomicLong();
    private final Entitlements entitlements = new Entitlements(channel, nanos::get);
    private final Entitlements ofReplica = new Entitlements(channel, nanos::get);
    private final List<AutoCloseable> running = new ArrayList<>();
    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void follow() throws InterruptedException {
        var events = new EntitlementEvents(entitlements);
        listen(events);
        listen(new EntitlementEvents(ofReplica));
        running.add(EventFollower.start(own, new GrpcEventSource("billing", channel), EntitlementEvents.TYPES, events));
    }

    /// Returns when the connection listens, and what was kept before has been forgotten.
    private void listen(EntitlementEvents events) throws InterruptedException {
        var listening = new CountDownLatch(1);
        var handlers = new HashMap<String, Consumer<String>>();
        events.handlers()
                .forEach((channel, handler) -> handlers.put(channel, handler.andThen(_ -> listening.countDown())));
        running.add(own.listen(handlers));
        assertThat(listening.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @AfterEach
    void close() throws Exception {
        billing.release();
        for (var one : running.reversed()) one.close();
        client.close();
        own.close();
        source.close();
        identity.close();
    }

    @Test
    void a_second_question_makes_no_call_until_thirty_seconds_have_passed() {
        assertThat(entitlements.of(user, TOKENS))
                .isEqualTo(new Entitlement.Given("pro", 100, 100 - Feature.FEATURE_MODEL_TOKENS_VALUE, Instant.EPOCH));
        billing.granted = 200;
        nanos.addAndGet(Entitlements.KEPT.toNanos() - 1);
        assertThat(granted(entitlements)).isEqualTo(100);
        assertThat(billing.calls).hasValue(1);
        nanos.addAndGet(1);
        assertThat(granted(entitlements)).isEqualTo(200);
        assertThat(billing.calls).hasValue(2);
    }

    @Test
    void each_person_and_each_feature_has_an_answer_of_its_own() {
        granted(entitlements);
        entitlements.of(user, CHARACTERS);
        entitlements.of(UUID.randomUUID(), TOKENS);
        granted(entitlements);
        assertThat(billing.calls).hasValue(3);
    }

    @Test
    void the_event_of_a_person_forgets_all_of_their_answers_in_every_replica_and_nobody_else_s() {
        var other = UUID.randomUUID();
        for (var replica : List.of(entitlements, ofReplica)) {
            replica.of(user, TOKENS);
            replica.of(user, CHARACTERS);
            replica.of(other, TOKENS);
        }
        assertThat(billing.calls).hasValue(6);
        billing.granted = 200;
        change(user);
        Await.until("both have forgotten it", () -> granted(entitlements) == 200 && granted(ofReplica) == 200);
        assertThat(entitlements.of(user, CHARACTERS))
                .isInstanceOfSatisfying(
                        Entitlement.Given.class,
                        given -> assertThat(given.granted()).isEqualTo(200));
        assertThat(entitlements.of(other, TOKENS))
                .isInstanceOfSatisfying(
                        Entitlement.Given.class,
                        given -> assertThat(given.granted()).isEqualTo(100));
    }

    @Test
    void after_a_lost_connection_nothing_is_kept_because_a_notification_may_be_missing() {
        granted(entitlements);
        billing.granted = 200;
        Await.until("the connections listen", () -> listeners() >= 2);
        own.run(db -> db.execute("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE '% listener'
                """));
        Await.until("it is asked again", () -> granted(entitlements) == 200);
    }

    @Test
    void questions_at_the_same_time_are_one_call() throws Exception {
        billing.hold();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var questions = new ArrayList<Future<Long>>();
            for (int i = 0; i < 50; i++) questions.add(executor.submit(() -> granted(entitlements)));
            Await.until("the call arrives", () -> billing.calls.get() == 1);
            billing.release();
            for (var question : questions) assertThat(question.get()).isEqualTo(100);
        }
        assertThat(billing.calls).hasValue(1);
    }

    @Test
    void a_caller_that_leaves_does_not_end_the_call_that_others_wait_for() throws Exception {
        billing.hold();
        var context = Context.current().withCancellation();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(context.wrap(() -> granted(entitlements)));
            Await.until("the call arrives", () -> billing.calls.get() == 1);
            var second = executor.submit(() -> granted(entitlements));
            context.cancel(new CancellationException("left"));
            billing.release();
            assertThat(second.get()).isEqualTo(100);
            assertThat(first.get()).isEqualTo(100);
        }
        assertThat(billing.calls).hasValue(1);
    }

    @Test
    void an_answer_that_was_under_way_when_the_plan_changed_is_not_kept() throws Exception {
        billing.hold();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = executor.submit(() -> granted(entitlements));
            Await.until("the call arrives", () -> billing.calls.get() == 1);
            billing.granted = 200;
            change(user);
            Await.until("the event is taken", () -> taken() == 1);
            // A question after the change does not join the call that began before it.
            Await.until("a new call is made", () -> {
                var _ = executor.submit(() -> granted(entitlements));
                return billing.calls.get() == 2;
            });
            var after = executor.submit(() -> granted(entitlements));
            billing.release();
            assertThat(before.get(10, TimeUnit.SECONDS)).isEqualTo(100);
            assertThat(after.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        }
        assertThat(granted(entitlements)).isEqualTo(200);
        assertThat(billing.calls).hasValue(2);
    }

    @Test
    void that_billing_does_not_answer_is_not_kept_and_what_was_answered_is_used_meanwhile() {
        var other = UUID.randomUUID();
        granted(entitlements);
        billing.isDown = true;
        assertThat(entitlements.of(other, TOKENS)).isEqualTo(new Entitlement.Unanswered());
        assertThat(granted(entitlements)).isEqualTo(100);
        nanos.addAndGet(Entitlements.KEPT.toNanos());
        assertThat(entitlements.of(user, TOKENS)).isEqualTo(new Entitlement.Unanswered());
        billing.isDown = false;
        billing.granted = 200;
        Await.until("billing is asked again", () -> granted(entitlements) == 200);
    }

    private long granted(Entitlements replica) {
        return switch (replica.of(user, TOKENS)) {
            case Entitlement.Given given -> given.granted();
            case Entitlement.Unanswered ignored -> -1;
        };
    }

    private void change(UUID userId) {
        source.publish(
                userId,
                SubscriptionChanged.newBuilder()
                        .setUserId(userId.toString())
                        .setPlanId("pro")
                        .build());
    }

    private int taken() {
        return own.transaction(db -> db.createQuery("SELECT count(*) FROM event_taken")
                .mapTo(Integer.class)
                .one());
    }

    private int listeners() {
        return own.transaction(db -> db.createQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND application_name LIKE '% listener'
                        """).mapTo(Integer.class).one());
    }
}
