package dev.vivavoce.content.note.state;

/// How far the making of notes is.
public enum NotesState {
    QUEUED,
    GENERATING,
    READY,
    FAILED;

    public boolean isEnd() {
        return this == READY || this == FAILED;
    }
}
