package dev.vivavoce.assessment.attempt;

import dev.vivavoce.assessment.v1.AttemptDeleted;
import dev.vivavoce.runtime.events.EventSink;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Announces to other services which attempts were deleted. The events hold ids only.
public final class DeletedEvents {
    private final EventSink events;

    public DeletedEvents(EventSink events) {
        this.events = events;
    }

    /// In the caller's transaction, as its last statement.
    void append(Handle db, UUID userId, Collection<UUID> attemptIds) {
        for (var id : attemptIds)
            events.append(
                    db,
                    userId,
                    id,
                    AttemptDeleted.newBuilder()
                            .setAttemptId(id.toString())
                            .setUserId(userId.toString())
                            .build());
    }
}
