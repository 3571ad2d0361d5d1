package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.BatchGetNotesRequest;
import dev.vivavoce.content.v1.BatchGetNotesResponse;
import dev.vivavoce.content.v1.DeleteNotesRequest;
import dev.vivavoce.content.v1.DeleteNotesResponse;
import dev.vivavoce.content.v1.EditNotesRequest;
import dev.vivavoce.content.v1.EditNotesResponse;
import dev.vivavoce.content.v1.ExportNotesRequest;
import dev.vivavoce.content.v1.ExportNotesResponse;
import dev.vivavoce.content.v1.GenerateNotesRequest;
import dev.vivavoce.content.v1.GenerateNotesResponse;
import dev.vivavoce.content.v1.GetNoteVersionRequest;
import dev.vivavoce.content.v1.GetNoteVersionResponse;
import dev.vivavoce.content.v1.ListNoteVersionsRequest;
import dev.vivavoce.content.v1.ListNoteVersionsResponse;
import dev.vivavoce.content.v1.NoteChange;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.NoteVersion;
import dev.vivavoce.content.v1.Notes;
import dev.vivavoce.content.v1.NotesContent;
import dev.vivavoce.content.v1.NotesMethod;
import dev.vivavoce.content.v1.NotesState;
import dev.vivavoce.content.v1.RestoreNoteVersionRequest;
import dev.vivavoce.content.v1.RestoreNoteVersionResponse;
import dev.vivavoce.content.v1.WatchNotesRequest;
import dev.vivavoce.content.v1.WatchNotesResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `NoteService` for any caller: notes of a document are ready as soon as they are wanted.
public final class FakeNotes extends NoteServiceGrpc.NoteServiceImplBase {
    private final Map<String, Notes> all = new LinkedHashMap<>();

    /// Adds notes of a document.
    public synchronized void add(String documentId) {
        var content = NotesContent.newBuilder();
        content.addKeyPointsBuilder()
                .setText("Wash your hands.")
                .setSupported(true)
                .addCitationsBuilder()
                .setPage(1)
                .setQuote("Wash your hands.")
                .getSpanBuilder()
                .setEnd(16);
        all.put(documentId, notes(documentId, 1, NoteChange.NOTE_CHANGE_GENERATED, content.build()));
    }

    private static Notes notes(String documentId, int revision, NoteChange change, NotesContent content) {
        return Notes.newBuilder()
                .setDocumentId(documentId)
                .setState(NotesState.NOTES_STATE_READY)
                .setRevision(revision)
                .setMethod(NotesMethod.NOTES_METHOD_EXTRACTED)
                .setChange(change)
                .setContent(content)
                .setChangedAt(Timestamps.fromMillis(1_000_000_000_000L))
                .setCursor(3)
                .build();
    }

    private Notes own(String documentId) {
        var notes = all.get(documentId);
        if (notes == null) throw Failure.notFound("NOTES_UNKNOWN", "no notes");
        return notes;
    }

    @Override
    public synchronized void generateNotes(GenerateNotesRequest request, StreamObserver<GenerateNotesResponse> out) {
        add(request.getDocumentId());
        FakeSpeech.answer(
                out,
                GenerateNotesResponse.newBuilder()
                        .setNotes(own(request.getDocumentId()))
                        .build());
    }

    @Override
    public synchronized void batchGetNotes(BatchGetNotesRequest request, StreamObserver<BatchGetNotesResponse> out) {
        FakeSpeech.answer(
                out,
                BatchGetNotesResponse.newBuilder()
                        .addAllNotes(all.values().stream()
                                .filter(one -> request.getDocumentIdsList().contains(one.getDocumentId()))
                                .toList())
                        .build());
    }

    @Override
    public synchronized void editNotes(EditNotesRequest request, StreamObserver<EditNotesResponse> out) {
        var now = own(request.getDocumentId());
        var response = EditNotesResponse.newBuilder();
        if (request.getContent().getKeyPointsList().stream()
                .anyMatch(point -> point.getText().isBlank()))
            throw Failure.invalidField("key_points", "0 characters (expected: 1 to 1000)");
        if (now.getRevision() != request.getExpectedRevision()) response.setChanged(now);
        else {
            var edited = notes(
                    request.getDocumentId(),
                    now.getRevision() + 1,
                    NoteChange.NOTE_CHANGE_EDITED,
                    request.getContent());
            all.put(request.getDocumentId(), edited);
            response.setEdited(edited);
        }
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void listNoteVersions(
            ListNoteVersionsRequest request, StreamObserver<ListNoteVersionsResponse> out) {
        var version = version(own(request.getDocumentId())).toBuilder().clearContent();
        FakeSpeech.answer(
                out,
                ListNoteVersionsResponse.newBuilder()
                        .addVersions(version)
                        .setTotalSize(1)
                        .build());
    }

    private static NoteVersion version(Notes notes) {
        return NoteVersion.newBuilder()
                .setRevision(notes.getRevision())
                .setChange(notes.getChange())
                .setMethod(notes.getMethod())
                .setAt(notes.getChangedAt())
                .setContent(notes.getContent())
                .build();
    }

    @Override
    public synchronized void getNoteVersion(GetNoteVersionRequest request, StreamObserver<GetNoteVersionResponse> out) {
        var notes = own(request.getDocumentId());
        if (notes.getRevision() != request.getRevision())
            throw Failure.notFound("NOTE_VERSION_UNKNOWN", "no such version");
        FakeSpeech.answer(
                out,
                GetNoteVersionResponse.newBuilder().setVersion(version(notes)).build());
    }

    @Override
    public synchronized void restoreNoteVersion(
            RestoreNoteVersionRequest request, StreamObserver<RestoreNoteVersionResponse> out) {
        var notes = own(request.getDocumentId());
        if (request.getRevision() > notes.getRevision())
            throw Failure.notFound("NOTE_VERSION_UNKNOWN", "no such version");
        FakeSpeech.answer(
                out, RestoreNoteVersionResponse.newBuilder().setRestored(notes).build());
    }

    @Override
    public synchronized void exportNotes(ExportNotesRequest request, StreamObserver<ExportNotesResponse> out) {
        var points = own(request.getDocumentId()).getContent().getKeyPointsList();
        FakeSpeech.answer(
                out,
                ExportNotesResponse.newBuilder()
                        .setMarkdown("- " + points.getFirst().getText() + "\n")
                        .build());
    }

    @Override
    public synchronized void deleteNotes(DeleteNotesRequest request, StreamObserver<DeleteNotesResponse> out) {
        boolean isDeleted = all.remove(request.getDocumentId()) != null;
        FakeSpeech.answer(
                out, DeleteNotesResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public void watchNotes(WatchNotesRequest request, StreamObserver<WatchNotesResponse> out) {
        var states =
                List.of(NotesState.NOTES_STATE_QUEUED, NotesState.NOTES_STATE_GENERATING, NotesState.NOTES_STATE_READY);
        for (int i = (int) request.getAfter(); i < states.size(); i++) {
            var response = WatchNotesResponse.newBuilder();
            response.getProgressBuilder()
                    .setCursor(i + 1L)
                    .setDurable(true)
                    .setState(states.get(i))
                    .setAt(Timestamps.fromMillis(1_000_000_000_000L));
            out.onNext(response.build());
        }
        out.onCompleted();
    }
}
