package dev.vivavoce.content.note.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The notes of a document.
///
/// @param failure null unless the last generation has failed
/// @param current null while there is no version
/// @param cursor the number of the last durable step
public record DocumentNotes(
        UUID documentId,
        NotesState state,
        @Nullable NotesFailure failure,
        @Nullable NoteVersion current,
        long cursor) {
    /// The number of the current version; 0 without one.
    public int revision() {
        return current == null ? 0 : current.revision();
    }

    /// A state of notes.
    ///
    /// @param method how the content was made, before edits
    public record NoteVersion(int revision, NoteChange change, NotesMethod method, Instant at, NotesContent content) {}
}
