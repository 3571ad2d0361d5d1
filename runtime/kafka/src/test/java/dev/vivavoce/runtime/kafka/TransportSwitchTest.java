package dev.vivavoce.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestIdentity;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The steps of docs/events.md, while events are published all the time: identity publishes, and speech
/// follows. Each step is a new process beside the old one, which then stops.
@Tag("slow")
class TransportSwitchTest {
    @RegisterExtension
    static final TestBroker broker = TestBroker.shared();

    private static final Map<String, String> GRPC = Map.of();

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void switching_to_kafka_and_back_loses_nothing_doubles_nothing_and_keeps_the_order(int partitions)
            throws Exception {
        var settings = broker.settings(partitions);
        var kafka = kafka(settings);
        var publishOnly = new HashMap<>(kafka);
        publishOnly.put("EVENTS_KAFKA_FOLLOW", "false");
        try (var identity = new TestIdentity();
                var events = TestEvents.of("identity", () -> identity);
                var client = GrpcClient.open(events.target());
                var reader = new Reader();
                var publishing = new Publishing(events)) {
            var channel = ClientInterceptors.intercept(
                    client.channel(), Caller.bearer(() -> identity.serviceToken("speech", "identity")));
            var publisher = publisher(events, GRPC);
            var follower = follower(reader, channel, GRPC);
            publishing.awaitProcessed(reader);

            publisher = after(publisher, publisher(events, publishOnly));
            follower = after(follower, follower(reader, channel, publishOnly));
            Await.until("all is sent", () -> RelayRows.sent(events.database()) > 0);
            publishing.awaitProcessed(reader);

            publisher = after(publisher, publisher(events, kafka));
            follower = after(follower, follower(reader, channel, kafka));
            events.stop(); // what arrives now comes from Kafka
            publishing.awaitProcessed(reader);
            events.start();

            publisher = after(publisher, publisher(events, publishOnly));
            follower = after(follower, follower(reader, channel, publishOnly));
            publishing.awaitProcessed(reader);

            after(publisher, publisher(events, GRPC)).close();
            follower = after(follower, follower(reader, channel, GRPC));
            publishing.awaitProcessed(reader);
            publishing.endAndAwaitAll(reader);
            follower.close();
            assertThat(reader.processed()).isEqualTo(Reader.published(events.database()));
        }
    }

    private static GrpcServer after(GrpcServer old, GrpcServer next) {
        old.close();
        return next;
    }

    private static GrpcServer publisher(TestEvents events, Map<String, String> settings) {
        var server = GrpcServer.of("identity");
        EventTransport.open(server, settings("identity", settings), events.database(), events.outbox());
        return server.start();
    }

    private static GrpcServer follower(Reader reader, Channel channel, Map<String, String> settings) {
        var server = GrpcServer.of("speech");
        Database database = reader.database();
        var outbox = new Outbox(database, "speech", Clock.systemUTC());
        EventTransport.open(server, settings("speech", settings), database, outbox)
                .follow("identity", channel, List.of(Publishing.TYPE), reader.taker());
        return server.start();
    }

    static Map<String, String> kafka(EventSettings.OverKafka settings) {
        return Map.of(
                "EVENTS_KAFKA",
                settings.brokers(),
                "EVENTS_KAFKA_PREFIX",
                settings.prefix(),
                "EVENTS_KAFKA_PARTITIONS",
                Integer.toString(settings.partitions()),
                "EVENTS_KAFKA_RETENTION",
                Duration.ofDays(7).toString());
    }

    static ServiceSettings settings(String service, Map<String, String> settings) {
        var prefix = service.toUpperCase(Locale.ROOT) + "_";
        var all = new HashMap<>(Map.of(
                prefix + "DATABASE_URL", "unused",
                prefix + "DATABASE_USER", "unused",
                prefix + "DATABASE_PASSWORD", "unused"));
        settings.forEach((name, value) -> all.put(prefix + name, value));
        var env = Env.of(all);
        var read = ServiceSettings.from(env, service, 0, 4);
        env.refuseUnread(prefix);
        return read;
    }
}
