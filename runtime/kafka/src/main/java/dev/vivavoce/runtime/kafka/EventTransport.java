package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.EventRelay;
import dev.vivavoce.runtime.events.EventSource;
import dev.vivavoce.runtime.events.GrpcEventSource;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceSettings;
import io.grpc.Channel;
import java.util.List;
import java.util.function.BiFunction;

/// The way of a service's events to others, and of theirs to it, as the settings say: gRPC or Kafka. The
/// service writes its events to its outbox and serves them over gRPC in both cases.
public final class EventTransport {
    private final GrpcServer.Builder server;
    private final Database database;
    private final BiFunction<String, Channel, List<? extends EventSource>> sources;

    private EventTransport(
            GrpcServer.Builder server,
            Database database,
            BiFunction<String, Channel, List<? extends EventSource>> sources) {
        this.server = server;
        this.database = database;
        this.sources = sources;
    }

    /// With Kafka, begins to send the events of the outbox.
    ///
    /// @param server closes what is opened here, and says when Kafka is away
    /// @throws IllegalStateException when the properties for Kafka cannot be used
    public static EventTransport open(
            GrpcServer.Builder server, ServiceSettings settings, Database database, Outbox outbox) {
        return switch (settings.events()) {
            case EventSettings.OverGrpc _ -> new EventTransport(server, database, EventTransport::overGrpc);
            case EventSettings.OverKafka kafka -> {
                var clients = new KafkaClients(kafka, settings.name());
                clients.check();
                server.closing(EventRelay.start(database, outbox, new KafkaLog(clients)));
                var health = server.closing(new KafkaHealth(clients));
                server.optional("kafka", health::isUp, "events wait in the outboxes");
                yield new EventTransport(
                        server,
                        database,
                        kafka.follows()
                                ? (service, _) ->
                                        KafkaEventSource.all(clients, service).toList()
                                : EventTransport::overGrpc);
            }
        };
    }

    /// Follows the events of another service until the server closes.
    ///
    /// @param channel to that service, with this service's token; not used with Kafka
    /// @return whose dead letters are those of all events of that service
    public EventFollower follow(String service, Channel channel, List<String> eventTypes, EventFollower.Taker taker) {
        return sources.apply(service, channel).stream()
                .map(source -> server.closing(EventFollower.start(database, source, eventTypes, taker)))
                .toList()
                .getFirst();
    }

    private static List<GrpcEventSource> overGrpc(String service, Channel channel) {
        return List.of(new GrpcEventSource(service, channel));
    }
}
