package dev.vivavoce.content.note.state;

/// What made a version.
public enum NoteChange {
    GENERATED,
    EDITED,
    RESTORED
}
