package dev.vivavoce.bff.notes;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.document.DocumentUnknown;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.notes.Inputs.EditNotesInput;
import dev.vivavoce.bff.notes.Inputs.GenerateNotesInput;
import dev.vivavoce.bff.notes.Inputs.RestoreNotesInput;
import dev.vivavoce.bff.notes.Notes.NoteVersion;
import dev.vivavoce.bff.notes.Payloads.DeleteNotesPayload;
import dev.vivavoce.bff.notes.Payloads.DocumentNotReady;
import dev.vivavoce.bff.notes.Payloads.NoteVersionUnknown;
import dev.vivavoce.bff.notes.Payloads.NotesChanged;
import dev.vivavoce.bff.notes.Payloads.NotesPayload;
import dev.vivavoce.bff.notes.Payloads.NotesUnknown;
import dev.vivavoce.bff.notes.Payloads.TooManyNotes;
import dev.vivavoce.content.v1.BatchGetNotesRequest;
import dev.vivavoce.content.v1.DeleteNotesRequest;
import dev.vivavoce.content.v1.EditNotesRequest;
import dev.vivavoce.content.v1.ExportNotesRequest;
import dev.vivavoce.content.v1.GenerateNotesRequest;
import dev.vivavoce.content.v1.GetNoteVersionRequest;
import dev.vivavoce.content.v1.ListNoteVersionsRequest;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.RestoreNoteVersionRequest;
import dev.vivavoce.content.v1.WatchNotesRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls content for the notes of the viewer's documents.
public final class NotesClient {
    private static final int MOST_IN_A_BATCH = 20;
    private static final Set<String> MISSING = Set.of("NOTES_UNKNOWN", "NOTE_VERSION_UNKNOWN");

    private static final NotesUnknown UNKNOWN = new NotesUnknown("you have no such document, or it has no notes");

    private final NoteServiceGrpc.NoteServiceBlockingStub notes;

    public NotesClient(Channel content) {
        notes = NoteServiceGrpc.newBlockingStub(content);
    }

    /// Those that there are, in no promised order.
    List<Notes> ofDocuments(Requester requester, Collection<String> documentIds) {
        return Batches.gather(
                documentIds,
                MOST_IN_A_BATCH,
                some -> Calls.signedIn(notes, requester, Calls.READ)
                        .batchGetNotes(BatchGetNotesRequest.newBuilder()
                                .addAllDocumentIds(some)
                                .build())
                        .getNotesList()
                        .stream()
                        .map(NotesMapping::notes)
                        .toList());
    }

    @Nullable
    Page<NoteVersion> versions(Requester requester, String documentId, int size, String token) {
        return orNull(() -> {
            var response = Calls.signedIn(notes, requester, Calls.READ)
                    .listNoteVersions(ListNoteVersionsRequest.newBuilder()
                            .setDocumentId(documentId)
                            .setPageSize(size)
                            .setPageToken(token)
                            .build());
            return new Page<>(
                    response.getVersionsList().stream()
                            .map(NotesMapping::version)
                            .toList(),
                    response.getNextPageToken(),
                    response.getTotalSize());
        });
    }

    @Nullable
    NoteVersion version(Requester requester, String documentId, int revision) {
        return orNull(() -> NotesMapping.version(Calls.signedIn(notes, requester, Calls.READ)
                .getNoteVersion(GetNoteVersionRequest.newBuilder()
                        .setDocumentId(documentId)
                        .setRevision(revision)
                        .build())
                .getVersion()));
    }

    @Nullable
    String markdown(Requester requester, String documentId) {
        return orNull(() -> Calls.signedIn(notes, requester, Calls.READ)
                .exportNotes(ExportNotesRequest.newBuilder()
                        .setDocumentId(documentId)
                        .build())
                .getMarkdown());
    }

