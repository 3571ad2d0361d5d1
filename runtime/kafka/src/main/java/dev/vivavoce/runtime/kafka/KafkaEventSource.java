package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.events.EventSource;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.common.TopicPartition;

/// One partition of the topic with the events of another service. Cursors are those of that service's outbox.
///
/// It reads the partition that its caller's lease is for, so no group of consumers assigns partitions.
///
/// @param clients of the service that reads
/// @param service that publishes the events, such as `speech`
/// @param partition from 0
record KafkaEventSource(KafkaClients clients, String service, int partition) implements EventSource {
    /// The sources of all partitions; together they have all events of the service.
    static Stream<KafkaEventSource> all(KafkaClients clients, String service) {
        return IntStream.range(0, clients.settings().partitions())
                .mapToObj(partition -> new KafkaEventSource(clients, service, partition));
    }

    @Override
    public String name() {
        int partitions = clients.settings().partitions();
        return partitions == 1 ? service : service + "/" + partition + "/" + partitions;
    }

    /// Ends the stream when Kafka does not answer, although its client would wait: the follower says so in its
    /// log.
    @Override
    public void follow(long after, Set<String> eventTypes, Receiver receiver) throws InterruptedException {
        KafkaCalls.run(() -> {
            var from = new TopicPartition(clients.names().topic(service), partition);
            var consumer = clients.consumer(from);
            try {
                new PartitionReader(clients, service, from, consumer).read(after, eventTypes, receiver);
            } finally {
                boolean interrupted = Thread.interrupted(); // the client would not close
                consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
                if (interrupted) Thread.currentThread().interrupt();
            }
        });
    }
}
