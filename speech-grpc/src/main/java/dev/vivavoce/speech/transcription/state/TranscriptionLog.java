package dev.vivavoce.speech.transcription.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The durable steps of transcriptions, for their watchers.
public final class TranscriptionLog implements WatchLog {
    private final Database database;
    private final TranscriptionStore store;

    public TranscriptionLog(Database database, TranscriptionStore store) {
        this.database = database;
        this.store = store;
    }

    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN when the transcription was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID id, long cursor, int limit) {
        return database.transaction(db -> {
            if (!store.exists(db, id)) throw unknown();
            return store.steps(db, id, cursor, limit).stream()
                    .map(step -> new WatchEvent.Durable(
                            step.cursor(), step.encoded(), step.state().isEnd()))
                    .toList();
        });
    }

    /// Also for another person's transcription.
    public static Failure unknown() {
        return Failure.notFound("TRANSCRIPTION_UNKNOWN", "no transcription of yours has that id");
    }
}
