package dev.vivavoce.bff.notes;

import dev.vivavoce.bff.notes.Notes.NotesFailureReason;
import dev.vivavoce.bff.notes.Notes.NotesState;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// How far the making of notes is after a step.
///
/// @param documentId the id in content
record NotesProgress(
        String documentId,
        String cursor,
        boolean durable,
        NotesState state,
        @Nullable NotesFailureReason failureReason,
        int partsDone,
        @Nullable Integer partCount,
        OffsetDateTime at) {}
