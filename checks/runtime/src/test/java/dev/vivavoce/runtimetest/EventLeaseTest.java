package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.EventFollower.Limits;
import dev.vivavoce.runtime.events.GrpcEventSource;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.GrpcClient;
import io.grpc.ClientInterceptors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two replicas of one consumer, each with its own connections to the same database.
class EventLeaseTest {
    private static final String TYPE = EventContract.of(UserRegistered.class).type();
    private static final Limits BRIEF = new Limits(600, Duration.ofMillis(600));
    /// On a busy machine a replica may renew a brief lease too late, and lose it as it should.
    private static final Limits NEVER_LOST = new Limits(600, Duration.ofHours(1));

    private final TestIdentity identity = new TestIdentity();
    private final TestEvents source = TestEvents.of("identity", () -> identity);
    private final Database.Address address = TestPostgres.database();
    private final Database first = Database.open(address, "test_events", 4);
    private final Database second = Database.open(address, "test_events", 4);
    private final GrpcClient client = GrpcClient.open(source.target());
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger mostWorking = new AtomicInteger();

    @BeforeEach
    void makeATableForTheEffects() {
        second.run(db ->
                db.execute("CREATE TABLE effect (n bigint GENERATED ALWAYS AS IDENTITY, user_id text, replica text)"));
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        first.close();
        second.close();
        source.close();
        identity.close();
    }

    @Test
    void one_replica_works_at_a_time_and_each_event_is_processed_once_and_in_order() throws Exception {
        var published = publish(15);
        try (var _ = EventFollower.start(first, source(), List.of(TYPE), taker("first"), NEVER_LOST);
                var _ = EventFollower.start(second, source(), List.of(TYPE), taker("second"), NEVER_LOST)) {
            published.addAll(publish(15));
            Await.until(() -> effects("user_id").size() == 30);
        }
        assertThat(effects("user_id")).isEqualTo(published);
        assertThat(effects("DISTINCT replica")).hasSize(1);
        assertThat(mostWorking).hasValue(1);
    }

    @Test
    void a_replica_that_stops_hands_over_at_once() throws Exception {
        var published = publish(1);
        var stopping = EventFollower.start(first, source(), List.of(TYPE), taker("first"), NEVER_LOST);
        Await.until(() -> effects("user_id").size() == 1);
        try (var _ = follow(second, "second")) {
            stopping.close();
            published.addAll(publish(1));
            Await.until(() -> effects("user_id").size() == 2);
        }
        assertThat(effects("replica")).containsExactly("first", "second");
        assertThat(effects("user_id")).isEqualTo(published);
    }

    @Test
    void another_replica_takes_over_from_a_killed_one_when_its_lease_has_ended() throws Exception {
        var published = publish(5);
        var killed = follow(first, "first");
        try (killed) {
            Await.until(() -> effects("user_id").size() == 5);
            try (var _ = follow(second, "second")) {
                first.close(); // it can neither renew nor release its lease, as if its process were killed
                published.addAll(publish(5));
                Await.until(() -> effects("user_id").size() == 10);
            }
        }
        assertThat(effects("user_id")).isEqualTo(published);
        assertThat(effects("replica").subList(5, 10)).containsOnly("second");
        assertThat(epoch()).isGreaterThan(1);
    }

    /// A suspended process wakes up after another has taken over.
    @Test
    void a_replica_that_lost_its_lease_cannot_commit() throws Exception {
        var published = publish(1);
        var prepared = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        EventFollower.Taker slow = event -> {
            prepared.countDown();
            boolean over = false;
            while (!over) {
                try {
                    goOn.await();
                    over = true;
                } catch (InterruptedException _) {
                    // a suspended process sees no interrupt
                }
            }
            return taker("first").prepare(event);
        };
        try (var _ = EventFollower.start(first, source(), List.of(TYPE), slow, BRIEF)) {
            Await.until(() -> prepared.getCount() == 0);
            // The lease moves to another replica, as it does when this one stops renewing.
            second.run(db -> db.execute("UPDATE event_lease SET owner = gen_random_uuid(), epoch = epoch + 1,"
                    + " expires_at = now() + interval '500 milliseconds'"));
            try (var _ = follow(second, "second")) {
                Await.until(() -> effects("user_id").size() == 1);
                goOn.countDown();
                published.addAll(publish(1));
                Await.until(() -> effects("user_id").size() == 2);
            }
        }
        assertThat(effects("user_id")).isEqualTo(published);
        assertThat(effects("DISTINCT replica")).containsExactly("second");
    }

    private EventFollower follow(Database database, String replica) {
        return EventFollower.start(database, source(), List.of(TYPE), taker(replica), BRIEF);
    }

    private GrpcEventSource source() {
        return new GrpcEventSource(
                "identity",
                ClientInterceptors.intercept(
                        client.channel(), Caller.bearer(() -> identity.serviceToken("speech", "identity"))));
    }

    private EventFollower.Taker taker(String replica) {
        return event -> db -> {
            mostWorking.accumulateAndGet(working.incrementAndGet(), Math::max);
            try {
                db.execute("INSERT INTO effect (user_id, replica) VALUES (?, ?)", event.getUserId(), replica);
            } finally {
                working.decrementAndGet();
            }
        };
    }

    private List<String> publish(int events) {
        var users = new ArrayList<String>();
        for (int i = 0; i < events; i++) {
            var userId = UUID.randomUUID();
            source.publish(
                    userId,
                    UserRegistered.newBuilder().setUserId(userId.toString()).build());
            users.add(userId.toString());
        }
        return users;
    }

    private List<String> effects(String column) {
        var order = column.startsWith("DISTINCT") ? "" : " ORDER BY n";
        return second.transaction(db -> db.createQuery("SELECT " + column + " FROM effect" + order)
                .mapTo(String.class)
                .list());
    }

    private long epoch() {
        return second.transaction(db -> db.createQuery("SELECT epoch FROM event_lease")
                .mapTo(Long.class)
                .one());
    }
}
