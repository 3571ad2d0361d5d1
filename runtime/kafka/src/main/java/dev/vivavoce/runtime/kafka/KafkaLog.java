package dev.vivavoce.runtime.kafka;

import static dev.vivavoce.runtime.kafka.KafkaCalls.await;

import dev.vivavoce.events.v1.FollowResponse;
import dev.vivavoce.runtime.events.EventRelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// The topic of a service, to which its relay sends.
///
/// A batch is a transaction, and a relay fences the one before it. So the topic has complete batches of one
/// relay after another, and a reader that skips the cursors that it has seen gets each event once, in order.
final class KafkaLog implements EventRelay.Log {
    private final KafkaClients clients;

    KafkaLog(KafkaClients clients) {
        this.clients = clients;
    }

    @Override
    public EventRelay.Session open() throws InterruptedException {
        return KafkaCalls.call(() -> {
            var admin = clients.admin("topics");
            try {
                var topic = new TopicSetup(admin, clients).ensure();
                var producer = clients.producer();
                try {
                    producer.initTransactions();
                    return new Open(clients, topic, admin, producer);
                } catch (RuntimeException thrown) {
                    producer.close(Duration.ZERO);
                    throw thrown;
                }
            } catch (RuntimeException | InterruptedException thrown) {
                admin.close(Duration.ZERO);
                throw thrown;
            }
        });
    }

    private record Open(KafkaClients clients, TopicSetup.Topic topic, Admin admin, Producer<String, byte[]> producer)
            implements EventRelay.Session {
        @Override
        public String id() {
            return topic.id().toString();
        }

        @Override
        public Duration retention() {
            return topic.retention();
        }

        @Override
        public void send(List<FollowResponse> events) throws InterruptedException {
            var records = records();
            inTransaction(events.stream().map(records::event).toList());
        }

        /// The only partition needs no mark: its last event is one.
        @Override
        public void mark(long cursor) throws InterruptedException {
            int partitions = clients.settings().partitions();
            if (partitions == 1) return;
            var marks = new ArrayList<ProducerRecord<String, byte[]>>();
            for (int i = 0; i < partitions; i++) marks.add(records().mark(i, cursor));
            inTransaction(marks);
        }

        private KafkaRecords records() {
            return new KafkaRecords(
                    topic.name(), clients.service(), clients.settings().partitions());
        }

        private void inTransaction(List<ProducerRecord<String, byte[]>> records) throws InterruptedException {
            KafkaCalls.run(() -> {
                producer.beginTransaction();
                for (var record : records) producer.send(record);
                producer.commitTransaction(); // fails when a record could not be sent
            });
        }

        @Override
        public Map<String, Long> processed() throws InterruptedException {
            return KafkaCalls.call(() -> {
                var processed = new HashMap<String, Long>();
                for (var group : await(admin.listGroups(new ListGroupsOptions()).valid())) {
                    var service = clients.names().service(group.groupId());
                    if (service.isEmpty()) continue;
                    var offsets = await(
                            admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
                    processedBy(offsets).ifPresent(cursor -> processed.put(service.get(), cursor));
                }
                return Map.copyOf(processed);
            });
        }

        /// Returns the least cursor of all partitions; empty when the group has not read each of them.
        private OptionalLong processedBy(Map<TopicPartition, OffsetAndMetadata> offsets) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < clients.settings().partitions(); i++) {
                var offset = offsets.get(new TopicPartition(topic.name(), i));
                if (offset == null) return OptionalLong.empty();
                var cursor = KafkaRecords.cursor(offset.metadata());
                if (cursor.isEmpty()) return cursor;
                least = Math.min(least, cursor.getAsLong());
            }
            return OptionalLong.of(least);
        }

        @Override
        public void close() {
            boolean interrupted = Thread.interrupted(); // the clients would not close
            producer.close(Duration.ofSeconds(1));
            admin.close(Duration.ZERO);
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
