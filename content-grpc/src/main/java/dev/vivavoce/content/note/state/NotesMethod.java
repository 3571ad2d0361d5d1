package dev.vivavoce.content.note.state;

/// How notes were made.
public enum NotesMethod {
    /// By rules, of sentences of the document.
    EXTRACTED,
    /// By a language model; what was written was checked.
    WRITTEN
}
