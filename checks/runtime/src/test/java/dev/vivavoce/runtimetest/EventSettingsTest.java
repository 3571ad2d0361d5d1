package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void without_brokers_events_go_over_grpc() {
        assertThat(read(Map.of())).isEqualTo(new EventSettings.OverGrpc());
    }

    @Test
    void brokers_alone_are_enough() {
        assertThat(read(Map.of("X_EVENTS_KAFKA", "kafka:9092")))
                .isEqualTo(new EventSettings.OverKafka(
                        "kafka:9092", "vivavoce.", 1, 0, Duration.ofDays(7), true, Map.of()));
    }

    @Test
    void every_setting_is_read() throws IOException {
        var properties = Files.writeString(folder.resolve("kafka.properties"), """
                security.protocol=SASL_SSL
                # a comment
                sasl.jaas.config=password
                ssl.truststore.type = PEM
                """);
        var settings = read(Map.of(
                "X_EVENTS_KAFKA", "a:9092, b:9093",
                "X_EVENTS_KAFKA_PREFIX", "ours-",
                "X_EVENTS_KAFKA_PARTITIONS", "4",
                "X_EVENTS_KAFKA_REPLICAS", "3",
                "X_EVENTS_KAFKA_RETENTION", "2d",
                "X_EVENTS_KAFKA_FOLLOW", "false",
                "X_EVENTS_KAFKA_PROPERTIES", properties.toString()));
        assertThat(settings)
                .isEqualTo(new EventSettings.OverKafka(
                        "a:9092, b:9093",
                        "ours-",
                        4,
                        3,
                        Duration.ofDays(2),
                        false,
                        Map.of(
                                "security.protocol", new Secret("SASL_SSL"),
                                "sasl.jaas.config", new Secret("password"),
                                "ssl.truststore.type", new Secret("PEM"))));
        assertThat(settings.toString()).doesNotContain("password");
    }

    @ParameterizedTest
    @CsvSource({
        "X_EVENTS_KAFKA,kafka",
        "X_EVENTS_KAFKA,'kafka:9092,'",
        "X_EVENTS_KAFKA,http://kafka:9092",
        "X_EVENTS_KAFKA_PREFIX,with space",
        "X_EVENTS_KAFKA_PARTITIONS,0",
        "X_EVENTS_KAFKA_PARTITIONS,65",
        "X_EVENTS_KAFKA_REPLICAS,11",
        "X_EVENTS_KAFKA_RETENTION,31d",
        "X_EVENTS_KAFKA_RETENTION,59m",
        "X_EVENTS_KAFKA_FOLLOW,perhaps",
        "X_EVENTS_KAFKA_PROPERTIES,/no/such/file",
        "X_EVENTS_KAFKA_TOPIC,unknown"
    })
    void a_bad_value_stops_the_start_with_its_name(String name, String value) {
        var settings = new HashMap<>(Map.of("X_EVENTS_KAFKA", "kafka:9092"));
        settings.put(name, value);
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(Env.BadSettings.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_property_on_which_it_depends_that_no_event_is_lost_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("kafka.properties"), "acks=0\n");
        var settings = Map.of("X_EVENTS_KAFKA", "kafka:9092", "X_EVENTS_KAFKA_PROPERTIES", file.toString());
        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(Env.BadSettings.class)
                .hasMessage("X_EVENTS_KAFKA_PROPERTIES: expected properties that begin with security., ssl. or sasl."
                        + " (found: acks)");
    }

    private static EventSettings read(Map<String, String> settings) {
        var env = Env.of(settings);
        var events = EventSettings.from(env, "X");
        env.refuseUnread("X_");
        return events;
    }
}
