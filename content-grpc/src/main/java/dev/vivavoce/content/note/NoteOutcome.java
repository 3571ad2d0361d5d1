package dev.vivavoce.content.note;

import dev.vivavoce.content.note.state.DocumentNotes;

/// How a change of notes ends when nothing is broken.
sealed interface NoteOutcome {
    record Done(DocumentNotes notes) implements NoteOutcome {}

    /// They were changed meanwhile.
    ///
    /// @param notes as they are now
    record Changed(DocumentNotes notes) implements NoteOutcome {}
}
