package dev.vivavoce.speech.session.log;

import dev.vivavoce.runtime.events.EventSink;
import org.jdbi.v3.core.Handle;

/// Publishes the end of sessions to the other services.
public final class FinishedEvents {
    private final EventSink events;

    public FinishedEvents(EventSink events) {
        this.events = events;
    }

    /// In the caller's transaction, as its last statement.
    void append(Handle db, SessionEnd end) {
        events.append(db, end.lease().userId(), end.lease().sessionId(), EventMessages.sessionFinished(end));
    }
}
