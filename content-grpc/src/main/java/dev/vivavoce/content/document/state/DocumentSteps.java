package dev.vivavoce.content.document.state;

import dev.vivavoce.runtime.data.Notifications;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Writes the steps of documents, and notifies their watchers.
public final class DocumentSteps {
    /// The notification channel that names deleted documents, for what is remembered of them.
    public static final String DELETED_CHANNEL = "document_deleted";

    private static final String PAGE = "page";

    private final DocumentStore store;
    private final Watches watches;

    public DocumentSteps(DocumentStore store, Watches watches) {
        this.store = store;
        this.watches = watches;
    }

    /// Appends the document as it is now, in the transaction that has changed it. Call [#deliver] after its commit.
    public DocumentStep append(Handle db, UUID documentId, Instant at) {
        var step = store.appendStep(db, documentId, at);
        watches.appended(db, documentId, step.cursor());
        return step;
    }

    /// Sends a durable step to the watchers of this process.
    public void deliver(UUID documentId, DocumentStep step) {
        watches.deliver(
                documentId,
                new WatchEvent.Durable(
                        step.cursor(), step.encoded(), step.state().isEnd()));
    }

    /// Sends a step that is not stored.
    public void pass(UUID documentId, DocumentStep step) {
        watches.interim(documentId, new WatchEvent.Interim(step.cursor(), step.encoded(), PAGE));
    }

    /// Wakes the watchers of a document that this transaction deletes, so that their watches end.
    public void delete(Handle db, Document document) {
        watches.appended(db, document.id(), document.cursor() + 1);
        forget(db, document.id());
    }

    /// Has every process forget what it remembers of a document.
    public void forget(Handle db, UUID documentId) {
        Notifications.send(db, DELETED_CHANNEL, List.of(documentId.toString()));
    }

    /// Sends the steps after the cursor; returns after the last one.
    public void watch(UUID documentId, long after, WatchSink sink) throws InterruptedException {
        watches.watch(documentId, after, sink);
    }
}
