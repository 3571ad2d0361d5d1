package dev.vivavoce.content.note.state;

/// Why no notes were made.
public enum NotesFailure {
    /// The document has no sentences to note.
    NOTHING_TO_NOTE,
    SERVICE_FAILED
}
