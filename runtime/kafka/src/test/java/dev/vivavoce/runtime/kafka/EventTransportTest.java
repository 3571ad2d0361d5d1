package dev.vivavoce.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a service with Kafka says of it.
class EventTransportTest {
    @RegisterExtension
    static final TestBroker broker = TestBroker.shared();

    private final Database database = Database.open(TestPostgres.database(), "test_events", 4);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_service_stays_ready_while_kafka_is_away_and_says_so() throws Exception {
        var settings = TransportSwitchTest.settings("speech", TransportSwitchTest.kafka(broker.settings(1)));
        try (var server = open(settings).start();
                var client = GrpcClient.open("localhost:" + server.port())) {
            Await.until("Kafka is up", () -> ready(server).equals("200 kafka: up"));
            assertThat(Readiness.of(client.channel())).isEqualTo("up");
            broker.kill();
            Await.until("Kafka is away", () -> ready(server).equals("200 kafka: down (events wait in the outboxes)"));
            assertThat(Readiness.of(client.channel())).isEqualTo("up without kafka");
            broker.start();
            Await.until(
                    "Kafka is up again",
                    Duration.ofMinutes(1),
                    () -> ready(server).equals("200 kafka: up"));
        }
    }

    @Test
    void without_settings_nothing_knows_of_kafka() throws Exception {
        try (var server = open(TransportSwitchTest.settings("speech", Map.of())).start()) {
            assertThat(ready(server)).isEqualTo("200 ");
        }
    }

    @Test
    void properties_that_kafka_does_not_know_stop_the_start_in_one_line(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("kafka.properties"), "security.protocol=SECRET-ISH\n");
        var settings = new HashMap<>(TransportSwitchTest.kafka(broker.settings(1)));
        settings.put("EVENTS_KAFKA_PROPERTIES", file.toString());
        assertThatThrownBy(() -> open(TransportSwitchTest.settings("speech", settings)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SPEECH_EVENTS_KAFKA_PROPERTIES")
                .hasMessageContaining("security.protocol");
    }

    @Test
    void the_properties_have_what_tls_and_a_password_need(@TempDir Path folder) throws Exception {
        try (var _ = open(secure(folder, TestBroker.PASSWORD)).start()) {
            Await.until("the topic is there", Duration.ofMinutes(1), () -> RelayRows.exist(database));
        }
        var kafka = (EventSettings.OverKafka) secure(folder, "wrong").events();
        assertThatThrownBy(() -> new KafkaLog(new KafkaClients(kafka, "speech")).open())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("KAFKA_REFUSES"))
                .hasMessageNotContaining("wrong");
    }

    private static ServiceSettings secure(Path folder, String password) throws IOException {
        var file = Files.writeString(folder.resolve("kafka.properties"), """
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="speech" password="%s";
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                """.formatted(password, broker.certificate()));
        var settings = new HashMap<>(TransportSwitchTest.kafka(broker.settings(1)));
        settings.put("EVENTS_KAFKA", broker.secureAddress());
        settings.put("EVENTS_KAFKA_PROPERTIES", file.toString());
        return TransportSwitchTest.settings("speech", settings);
    }

    private GrpcServer.Builder open(ServiceSettings settings) {
        var server = GrpcServer.of("speech");
        EventTransport.open(server, settings, database, new Outbox(database, "speech", Clock.systemUTC()));
        return server;
    }

    /// The status, and what it says without what every server says.
    private static String ready(GrpcServer server) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/ready"))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body().strip();
        } catch (IOException | InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
