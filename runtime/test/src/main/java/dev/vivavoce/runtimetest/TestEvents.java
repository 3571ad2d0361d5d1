package dev.vivavoce.runtimetest;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.BindableService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The part of a service that others follow, for their tests: a real outbox in a real PostgreSQL, served on a
/// port.
///
/// ```java
/// static final TestEvents speech = TestEvents.of("speech", () -> BillingTest.billing.identity());
/// ```
public final class TestEvents implements AutoCloseable {
    private final String service;
    private final Supplier<String> jwksJson;
    private final Database database;
    private final Outbox outbox;
    private final AutoCloseable listening;
    private final List<BindableService> others;
    private @Nullable GrpcServer server;
    private int port;

    private TestEvents(
            String service, Supplier<String> jwksJson, Duration followedAtATime, List<BindableService> others) {
        this.others = others;
        this.service = service;
        this.jwksJson = jwksJson;
        database = Database.open(TestPostgres.database(), "test_events", 4);
        outbox = new Outbox(database, service, Clock.systemUTC(), followedAtATime);
        listening = database.listen(Map.of(Outbox.CHANNEL, outbox.woken()));
    }

    /// Starts at once; `identity` is called when the first follower connects.
    ///
    /// @param others what the service serves beside its events
    public static TestEvents of(String service, Supplier<TestIdentity> identity, BindableService... others) {
        return started(new TestEvents(service, keysOf(identity), Duration.ofMinutes(10), List.of(others)));
    }

    /// For followers whose tokens are not [TestIdentity]'s.
    ///
    /// @param jwksJson the keys that verify them; called when the first follower connects
    public static TestEvents verifiedBy(String service, Supplier<String> jwksJson) {
        return started(new TestEvents(service, jwksJson, Duration.ofMinutes(10), List.of()));
    }

    /// @param followedAtATime after this long a stream ends, and its follower begins a new one
    public static TestEvents of(String service, Supplier<TestIdentity> identity, Duration followedAtATime) {
        return started(new TestEvents(service, keysOf(identity), followedAtATime, List.of()));
    }

    private static Supplier<String> keysOf(Supplier<TestIdentity> identity) {
        return () -> new JWKSet(identity.get().key().toPublicJWK()).toString();
    }

    private static TestEvents started(TestEvents events) {
        events.start();
        return events;
    }

    /// The value of the setting that names this service; stays the same over [#stop] and [#start].
    public String target() {
        return "localhost:" + port;
    }

    /// Writes an event as the service does: commits it, then sends it to all followers.
    public void publish(UUID userId, Message payload) {
        database.run(db -> outbox.append(db, userId, payload));
    }

    /// Writes an event about a subject.
    public void publish(UUID userId, UUID subjectId, Message payload) {
        database.run(db -> outbox.append(db, userId, subjectId, payload));
    }

    /// Writes an event whose type, version and payload no contract combines, such as one of a later release.
    public void publish(String eventType, int version, UUID userId, Message payload) {
        database.run(db -> {
            outbox.append(db, userId, UserRegistered.getDefaultInstance());
            db.createUpdate("""
                            UPDATE outbox SET event_type = :eventType, version = :version, payload = :payload
                            WHERE cursor = (SELECT max(cursor) FROM outbox)
                            """)
                    .bind("eventType", eventType)
                    .bind("version", version)
                    .bind("payload", Any.pack(payload).toByteArray())
                    .execute();
        });
    }

    /// The service's database, for tests that write events themselves.
    public Database database() {
        return database;
    }

    public EventSink sink() {
        return outbox;
    }

    /// For a relay of its events.
    public Outbox outbox() {
        return outbox;
    }

    /// Deletes the events that no follower needs, as the service's recurring job does.
    public void prune() {
        outbox.prune();
    }

    /// Makes everything published so far older.
    public void age(Duration by) {
        database.run(db -> db.execute("UPDATE outbox SET created_at = created_at - ?::interval", by.toString()));
    }

    /// Returns how many events are stored.
    public int kept() {
        return database.transaction(db -> db.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Integer.class)
                .one());
    }

    /// Returns the cursor up to which a follower has reported events as processed; 0 when it never followed.
    public long takenBy(String follower) {
        return database.transaction(
                db -> db.createQuery("SELECT coalesce(max(cursor), 0) FROM outbox_follower WHERE follower = :follower")
                        .bind("follower", follower)
                        .mapTo(Long.class)
                        .one());
    }

    /// Ends the connection that receives notifications, as a restart of the database does.
    public void breakListening() {
        database.run(db -> db.execute("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE '% listener'
                """));
    }

    /// Stops the service; events can still be published and are sent after the next [#start].
    public void stop() {
        if (server != null) server.close();
        server = null;
    }

    public void start() {
        var tokens = TokenVerifier.of(jwksJson, service);
        var building = GrpcServer.of(service)
                .administration(_ -> {})
                .port(port)
                .tokens(tokens)
                .service(outbox.grpc());
        others.forEach(building::service);
        server = building.start();
        port = server.port();
    }

    @Override
    public void close() throws Exception {
        stop();
        listening.close();
        database.close();
    }
}
