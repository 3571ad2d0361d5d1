package dev.vivavoce.runtime.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.FollowResponse;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;

/// Events as records of a topic. The value is a `dev.vivavoce.events.v1.Event`, the key the user's id, or the
/// service where the event concerns no person. A record without a value is a mark: all events up to its cursor
/// are in the partition. Headers have what tools want to see without the schema.
///
/// @param topic of the service
/// @param service that publishes the events
record KafkaRecords(String topic, String service, int partitions) {
    /// The cursor of the event in its service's outbox, a decimal number.
    static final String CURSOR = "cursor";

    private static final String TYPE = "event-type";
    private static final String TRACE = "traceparent";

    ProducerRecord<String, byte[]> event(FollowResponse row) {
        var event = row.getEvent();
        var key = event.getUserId().isEmpty() ? service : event.getUserId();
        var record = new ProducerRecord<>(topic, partition(key), key, event.toByteArray());
        cursor(record.headers(), row.getCursor());
        record.headers().add(TYPE, event.getEventType().getBytes(UTF_8));
        if (!event.getTraceparent().isEmpty())
            record.headers().add(TRACE, event.getTraceparent().getBytes(UTF_8));
        return record;
    }

    ProducerRecord<String, byte[]> mark(int partition, long cursor) {
        var record = new ProducerRecord<String, byte[]>(topic, partition, service, null);
        cursor(record.headers(), cursor);
        return record;
    }

    /// Returns an event with its cursor, or a cursor alone for a mark.
    ///
    /// @throws IllegalArgumentException for a record that no relay of the service has written
    FollowResponse read(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader(CURSOR);
        if (header == null || header.value() == null) throw new IllegalArgumentException("it has no cursor");
        long cursor = cursor(new String(header.value(), UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("its cursor is no number from 1"));
        var response = FollowResponse.newBuilder().setCursor(cursor);
        if (record.value() == null) return response.build();
        try {
            var event = Event.parseFrom(record.value());
            if (!event.getService().equals(service))
                throw new IllegalArgumentException("it is an event of another service (expected: " + service + ")");
            return response.setEvent(event).build();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalArgumentException("its value is no event", thrown);
        }
    }

    static OptionalLong cursor(String text) {
        try {
            long cursor = Long.parseLong(text);
            return cursor > 0 ? OptionalLong.of(cursor) : OptionalLong.empty();
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /// As Kafka's own clients do it, so that other producers and tools find the same partition.
    private int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }

    private static void cursor(Headers headers, long cursor) {
        headers.add(CURSOR, Long.toString(cursor).getBytes(UTF_8));
    }
}
