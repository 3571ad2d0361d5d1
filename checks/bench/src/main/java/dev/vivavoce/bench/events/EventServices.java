package dev.vivavoce.bench.events;

import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.kafka.EventTransport;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import io.grpc.ClientInterceptors;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Two services with a database each. One writes an event in the transaction of a change, the other follows it and
/// makes a change of its own; both do so with what the services of the platform use.
final class EventServices implements AutoCloseable {
    static final String WRITER = "speech";
    static final String FOLLOWER = "assessment";

    private static final String TABLES = "bench_events";
    private static final List<String> TYPES =
            List.of(EventContract.of(SpeakingSessionFinished.class).type());
    /// The most connections that speech has, unless it is set otherwise.
    private static final int POOL = 10;

    private final SpokenStore store = new SpokenStore();
    private final ServiceKey key = new ServiceKey();
    private final Journal journal;
    private final Map<String, String> transport;
    private final Database written;
    private final Database followed;
    private final Outbox outbox;
    private final GrpcServer writer;
    private final GrpcServer follower;

    /// @param writer an empty database
    /// @param follower another one
    /// @param brokers of Kafka; empty for gRPC
    EventServices(Database.Address writer, Database.Address follower, Optional<String> brokers, Journal journal) {
        this.journal = journal;
        transport = brokers.map(EventServices::overKafka).orElse(Map.of());
        var writing = settings(WRITER, writer);
        var writingServer = writing.server();
        written = open(writing, writingServer);
        outbox = new Outbox(written, WRITER, written.clock());
        writingServer.closing(written.listen(Map.of(Outbox.CHANNEL, outbox.woken())));
        EventTransport.open(writingServer, writing, written, outbox);
        this.writer = writingServer
                .tokens(key.verifier(WRITER))
                .service(outbox.grpc())
                .start();
        var following = settings(FOLLOWER, follower);
        var followingServer = following.server();
        followed = open(following, followingServer);
        follow(following, followingServer);
        this.follower = followingServer.start();
    }

    /// A topic of its own for each run.
    private static Map<String, String> overKafka(String brokers) {
        return Map.of("EVENTS_KAFKA", brokers, "EVENTS_KAFKA_PREFIX", "bench-" + UUID.randomUUID() + ".");
    }

    private ServiceSettings settings(String service, Database.Address address) {
        var prefix = service.toUpperCase(Locale.ROOT) + "_";
        var all = new HashMap<>(Map.of(
                prefix + "DATABASE_URL", address.url(),
                prefix + "DATABASE_USER", address.user(),
                prefix + "DATABASE_PASSWORD", address.password().reveal()));
        transport.forEach((name, value) -> all.put(prefix + name, value));
        var env = Env.of(all);
        var settings = ServiceSettings.from(env, service, 0, POOL);
        env.refuseUnread(prefix);
        return settings;
    }

    private static Database open(ServiceSettings settings, GrpcServer.Builder server) {
        var telemetry = settings.telemetry();
        server.telemetry(telemetry);
        return server.closing(Database.open(settings.database(), TABLES, settings.databasePool(), telemetry));
    }

    private void follow(ServiceSettings settings, GrpcServer.Builder server) {
        var token = key.token(FOLLOWER, WRITER);
        var channel = ClientInterceptors.intercept(
                server.client(WRITER, "localhost:" + writer.port()).channel(), Caller.bearer(() -> token));
        EventTransport.open(server, settings, followed, new Outbox(followed, FOLLOWER, followed.clock()))
                .follow(WRITER, channel, TYPES, this::effect);
    }

    private EventFollower.Effect effect(Event event) {
        int number = (int) UUID.fromString(event.getSubjectId()).getLeastSignificantBits();
        var userId = UUID.fromString(event.getUserId());
        return db -> {
            store.count(db, userId);
            db.afterCommit(() -> journal.processed(number, System.nanoTime()));
        };
    }

    /// Writes one event with its change, and returns when both are committed.
    void write(int number) {
        var userId = new UUID(1, journal.userOf(number));
        var sessionId = new UUID(2, number);
        var finished = SpeakingSessionFinished.newBuilder()
                .setSessionId(sessionId.toString())
                .setUserId(userId.toString())
                .build();
        written.run(db -> {
            store.insert(db, sessionId, userId);
            outbox.append(db, userId, sessionId, finished);
            db.afterCommit(() -> journal.committed(number, System.nanoTime()));
        });
    }

    /// How many changes the writing service's database holds.
    long inserted() {
        return written.transaction(store::inserted);
    }

    /// How many events the following service's database has counted.
    long counted() {
        return followed.transaction(store::counted);
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
