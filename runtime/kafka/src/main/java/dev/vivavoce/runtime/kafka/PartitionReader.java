package dev.vivavoce.runtime.kafka;

import dev.vivavoce.events.v1.FollowResponse;
import dev.vivavoce.runtime.events.EventSource.Receiver;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one partition, on one thread. It commits to Kafka what its receiver has processed, with the cursor:
/// the service that publishes the events reads it, and tools that show the lag of groups.
final class PartitionReader {
    private static final Logger log = LoggerFactory.getLogger(PartitionReader.class);
    /// A follower begins a new stream every few minutes, over each transport.
    private static final Duration READ_AT_A_TIME = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CHECK_PATIENCE = Duration.ofMillis(1_500);
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final KafkaClients clients;
    private final KafkaRecords records;
    private final TopicPartition from;
    private final Consumer<String, byte[]> consumer;
    /// Everything up to this cursor is processed.
    private long reached;
    /// What of it the receiver knows.
    private long told;
    /// Everything before this offset is processed.
    private long offset;

    private long committed;
    private long committedAt = System.nanoTime();
    private long checkedAt = System.nanoTime();

    /// @param service that publishes the events
    PartitionReader(KafkaClients clients, String service, TopicPartition from, Consumer<String, byte[]> consumer) {
        this.clients = clients;
        this.records =
                new KafkaRecords(from.topic(), service, clients.settings().partitions());
        this.from = from;
        this.consumer = consumer;
    }

    void read(long after, Set<String> eventTypes, Receiver receiver) throws InterruptedException {
        checkPartitions();
        reached = after;
        told = after;
        begin(after);
        long until = System.nanoTime() + READ_AT_A_TIME.toNanos();
        while (System.nanoTime() < until) {
            var read = consumer.poll(POLL);
            for (var record : read) take(record, eventTypes, receiver);
            if (reached > told) receiver.passedOver(reached);
            told = reached;
            commitWhenDue();
            if (read.isEmpty()) checkWhenDue();
        }
    }

    /// Events of a partition that no replica reads would be lost to this service.
    private void checkPartitions() {
        var found = consumer.partitionsFor(from.topic());
        if (found == null || found.isEmpty())
            throw Failure.unavailable("TOPIC_MISSING", from.topic() + " is not there: its service has not made it yet");
        int expected = clients.settings().partitions();
        if (found.size() != expected)
            throw Failure.precondition(
                    "TOPIC_UNUSABLE",
                    "the topic %s has %d partitions (expected: %d)".formatted(from.topic(), found.size(), expected));
    }

    /// Where this service has committed that everything is processed, if the cursor there is not beyond that of
    /// its database; otherwise at the first record, passing over what is processed.
    private void begin(long after) {
        consumer.assign(Set.of(from));
        var last = Optional.ofNullable(consumer.committed(Set.of(from)).get(from))
                .filter(found -> KafkaRecords.cursor(found.metadata()).orElse(Long.MAX_VALUE) <= after);
        if (last.isPresent()) consumer.seek(from, last.get().offset());
        else consumer.seekToBeginning(Set.of(from));
    }

    private void take(ConsumerRecord<String, byte[]> record, Set<String> eventTypes, Receiver receiver)
            throws InterruptedException {
        var read = response(record);
        if (read.isPresent() && read.get().getCursor() > reached) {
            var response = read.get();
            if (response.hasEvent() && isWanted(response, eventTypes)) {
                receiver.event(response.getCursor(), response.getEvent());
                told = response.getCursor();
            }
            reached = response.getCursor();
        }
        offset = record.offset() + 1;
        commitWhenDue();
    }

    private static boolean isWanted(FollowResponse response, Set<String> eventTypes) {
        return eventTypes.isEmpty() || eventTypes.contains(response.getEvent().getEventType());
    }

    /// A record of another system must not hold up the events.
    private Optional<FollowResponse> response(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(records.read(record));
        } catch (IllegalArgumentException thrown) {
            log.error("record {} of {} is passed over: {}", record.offset(), from, thrown.getMessage());
            return Optional.empty();
        }
    }

    private void commitWhenDue() {
        if (reached == committed || offset == 0 || System.nanoTime() - committedAt < EVERY_NANOS) return;
        long cursor = reached;
        var position = new OffsetAndMetadata(offset, Optional.empty(), Long.toString(cursor));
        consumer.commitAsync(Map.of(from, position), (_, thrown) -> {
            if (thrown != null) log.debug("a position was not committed, the next one will be", thrown);
        });
        committed = cursor;
        committedAt = System.nanoTime();
    }

    /// Fails when Kafka does not answer.
    private void checkWhenDue() {
        if (System.nanoTime() - checkedAt < EVERY_NANOS) return;
        consumer.endOffsets(Set.of(from), CHECK_PATIENCE);
        checkedAt = System.nanoTime();
    }
}
