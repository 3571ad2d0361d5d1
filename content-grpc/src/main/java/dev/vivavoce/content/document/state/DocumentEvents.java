package dev.vivavoce.content.document.state;

import dev.vivavoce.content.v1.DocumentProcessed;
import dev.vivavoce.content.v1.DocumentUploaded;
import dev.vivavoce.runtime.events.EventSink;
import org.jdbi.v3.core.Handle;

/// Publishes what happens to documents.
public final class DocumentEvents {
    private final EventSink events;

    public DocumentEvents(EventSink events) {
        this.events = events;
    }

    public void uploaded(Handle db, Document document) {
        var payload = DocumentUploaded.newBuilder()
                .setDocumentId(document.id().toString())
                .setUserId(document.userId().toString())
                .setType(DocumentMapping.type(document.file().type()))
                .setSizeBytes(document.file().sizeBytes())
                .build();
        events.append(db, document.userId(), document.id(), payload);
    }

    /// @param document as it is after it was read, or could not be
    public void processed(Handle db, Document document) {
        var payload = DocumentProcessed.newBuilder()
                .setDocumentId(document.id().toString())
                .setUserId(document.userId().toString())
                .setState(DocumentMapping.state(document.state()))
                .setPageCount(document.progress().pagesRead())
                .setWordCount(document.progress().words());
        var failure = document.status().failure();
        if (failure != null) payload.setFailureReason(DocumentMapping.reason(failure));
        events.append(db, document.userId(), document.id(), payload.build());
    }
}
