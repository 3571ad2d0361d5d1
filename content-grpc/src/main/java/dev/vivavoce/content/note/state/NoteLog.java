package dev.vivavoce.content.note.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The durable steps of the making of notes, for their watchers.
public final class NoteLog implements WatchLog {
    private final Database database;
    private final NoteStore store;

    public NoteLog(Database database, NoteStore store) {
        this.database = database;
        this.store = store;
    }

    /// An end is the last step only until the notes are made again.
    ///
    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN when the notes were deleted
    @Override
    public List<WatchEvent.Durable> after(UUID documentId, long cursor, int limit) {
        return database.transaction(db -> {
            // In this order: an end that is committed between the two questions would not be taken for the last step.
            var steps = store.steps(db, documentId, cursor, limit);
            long last = store.lastCursor(db, documentId).orElseThrow(NoteLog::unknown);
            return steps.stream()
                    .map(step -> new WatchEvent.Durable(
                            step.cursor(), step.encoded(), step.state().isEnd() && step.cursor() == last))
                    .toList();
        });
    }

    public static WatchEvent.Durable event(NotesStep step) {
        return new WatchEvent.Durable(
                step.cursor(), step.encoded(), step.state().isEnd());
    }

    /// Also for another person's document.
    public static Failure unknown() {
        return Failure.notFound("NOTES_UNKNOWN", "no document of yours with that id has notes");
    }
}
