package dev.vivavoce.content.note.state;

import dev.vivavoce.content.v1.NotesGenerated;
import dev.vivavoce.runtime.events.EventSink;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Publishes what happens to notes.
public final class NoteEvents {
    private final EventSink events;

    public NoteEvents(EventSink events) {
        this.events = events;
    }

    /// @param method null when it has failed
    /// @param revision 0 when it has failed
    public void generated(Handle db, UUID userId, UUID documentId, @Nullable NotesMethod method, int revision) {
        var payload = NotesGenerated.newBuilder()
                .setDocumentId(documentId.toString())
                .setUserId(userId.toString())
                .setState(
                        method == null
                                ? dev.vivavoce.content.v1.NotesState.NOTES_STATE_FAILED
                                : dev.vivavoce.content.v1.NotesState.NOTES_STATE_READY)
                .setRevision(revision);
        if (method != null) payload.setMethod(NoteMapping.method(method));
        events.append(db, userId, documentId, payload.build());
    }
}
