package dev.vivavoce.speech.session.log;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The logs of sessions, for their watchers.
public final class SessionEvents implements WatchLog {
    private final Database database;
    private final SessionLogStore store;

    public SessionEvents(Database database, SessionLogStore store) {
        this.database = database;
        this.store = store;
    }

    /// @throws dev.vivavoce.runtime.failure.Failure NOT_FOUND / SESSION_UNKNOWN when the session was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID sessionId, long cursor, int limit) {
        return database.transaction(db -> {
            var events = store.events(db, sessionId, cursor, limit);
            if (events.isEmpty() && store.standing(db, sessionId).isEmpty()) throw SessionLog.unknown();
            return events;
        });
    }
}
