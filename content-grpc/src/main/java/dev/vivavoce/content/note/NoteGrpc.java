package dev.vivavoce.content.note;

import dev.vivavoce.content.note.state.NotesStep;
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
import dev.vivavoce.content.v1.GetNotesRequest;
import dev.vivavoce.content.v1.GetNotesResponse;
import dev.vivavoce.content.v1.ListNoteVersionsRequest;
import dev.vivavoce.content.v1.ListNoteVersionsResponse;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.RestoreNoteVersionRequest;
import dev.vivavoce.content.v1.RestoreNoteVersionResponse;
import dev.vivavoce.content.v1.WatchNotesRequest;
import dev.vivavoce.content.v1.WatchNotesResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.Watches;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// Serves `note.proto`.
public final class NoteGrpc extends NoteServiceGrpc.NoteServiceImplBase {
    /// So that the largest notes fit into one response.
    private static final int MOST_IN_A_BATCH = 20;

    private final Notes notes;

    NoteGrpc(Notes notes) {
        this.notes = notes;
    }

    @Override
    public void generateNotes(GenerateNotesRequest request, StreamObserver<GenerateNotesResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var made = notes.generate(Caller.current().userId(), key, id(request.getDocumentId()));
        answer(
                out,
                GenerateNotesResponse.newBuilder()
                        .setNotes(NoteMessages.notes(made))
                        .build());
    }

    @Override
    public void getNotes(GetNotesRequest request, StreamObserver<GetNotesResponse> out) {
        var found = notes.get(Caller.current().userId(), id(request.getDocumentId()));
        answer(
                out,
                GetNotesResponse.newBuilder()
                        .setNotes(NoteMessages.notes(found))
                        .build());
    }

    @Override
    public void batchGetNotes(BatchGetNotesRequest request, StreamObserver<BatchGetNotesResponse> out) {
        var ids = Ids.uuids("document_ids", request.getDocumentIdsList(), MOST_IN_A_BATCH);
        answer(
                out,
                BatchGetNotesResponse.newBuilder()
                        .addAllNotes(notes.batch(Caller.current().userId(), ids).stream()
                                .map(NoteMessages::notes)
                                .toList())
                        .build());
    }

    @Override
    public void watchNotes(WatchNotesRequest request, StreamObserver<WatchNotesResponse> out) {
        var id = id(request.getDocumentId());
        long after = Watches.cursor(request.getAfter());
        if (!notes.isOpen(Caller.current().userId(), id, after)) {
            out.onCompleted(); // the caller has its last step
            return;
        }
        Duplex.<WatchNotesRequest, WatchNotesResponse>stream(
                out, call -> notes.watch(id, after, new WatchResponses<>(call, NoteGrpc::response)));
    }

    @Override
    public void editNotes(EditNotesRequest request, StreamObserver<EditNotesResponse> out) {
        var content = NoteMessages.content(request.getContent());
        var response = EditNotesResponse.newBuilder();
        switch (notes.edit(
                Caller.current().userId(), id(request.getDocumentId()), request.getExpectedRevision(), content)) {
            case NoteOutcome.Done(var edited) -> response.setEdited(NoteMessages.notes(edited));
            case NoteOutcome.Changed(var now) -> response.setChanged(NoteMessages.notes(now));
        }
        answer(out, response.build());
    }

    @Override
    public void listNoteVersions(ListNoteVersionsRequest request, StreamObserver<ListNoteVersionsResponse> out) {
        var listed = notes.versions(
                Caller.current().userId(), id(request.getDocumentId()), request.getPageSize(), request.getPageToken());
        answer(
                out,
                ListNoteVersionsResponse.newBuilder()
                        .addAllVersions(listed.page().rows().stream()
                                .map(NoteMessages::listed)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void getNoteVersion(GetNoteVersionRequest request, StreamObserver<GetNoteVersionResponse> out) {
        var version = notes.version(Caller.current().userId(), id(request.getDocumentId()), request.getRevision());
        answer(
                out,
                GetNoteVersionResponse.newBuilder()
                        .setVersion(NoteMessages.version(version))
                        .build());
    }

    @Override
    public void restoreNoteVersion(RestoreNoteVersionRequest request, StreamObserver<RestoreNoteVersionResponse> out) {
        var response = RestoreNoteVersionResponse.newBuilder();
        switch (notes.restore(
                Caller.current().userId(),
                id(request.getDocumentId()),
                request.getRevision(),
                request.getExpectedRevision())) {
            case NoteOutcome.Done(var restored) -> response.setRestored(NoteMessages.notes(restored));
            case NoteOutcome.Changed(var now) -> response.setChanged(NoteMessages.notes(now));
        }
        answer(out, response.build());
    }

    @Override
    public void exportNotes(ExportNotesRequest request, StreamObserver<ExportNotesResponse> out) {
        var markdown = notes.markdown(Caller.current().userId(), id(request.getDocumentId()));
        answer(out, ExportNotesResponse.newBuilder().setMarkdown(markdown).build());
    }

    @Override
    public void deleteNotes(DeleteNotesRequest request, StreamObserver<DeleteNotesResponse> out) {
        boolean isDeleted = notes.delete(Caller.current().userId(), id(request.getDocumentId()));
        answer(out, DeleteNotesResponse.newBuilder().setDeleted(isDeleted).build());
    }

    private static UUID id(String text) {
        return Ids.uuid("document_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private static WatchNotesResponse response(WatchEvent event) {
        return WatchNotesResponse.newBuilder()
                .setProgress(
                        NoteMessages.progress(NotesStep.decoded(event.content()), event instanceof WatchEvent.Durable))
                .build();
    }
}
