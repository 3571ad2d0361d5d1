package dev.vivavoce.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.events.EventSource;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The topic of a service: made as the settings say, and refused when it is not so.
class TopicSetupTest {
    @RegisterExtension
    static final TestBroker broker = TestBroker.shared();

    private final EventSettings.OverKafka settings = broker.settings(4);
    private final KafkaClients clients = new KafkaClients(settings, "identity");
    private final String topic = clients.names().topic("identity");

    @Test
    void a_missing_topic_is_made_as_the_settings_say() throws Exception {
        try (var session = new KafkaLog(clients).open();
                var admin = broker.admin()) {
            assertThat(session.retention()).isEqualTo(settings.retention());
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            assertThat(admin.describeConfigs(List.of(resource)).all().get())
                    .extractingByKey(resource)
                    .satisfies(config -> {
                        assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
                        assertThat(config.get("segment.ms").value()).isEqualTo("86400000");
                    });
            assertThat(admin.describeTopics(List.of(topic)).allTopicNames().get())
                    .extractingByKey(topic)
                    .satisfies(found -> assertThat(found.partitions()).hasSize(4));
        }
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of(3, Map.of(), "has 3 partitions (expected: 4)"),
                Arguments.of(4, Map.of("cleanup.policy", "compact"), "has the cleanup.policy compact"),
                Arguments.of(4, Map.of("retention.ms", "-1"), "has retention.ms=-1"),
                Arguments.of(4, Map.of("retention.ms", "2592000001"), "(expected: at most 2592000000)"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void a_topic_that_would_lose_or_keep_events_is_refused(int partitions, Map<String, String> config, String message)
            throws Exception {
        create(partitions, config);
        assertThatThrownBy(() -> new KafkaLog(clients).open())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("TOPIC_UNUSABLE"))
                .hasMessageContaining(message);
    }

    @Test
    void who_expects_another_number_of_partitions_reads_nothing() throws Exception {
        create(3, Map.of());
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("TOPIC_UNUSABLE"))
                .hasMessageContaining("has 3 partitions (expected: 4)");
    }

    @Test
    void who_reads_before_there_is_a_topic_is_told_so() {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("TOPIC_MISSING"));
    }

    private void create(int partitions, Map<String, String> config) throws Exception {
        try (var admin = broker.admin()) {
            var wanted = new NewTopic(topic, Optional.of(partitions), Optional.<Short>empty()).configs(config);
            admin.createTopics(List.of(wanted)).all().get();
            var patience = Instant.now().plusSeconds(20);
            while (!admin.listTopics().names().get().contains(topic)) { // the broker learns of it after the controller
                assertThat(Instant.now()).isBefore(patience);
                Thread.sleep(5);
            }
        }
    }

    private void read() throws InterruptedException {
        new KafkaEventSource(clients, "identity", 0).follow(0, Set.of(), new EventSource.Receiver() {
            @Override
            public void event(long cursor, Event event) {}

            @Override
            public void passedOver(long cursor) {}
        });
    }
}
