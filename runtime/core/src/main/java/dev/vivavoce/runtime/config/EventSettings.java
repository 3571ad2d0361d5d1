package dev.vivavoce.runtime.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How the events of a service reach the others, and theirs reach it. Its outbox has them in any case.
public sealed interface EventSettings {
    /// The services follow each other's outboxes.
    record OverGrpc() implements EventSettings {}

    /// The service sends its events to Apache Kafka.
    ///
    /// @param brokers where to connect first: `HOST:PORT`, separated by commas
    /// @param prefix what the names of topics, consumer groups and transactions begin with
    /// @param partitions of each topic; the same in all services
    /// @param replicas of each partition, where the service creates its topic; 0 for what the brokers are set
    ///     to
    /// @param retention how long a topic stores an event, where the service creates it
    /// @param follows whether the service gets the events of others from Kafka; otherwise over gRPC
    /// @param properties of the clients: security, by their names
    record OverKafka(
            String brokers,
            String prefix,
            int partitions,
            int replicas,
            Duration retention,
            boolean follows,
            Map<String, Secret> properties)
            implements EventSettings {
        public OverKafka {
            if (!BROKERS.matcher(brokers).matches()) throw new IllegalArgumentException("brokers");
            if (!PREFIX.matcher(prefix).matches()) throw new IllegalArgumentException("prefix");
            if (partitions < 1) throw new IllegalArgumentException("partitions: " + partitions);
            properties = Map.copyOf(properties);
        }
    }

    /// As long as an outbox stores events, and no longer: the ids of processed events are remembered for twice
    /// as long.
    Duration LONGEST_RETENTION = Duration.ofDays(30);

    Pattern BROKERS = Pattern.compile("[^\\s:,]+:\\d{1,5}(\\s*,\\s*[^\\s:,]+:\\d{1,5})*");
    Pattern PREFIX = Pattern.compile("[a-zA-Z0-9._-]{1,100}");

    /// What a file of properties may set. The rest decides whether events are lost, and is not for settings.
    List<String> SECURITY = List.of("security.", "ssl.", "sasl.");

    /// Reads `<PREFIX>_EVENTS_KAFKA`, and with it the other settings that begin so.
    static EventSettings from(Env env, String prefix) {
        var name = prefix + "_EVENTS_KAFKA";
        var brokers = env.text(name, "");
        if (brokers.isEmpty()) return new OverGrpc();
        var topicPrefix = env.text(name + "_PREFIX", "vivavoce.");
        int partitions = env.integer(name + "_PARTITIONS", 1, 1, 64);
        int replicas = env.integer(name + "_REPLICAS", 0, 0, 10);
        var retention = env.duration(name + "_RETENTION", Duration.ofDays(7), Duration.ofHours(1), LONGEST_RETENTION);
        boolean follows = env.flag(name + "_FOLLOW", true);
        var properties = properties(env, name + "_PROPERTIES");
        if (!BROKERS.matcher(brokers).matches()) {
            env.fault(name, "HOST:PORT, several separated by commas");
            brokers = "localhost:9092"; // the fault ends the start
        }
        if (!PREFIX.matcher(topicPrefix).matches()) {
            env.fault(name + "_PREFIX", "up to 100 letters, digits, dots, hyphens and underscores");
            topicPrefix = "vivavoce.";
        }
        return new OverKafka(brokers, topicPrefix, partitions, replicas, retention, follows, properties);
    }

    private static Map<String, Secret> properties(Env env, String name) {
        var file = env.text(name, "");
        var read = new TreeMap<String, Secret>();
        if (file.isEmpty()) return read;
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(Path.of(file))));
        } catch (IOException | IllegalArgumentException _) {
            env.fault(name, "a file of properties that can be read");
        }
        for (var property : properties.stringPropertyNames()) {
            if (SECURITY.stream().noneMatch(property::startsWith))
                env.fault(name, "properties that begin with security., ssl. or sasl. (found: " + property + ")");
            read.put(property, new Secret(properties.getProperty(property)));
        }
        return read;
    }
}
