package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.config.EventSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Makes the clients of a service's Kafka, each with what it needs so that no event is lost.
///
/// @param service the service's own name
record KafkaClients(EventSettings.OverKafka settings, String service) {
    /// How long a call to Kafka may take.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /// An unfinished transaction of a process that died delays what comes after it for no longer.
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(20);

    KafkaNames names() {
        return new KafkaNames(settings.prefix());
    }

    /// Checks the settings without connecting.
    ///
    /// @throws IllegalStateException names what is wrong
    void check() {
        try {
            var _ = new AdminClientConfig(adminProperties());
        } catch (ConfigException thrown) {
            throw new IllegalStateException(service.toUpperCase(Locale.ROOT)
                    + "_EVENTS_KAFKA_PROPERTIES: Kafka does not know what it says: " + thrown.getMessage());
        }
    }

    /// @param purpose part of the client's id, which must not be used twice in a process
    Admin admin(String purpose) {
        var properties = adminProperties();
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, settings.prefix() + service + "." + purpose);
        return Admin.create(properties);
    }

    /// Sends in transactions: all of a batch, or nothing. One relay at a time, because a later one fences it.
    Producer<String, byte[]> producer() {
        var properties = shared();
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, names().transactionalId(service));
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, names().transactionalId(service));
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) LONGEST_TRANSACTION.toMillis());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0); // a batch is complete when it is sent
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.multipliedBy(2).toMillis());
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /// Reads one partition, which its caller assigns. What it commits is for others to see; where it begins is
    /// in the service's database.
    Consumer<String, byte[]> consumer(TopicPartition from) {
        var properties = shared();
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.prefix() + service + "." + from);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, names().group(service));
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> adminProperties() {
        var properties = shared();
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return properties;
    }

    /// Names of settings that all clients have.
    private Map<String, Object> shared() {
        var properties = new HashMap<String, Object>();
        settings.properties().forEach((name, value) -> properties.put(name, value.reveal()));
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.brokers());
        properties.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        properties.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return properties;
    }
}
