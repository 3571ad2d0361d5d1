package dev.vivavoce.identity.export;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The steps of exports, for their watchers. A step has no content: it tells to read the export again.
public final class DataExportLog implements WatchLog {
    private final Database database;
    private final DataExportStore store = new DataExportStore();

    public DataExportLog(Database database) {
        this.database = database;
    }

    /// @throws Failure NOT_FOUND / EXPORT_UNKNOWN when the export was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID exportId, long cursor, int limit) {
        return database.transaction(db -> {
            if (store.find(db, exportId).isEmpty()) throw unknown();
            return store.steps(db, exportId, cursor, limit).stream()
                    .map(step -> new WatchEvent.Durable(step.seq(), new byte[0], step.isLast()))
                    .toList();
        });
    }

    static Failure unknown() {
        return Failure.notFound("EXPORT_UNKNOWN", "there is no export: start one");
    }
}