    private static <T> @Nullable T orNull(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException thrown) {
            if (MISSING.stream().noneMatch(reason -> Refusals.is(thrown, reason))) throw thrown;
            return null;
        }
    }

    NotesPayload generate(Requester requester, GenerateNotesInput input, String documentId) {
        try {
            return NotesPayload.of(NotesMapping.notes(Calls.signedIn(notes, requester, Calls.CHANGE)
                    .generateNotes(GenerateNotesRequest.newBuilder()
                            .setIdempotencyKey(input.idempotencyKey().toString())
                            .setDocumentId(documentId)
                            .build())
                    .getNotes()));
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "DOCUMENT_UNKNOWN")) return NotesPayload.refused(DocumentUnknown.YOURS);
            if (Refusals.is(thrown, "DOCUMENT_NOT_READY"))
                return NotesPayload.refused(new DocumentNotReady("the document is not read to its end"));
            if (Refusals.is(thrown, "TOO_MANY_NOTES"))
                return NotesPayload.refused(new TooManyNotes("notes of too many documents are being made"));
            throw thrown;
        }
    }

    NotesPayload edit(Requester requester, EditNotesInput input, String documentId) {
        try {
            var response = Calls.signedIn(notes, requester, Calls.CHANGE)
                    .editNotes(EditNotesRequest.newBuilder()
                            .setDocumentId(documentId)
                            .setExpectedRevision(input.revision())
                            .setContent(NotesMapping.message(input))
                            .build());
            return switch (response.getOutcomeCase()) {
                case EDITED -> NotesPayload.of(NotesMapping.notes(response.getEdited()));
                case CHANGED -> changed(response.getChanged());
                case OUTCOME_NOT_SET -> throw new IllegalStateException("content answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "NOTES_UNKNOWN")) return NotesPayload.refused(UNKNOWN);
            return NotesPayload.refused(InvalidInput.of(thrown));
        }
    }

    NotesPayload restore(Requester requester, RestoreNotesInput input, String documentId) {
        try {
            var response = Calls.signedIn(notes, requester, Calls.CHANGE)
                    .restoreNoteVersion(RestoreNoteVersionRequest.newBuilder()
                            .setDocumentId(documentId)
                            .setRevision(input.restored())
                            .setExpectedRevision(input.revision())
                            .build());
            return switch (response.getOutcomeCase()) {
                case RESTORED -> NotesPayload.of(NotesMapping.notes(response.getRestored()));
                case CHANGED -> changed(response.getChanged());
                case OUTCOME_NOT_SET -> throw new IllegalStateException("content answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "NOTES_UNKNOWN")) return NotesPayload.refused(UNKNOWN);
            if (Refusals.is(thrown, "NOTE_VERSION_UNKNOWN"))
                return NotesPayload.refused(new NoteVersionUnknown("there is no such version"));
            throw thrown;
        }
    }

    private static NotesPayload changed(dev.vivavoce.content.v1.Notes now) {
        return NotesPayload.refused(new NotesChanged("the notes were changed meanwhile", NotesMapping.notes(now)));
    }

    DeleteNotesPayload delete(Requester requester, String documentId) {
        boolean isDeleted = Calls.signedIn(notes, requester, Calls.CHANGE)
                .deleteNotes(DeleteNotesRequest.newBuilder()
                        .setDocumentId(documentId)
                        .build())
                .getDeleted();
        return isDeleted
                ? new DeleteNotesPayload(GlobalId.of(Notes.TYPE, documentId), List.of())
                : new DeleteNotesPayload(null, List.of(UNKNOWN));
    }

    ServerStream<?, NotesProgress> steps(Requester requester, String documentId, long after) {
        var stub = Calls.openStream(notes, requester);
        var request = WatchNotesRequest.newBuilder()
                .setDocumentId(documentId)
                .setAfter(after)
                .build();
        return new ServerStream<>(
                () -> stub.watchNotes(request), response -> NotesMapping.progress(documentId, response.getProgress()));
    }
}
