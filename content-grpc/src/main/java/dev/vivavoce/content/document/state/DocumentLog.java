package dev.vivavoce.content.document.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The durable steps of documents, for their watchers.
public final class DocumentLog implements WatchLog {
    private final Database database;
    private final DocumentStore store;

    public DocumentLog(Database database, DocumentStore store) {
        this.database = database;
        this.store = store;
    }

    /// An end is the last step only until the learner tries again.
    ///
    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN when the document was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID documentId, long cursor, int limit) {
        return database.transaction(db -> {
            // In this order: an end that is committed between the two questions would not be taken for the last step.
            var steps = store.steps(db, documentId, cursor, limit);
            long last = store.lastCursor(db, documentId).orElseThrow(DocumentLog::unknown);
            return steps.stream()
                    .map(step -> new WatchEvent.Durable(
                            step.cursor(), step.encoded(), step.state().isEnd() && step.cursor() == last))
                    .toList();
        });
    }

    /// Also for another person's document.
    public static Failure unknown() {
        return Failure.notFound("DOCUMENT_UNKNOWN", "no document of yours has that id");
    }
}
