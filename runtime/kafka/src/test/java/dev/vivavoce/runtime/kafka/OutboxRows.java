package dev.vivavoce.runtime.kafka;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.FollowResponse;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The events of an outbox, as a relay sends them.
final class OutboxRows {
    private OutboxRows() {}

    static List<FollowResponse> all(Handle db, String service) {
        return db.createQuery("SELECT cursor, event_id, event_type, user_id, payload FROM outbox ORDER BY cursor")
                .map((row, _) -> FollowResponse.newBuilder()
                        .setCursor(row.getLong("cursor"))
                        .setEvent(Event.newBuilder()
                                .setEventId(row.getString("event_id"))
                                .setEventType(row.getString("event_type"))
                                .setUserId(row.getString("user_id"))
                                .setService(service)
                                .setPayload(payload(row.getBytes("payload"))))
                        .build())
                .list();
    }

    private static Any payload(byte[] bytes) {
        try {
            return Any.parseFrom(bytes);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
