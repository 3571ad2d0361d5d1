package dev.vivavoce.bff.notes;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// How a change of notes ended; each mutation has a payload of its own in the graph.
    record NotesPayload(@Nullable Notes notes, List<UserError> errors) {
        static NotesPayload of(Notes notes) {
            return new NotesPayload(notes, List.of());
        }

        static NotesPayload refused(UserError error) {
            return new NotesPayload(null, List.of(error));
        }
    }

    record DeleteNotesPayload(@Nullable String deletedNotesId, List<UserError> errors) {}

    record DocumentNotReady(String message) implements UserError {}

    record TooManyNotes(String message) implements UserError {}

    record NotesUnknown(String message) implements UserError {}

    record NotesChanged(String message, Notes notes) implements UserError {}

    record NoteVersionUnknown(String message) implements UserError {}
}
