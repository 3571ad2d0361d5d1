package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vivavoce.events.v1.DeadLetter;
import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.events.v1.ListDeadLettersRequest;
import dev.vivavoce.events.v1.ReplayDeadLettersRequest;
import dev.vivavoce.events.v1.ReplayDeadLettersResponse;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.GrpcEventSource;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.GrpcClient;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The outbox of one service and a follower of it, each with a database of its own.
class EventFollowerTest {
    private static final String TYPE = EventContract.of(UserRegistered.class).type();
    private final TestIdentity identity = new TestIdentity();
    private final TestEvents source = TestEvents.of("identity", () -> identity);
    private final Database own = Database.open(TestPostgres.database(), "test_events", 4);
    private final GrpcClient client = GrpcClient.open(source.target());

    @BeforeEach
    void makeATableForTheEffects() {
        own.run(db -> db.execute("CREATE TABLE effect (n bigint GENERATED ALWAYS AS IDENTITY, user_id text)"));
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        own.close();
        source.close();
        identity.close();
    }

    @Test
    void events_are_processed_in_the_order_of_their_commits_before_and_after_a_break() throws Exception {
        var published = new ArrayList<String>();
        for (int i = 0; i < 30; i++) published.add(publish());
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> effects().size() == 30);
            source.stop();
            for (int i = 0; i < 30; i++) published.add(publish());
            source.start();
            Await.until(() -> effects().size() == 60);
            for (int i = 0; i < 30; i++) published.add(publish());
            Await.until(() -> effects().size() == 90);
        }
        assertThat(effects()).isEqualTo(published);
    }

    @Test
    void a_follower_that_restarts_continues_after_its_cursor() throws Exception {
        publish();
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> effects().size() == 1);
        }
        publish();
        var taken = new AtomicInteger();
        try (var _ = follow((db, event) -> {
            taken.incrementAndGet();
            note(db, event);
        })) {
            Await.until(() -> effects().size() == 2);
        }
        assertThat(taken).hasValue(1);
    }

    @Test
    void an_event_delivered_twice_changes_once() throws Exception {
        for (int i = 0; i < 20; i++) publish();
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> effects().size() == 20);
        }
        own.run(db -> db.execute("UPDATE event_cursor SET cursor = 0"));
        var last = publish();
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> effects().contains(last));
        }
        assertThat(effects()).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void a_failure_leaves_no_partial_effect_and_is_retried() throws Exception {
        var tries = new AtomicInteger();
        publish();
        try (var _ = follow((db, event) -> {
            note(db, event);
            if (tries.incrementAndGet() < 3) throw new IllegalStateException("not yet");
        })) {
            Await.until(() -> effects().size() == 1);
        }
        assertThat(tries).hasValue(3);
        assertThat(effects()).hasSize(1);
        assertThat(count("event_dead_letter")).isZero();
    }

    @Test
    void an_event_whose_preparation_finds_a_service_unreachable_is_retried_and_later_ones_wait() throws Exception {
        var published = List.of(publish(), publish(), publish());
        var tries = new AtomicInteger();
        try (var _ = followPrepared(event -> {
            if (event.getUserId().equals(published.get(1)) && tries.incrementAndGet() <= 6)
                throw Failure.unavailable("SPEECH_UNAVAILABLE", "away");
            return noted(event);
        })) {
            Await.until(() -> effects().size() == 3);
        }
        assertThat(effects()).isEqualTo(published);
        assertThat(tries).hasValue(7);
        assertThat(count("event_dead_letter")).isZero();
    }

    @Test
    void an_event_that_always_finds_a_service_unreachable_does_not_block_later_ones_for_ever() throws Exception {
        var published = List.of(publish(), publish(), publish());
        EventFollower.Taker taker = event -> {
            if (event.getUserId().equals(published.get(1))) throw Failure.unavailable("SPEECH_UNAVAILABLE", "away");
            return noted(event);
        };
        try (var _ = EventFollower.start(
                own,
                new GrpcEventSource("identity", asService(client.channel())),
                List.of(TYPE),
                taker,
                new EventFollower.Limits(3, Duration.ofSeconds(5)))) {
            Await.until(() -> effects().size() == 2);
        }
        assertThat(effects()).containsExactly(published.get(0), published.get(2));
        assertThat(count("event_dead_letter")).isEqualTo(1);
    }

    @Test
    void a_preparation_holds_no_connection_of_the_database() throws Exception {
        var published = publish();
        var held = new AtomicInteger(-1);
        try (var _ = followPrepared(event -> {
            // Other connections are in a transaction for a moment; one that waits for this preparation would stay in
            // it.
            for (int look = 0; look < 50 && held.get() != 0; look++) {
                held.set(count(
                        "pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'"));
                LockSupport.parkNanos(20_000_000);
            }
            return noted(event);
        })) {
            Await.until(() -> effects().size() == 1);
        }
        assertThat(effects()).containsExactly(published);
        assertThat(held).hasValue(0);
    }

    @Test
    void an_event_that_cannot_be_processed_goes_to_the_dead_letters_and_delays_no_other() throws Exception {
        var before = publish();
        var poison = publish();
        var after = publish();
        var tries = new AtomicInteger();
        try (var _ = follow((db, event) -> {
            note(db, event);
            if (event.getUserId().equals(poison)) {
                tries.incrementAndGet();
                throw new IllegalArgumentException("cannot be read");
            }
        })) {
            Await.until(() -> effects().size() == 2);
        }
        assertThat(effects()).containsExactly(before, after);
        assertThat(tries).hasValue(5);
        var dead = own.transaction(db -> db.createQuery("SELECT event FROM event_dead_letter")
                .mapTo(byte[].class)
                .one());
        assertThat(Event.parseFrom(dead).getUserId()).isEqualTo(poison);
    }

    @Test
    void a_lost_listening_connection_loses_no_event() throws Exception {
        try (var _ = follow(EventFollowerTest::note)) {
            publish();
            Await.until(() -> effects().size() == 1);
            source.breakListening();
            publish();
            Await.until(() -> effects().size() == 2);
        }
    }

    @Test
    void a_stream_that_ends_regularly_loses_nothing_and_reports_what_was_processed() throws Exception {
        try (var brief = TestEvents.of("identity", () -> identity, Duration.ofMillis(100));
                var near = GrpcClient.open(brief.target());
                var _ = EventFollower.start(
                        own,
                        new GrpcEventSource("identity", asService(near.channel())),
                        List.of(TYPE),
                        EventFollowerTest::noted)) {
            var published = new ArrayList<String>();
            for (int i = 1; i <= 5; i++) {
                int before = i - 1;
                Await.until(() -> brief.takenBy("speech") == before);
                published.add(publish(brief));
                int now = i;
                Await.until(() -> effects().size() == now);
            }
            Await.until(() -> brief.takenBy("speech") == 5);
            assertThat(effects()).isEqualTo(published);
        }
    }

    @Test
    void events_that_all_followers_processed_are_deleted_after_a_month_and_not_earlier() throws Exception {
        for (int i = 0; i < 3; i++) publish();
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> effects().size() == 3);
        }
        source.age(Duration.ofDays(29));
        long last = follow("billing", 0, 3);
        hasTaken("billing", last);
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> source.takenBy("speech") == last);
        }
        assertThat(keptAfterPruning()).as("too young").isEqualTo(3);
        source.age(Duration.ofDays(2));
        hasTaken("billing", last - 1);
        assertThat(keptAfterPruning()).as("one that billing has not processed").isEqualTo(1);
        hasTaken("billing", last);
        assertThat(keptAfterPruning()).isZero();
        var next = publish();
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> effects().size() == 4);
        }
        assertThat(effects().getLast()).isEqualTo(next);
    }

    @Test
    void events_that_nobody_follows_are_deleted_after_a_month() {
        for (int i = 0; i < 3; i++) publish();
        source.age(Duration.ofDays(29));
        assertThat(keptAfterPruning()).isEqualTo(3);
        source.age(Duration.ofDays(2));
        assertThat(keptAfterPruning()).isZero();
    }

    private int keptAfterPruning() {
        source.prune();
        return source.kept();
    }

    @Test
    void ids_of_processed_events_are_deleted_after_two_months() throws Exception {
        own.run(db -> db.execute("""
                INSERT INTO event_taken (event_id, taken_at)
                SELECT gen_random_uuid(), now() - days * interval '1 day' FROM generate_series(51, 70) AS days
                """));
        try (var _ = follow(EventFollowerTest::note)) {
            Await.until(() -> count("event_taken") == 9 || count("event_taken") == 10);
        }
        assertThat(count("event_taken WHERE taken_at < now() - interval '60 days'"))
                .isZero();
    }

    @Test
    void an_operator_lists_dead_letters_and_replays_them() throws Exception {
        var broken = new AtomicBoolean(true);
        BiConsumer<Handle, Event> taker = (db, event) -> {
            note(db, event);
            if (broken.get()) throw new IllegalArgumentException("cannot be read");
        };
        var first = publish();
        var second = publish();
        var third = publish();
        try (var follower = follow(taker);
                var server = dev.vivavoce.runtime.server.GrpcServer.of("assessment")
                        .tokens(dev.vivavoce.runtime.security.TokenVerifier.of(
                                () -> new com.nimbusds.jose.jwk.JWKSet(
                                                identity.key().toPublicJWK())
                                        .toString(),
                                "assessment"))
                        .administration(_ -> {})
                        .service(follower.deadLetters())
                        .start();
                var near = GrpcClient.open(server.inProcessTarget())) {
            Await.until(() -> count("event_dead_letter") == 3);
            Await.until(() -> deadLetters() == 3);
            var letters = letters(near, Caller.Role.ADMIN);
            var newest = letters.listDeadLetters(
                    ListDeadLettersRequest.newBuilder().setPageSize(2).build());
            assertThat(newest.getDeadLettersList())
                    .extracting(DeadLetter::getSource, DeadLetter::getEventType, DeadLetter::getReason)
                    .containsExactly(
                            tuple("identity", TYPE, "IllegalArgumentException"),
                            tuple("identity", TYPE, "IllegalArgumentException"));
            var oldest = letters.listDeadLetters(ListDeadLettersRequest.newBuilder()
                            .setPageToken(newest.getNextPageToken())
                            .build())
                    .getDeadLetters(0)
                    .getEventId();
            var one = ReplayDeadLettersRequest.newBuilder().setEventId(oldest).build();

            assertThat(letters.replayDeadLetters(one))
                    .isEqualTo(ReplayDeadLettersResponse.newBuilder().setKept(1).build());
            assertThat(effects()).as("no partial effect").isEmpty();

            broken.set(false);
            assertThat(letters.replayDeadLetters(one).getTaken()).isEqualTo(1);
            assertThat(effects()).containsExactly(first);
            assertThat(Refusal.of(() -> letters.replayDeadLetters(one)).reason())
                    .isEqualTo("DEAD_LETTER_UNKNOWN");

            var all = ReplayDeadLettersRequest.newBuilder()
                    .setAll(ReplayDeadLettersRequest.All.getDefaultInstance())
                    .build();
            assertThat(letters.replayDeadLetters(all).getTaken()).isEqualTo(2);
            assertThat(effects()).containsExactly(first, second, third);
            assertThat(count("event_dead_letter")).isZero();
            Await.until(() -> deadLetters() == 0);
            assertThat(Refusal.of(() -> letters(near, Caller.Role.EXAMINER).replayDeadLetters(all))
                            .reason())
                    .isEqualTo("ROLE_MISSING");
        }
    }

    private DeadLetterServiceGrpc.DeadLetterServiceBlockingStub letters(GrpcClient client, Caller.Role role) {
        return DeadLetterServiceGrpc.newBlockingStub(ClientInterceptors.intercept(
                client.channel(), Caller.bearer(() -> identity.token(UUID.randomUUID(), role))));
    }

    @Test
    void events_are_for_services_only() {
        var person = ClientInterceptors.intercept(
                client.channel(), Caller.bearer(() -> identity.token(UUID.randomUUID(), Caller.Role.ADMIN)));
        var refusal = Refusal.of(() -> EventServiceGrpc.newBlockingStub(person)
                .follow(FollowRequest.getDefaultInstance())
                .next());
        assertThat(refusal.code()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(refusal.reason()).isEqualTo("ROLE_MISSING");
    }

    /// As operators see them.
    private double deadLetters() {
        return own.telemetry()
                .meters()
                .get("events.dead.letters")
                .tag("source", "identity")
                .gauge()
                .value();
    }

    private EventFollower follow(BiConsumer<Handle, Event> effect) {
        return followPrepared(event -> db -> effect.accept(db, event));
    }

    private EventFollower followPrepared(EventFollower.Taker taker) {
        return EventFollower.start(
                own, new GrpcEventSource("identity", asService(client.channel())), List.of(TYPE), taker);
    }

    private Channel asService(Channel channel) {
        return ClientInterceptors.intercept(channel, Caller.bearer(() -> identity.serviceToken("speech", "identity")));
    }

    /// Follows as another service and reads this many events.
    ///
    /// @return the last cursor
    private long follow(String service, long after, int events) {
        var responses = EventServiceGrpc.newBlockingStub(ClientInterceptors.intercept(
                        client.channel(), Caller.bearer(() -> identity.serviceToken(service, "identity"))))
                .withDeadlineAfter(Duration.ofSeconds(60))
                .follow(FollowRequest.newBuilder().setAfter(after).build());
        long cursor = after;
        for (int i = 0; i < events; i++) cursor = responses.next().getCursor();
        return cursor;
    }

    /// Follows as another service that has processed everything up to a cursor.
    private void hasTaken(String service, long cursor) throws Exception {
        follow(service, cursor, 0);
        Await.until(() -> source.takenBy(service) == cursor);
    }

    private String publish() {
        return publish(source);
    }

    private static String publish(TestEvents source) {
        var userId = UUID.randomUUID();
        source.publish(
                userId, UserRegistered.newBuilder().setUserId(userId.toString()).build());
        return userId.toString();
    }

    private static EventFollower.Effect noted(Event event) {
        return db -> note(db, event);
    }

    private static void note(Handle db, Event event) {
        db.execute("INSERT INTO effect (user_id) VALUES (?)", event.getUserId());
    }

    private List<String> effects() {
        return own.transaction(db -> db.createQuery("SELECT user_id FROM effect ORDER BY n")
                .mapTo(String.class)
                .list());
    }

    private int count(String table) {
        return own.transaction(db -> db.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
