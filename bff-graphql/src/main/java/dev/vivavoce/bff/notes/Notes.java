package dev.vivavoce.bff.notes;

import dev.vivavoce.bff.document.TextSpan;
import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The notes of a document.
///
/// @param documentId the id in content
/// @param failureReason null unless the last generation has failed
/// @param revision null, as is what follows it, while there is no version
record Notes(
        String documentId,
        NotesState state,
        @Nullable NotesFailureReason failureReason,
        @Nullable Integer revision,
        @Nullable NotesMethod method,
        @Nullable NoteChange change,
        @Nullable NotesContent content,
        @Nullable OffsetDateTime changedAt,
        String cursor) {
    static final String TYPE = "Notes";

    /// How far the last generation is.
    enum NotesState {
        QUEUED,
        GENERATING,
        READY,
        FAILED
    }

    /// Why no notes were made.
    enum NotesFailureReason {
        NOTHING_TO_NOTE,
        SERVICE_FAILED
    }

    /// How notes were made.
    enum NotesMethod {
        EXTRACTED,
        WRITTEN
    }

    /// What made a version.
    enum NoteChange {
        GENERATED,
        EDITED,
        RESTORED
    }

    record NotesContent(List<NoteItem> summary, List<NoteItem> keyPoints, List<NoteTerm> glossary) {}

    record NoteItem(String text, List<NoteCitation> citations, boolean supported) {}

    record NoteTerm(String term, String definition, List<NoteCitation> citations, boolean supported) {}

    record NoteCitation(int page, TextSpan span, String quote) {}

    /// An earlier or the current state.
    ///
    /// @param content null in lists
    record NoteVersion(
            int revision,
            NoteChange change,
            NotesMethod method,
            OffsetDateTime at,
            @Nullable NotesContent content) {}

    public String id() {
        return GlobalId.of(TYPE, documentId);
    }
}
