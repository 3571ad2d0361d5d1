package dev.vivavoce.runtime.kafka;

import static dev.vivavoce.runtime.kafka.KafkaCalls.await;

import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Creates the topic of a service, and refuses one that would lose events, mix up their order or keep them too
/// long.
///
/// @param admin the client to ask with
record TopicSetup(Admin admin, KafkaClients clients) {
    /// Kafka deletes whole segments, the last event of which is old enough. So an event stays for a seventh longer
    /// than the retention at most.
    private static final int SEGMENTS_IN_RETENTION = 7;

    /// @param id another one when the topic was deleted and created again
    /// @param retention how long it stores an event
    record Topic(String name, Uuid id, Duration retention) {}

    /// @throws Failure FAILED_PRECONDITION / TOPIC_UNUSABLE
    Topic ensure() throws InterruptedException {
        var name = clients.names().topic(clients.service());
        var found = describe(name);
        if (found.isEmpty()) create(name);
        var topic = found.isPresent() ? found : describe(name);
        // A topic is not known to all brokers at once.
        var description = topic.orElseThrow(
                () -> Failure.unavailable("TOPIC_MISSING", "the topic " + name + " is not there yet"));
        int partitions = description.partitions().size();
        int expected = clients.settings().partitions();
        if (partitions != expected) throw unusable(name, "has " + partitions + " partitions", "" + expected);
        var config = config(name);
        var policy = value(config, TopicConfig.CLEANUP_POLICY_CONFIG);
        if (!policy.equals("delete")) throw unusable(name, "has the cleanup.policy " + policy, "delete");
        long millis = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
        var longest = EventSettings.LONGEST_RETENTION;
        if (millis < 0 || millis > longest.toMillis())
            throw unusable(name, "has retention.ms=" + millis, "at most " + longest.toMillis());
        return new Topic(name, description.topicId(), Duration.ofMillis(millis));
    }

    private Optional<TopicDescription> describe(String name) throws InterruptedException {
        try {
            var all = await(admin.describeTopics(List.of(name)).allTopicNames());
            return Optional.ofNullable(all.get(name));
        } catch (UnknownTopicOrPartitionException _) {
            return Optional.empty();
        }
    }

    private void create(String name) throws InterruptedException {
        var settings = clients.settings();
        var replicas = settings.replicas() == 0 ? Optional.<Short>empty() : Optional.of((short) settings.replicas());
        var topic = new NewTopic(name, Optional.of(settings.partitions()), replicas)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        "delete",
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(settings.retention().toMillis()),
                        TopicConfig.SEGMENT_MS_CONFIG,
                        Long.toString(settings.retention().toMillis() / SEGMENTS_IN_RETENTION)));
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            // another replica was first
        }
    }

    private Config config(String name) throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        return Objects.requireNonNull(
                await(admin.describeConfigs(List.of(resource)).all()).get(resource), name);
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }

    private static Failure unusable(String name, String found, String expected) {
        return Failure.precondition(
                "TOPIC_UNUSABLE", "the topic %s %s (expected: %s)".formatted(name, found, expected));
    }
}
