package dev.vivavoce.content.chat.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The steps of replies, for their watchers.
public final class ReplyLog implements WatchLog {
    private final Database database;
    private final MessageStore store;

    public ReplyLog(Database database, MessageStore store) {
        this.database = database;
        this.store = store;
    }

    /// @throws Failure NOT_FOUND / MESSAGE_UNKNOWN when the chat was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID messageId, long cursor, int limit) {
        return database.transaction(db -> {
            if (store.lastCursor(db, messageId).isEmpty()) throw unknown();
            return store.steps(db, messageId, cursor, limit).stream()
                    .map(ReplyLog::event)
                    .toList();
        });
    }

    public static WatchEvent.Durable event(ReplyStep step) {
        return new WatchEvent.Durable(
                step.cursor(), step.encoded(), step.state().isEnd());
    }

    /// Also for another person's message.
    public static Failure unknown() {
        return Failure.notFound("MESSAGE_UNKNOWN", "no message of yours has that id");
    }
}
