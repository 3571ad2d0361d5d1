package dev.vivavoce.runtime.events;

import com.google.protobuf.Message;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes the events of a service. For every transport, an event is written in the transaction of its change:
/// both are committed, or neither.
public interface EventSink {
    /// Writes an event in the caller's transaction. Call it last: other writers wait until the commit.
    ///
    /// @param userId the user that the event concerns; null without one
    /// @param subjectId what the event is about, such as a session, by which its events can be deleted; or null
    /// @throws IllegalArgumentException for a payload that declares no event type
    void append(Handle db, @Nullable UUID userId, @Nullable UUID subjectId, Message payload);

    /// Writes an event without a subject.
    default void append(Handle db, @Nullable UUID userId, Message payload) {
        append(db, userId, null, payload);
    }
}
