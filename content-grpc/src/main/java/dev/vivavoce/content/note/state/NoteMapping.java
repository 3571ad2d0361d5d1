package dev.vivavoce.content.note.state;

/// The enums of notes as the contract has them.
public final class NoteMapping {
    private NoteMapping() {}

    public static dev.vivavoce.content.v1.NotesState state(NotesState state) {
        return switch (state) {
            case QUEUED -> dev.vivavoce.content.v1.NotesState.NOTES_STATE_QUEUED;
            case GENERATING -> dev.vivavoce.content.v1.NotesState.NOTES_STATE_GENERATING;
            case READY -> dev.vivavoce.content.v1.NotesState.NOTES_STATE_READY;
            case FAILED -> dev.vivavoce.content.v1.NotesState.NOTES_STATE_FAILED;
        };
    }

    public static dev.vivavoce.content.v1.NotesMethod method(NotesMethod method) {
        return switch (method) {
            case EXTRACTED -> dev.vivavoce.content.v1.NotesMethod.NOTES_METHOD_EXTRACTED;
            case WRITTEN -> dev.vivavoce.content.v1.NotesMethod.NOTES_METHOD_WRITTEN;
        };
    }

    public static dev.vivavoce.content.v1.NoteChange change(NoteChange change) {
        return switch (change) {
            case GENERATED -> dev.vivavoce.content.v1.NoteChange.NOTE_CHANGE_GENERATED;
            case EDITED -> dev.vivavoce.content.v1.NoteChange.NOTE_CHANGE_EDITED;
            case RESTORED -> dev.vivavoce.content.v1.NoteChange.NOTE_CHANGE_RESTORED;
        };
    }

    public static dev.vivavoce.content.v1.NotesFailureReason reason(NotesFailure failure) {
        return switch (failure) {
            case NOTHING_TO_NOTE -> dev.vivavoce.content.v1.NotesFailureReason.NOTES_FAILURE_REASON_NOTHING_TO_NOTE;
            case SERVICE_FAILED -> dev.vivavoce.content.v1.NotesFailureReason.NOTES_FAILURE_REASON_SERVICE_FAILED;
        };
    }
}
