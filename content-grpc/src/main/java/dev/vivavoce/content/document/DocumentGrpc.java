package dev.vivavoce.content.document;

import dev.vivavoce.content.document.search.DocumentSearch;
import dev.vivavoce.content.document.search.SearchWish;
import dev.vivavoce.content.document.state.DocumentFile;
import dev.vivavoce.content.document.state.DocumentMapping;
import dev.vivavoce.content.document.state.DocumentStep;
import dev.vivavoce.content.document.upload.DocumentDeletions;
import dev.vivavoce.content.document.upload.UploadEnd;
import dev.vivavoce.content.document.upload.UploadStart;
import dev.vivavoce.content.document.upload.Uploads;
import dev.vivavoce.content.v1.BatchGetDocumentsRequest;
import dev.vivavoce.content.v1.BatchGetDocumentsResponse;
import dev.vivavoce.content.v1.CompleteUploadRequest;
import dev.vivavoce.content.v1.CompleteUploadResponse;
import dev.vivavoce.content.v1.CreateUploadRequest;
import dev.vivavoce.content.v1.CreateUploadResponse;
import dev.vivavoce.content.v1.DeleteDocumentRequest;
import dev.vivavoce.content.v1.DeleteDocumentResponse;
import dev.vivavoce.content.v1.DocumentServiceGrpc;
import dev.vivavoce.content.v1.GetDocumentPagesRequest;
import dev.vivavoce.content.v1.GetDocumentPagesResponse;
import dev.vivavoce.content.v1.GetDocumentRequest;
import dev.vivavoce.content.v1.GetDocumentResponse;
import dev.vivavoce.content.v1.GetDocumentUsageRequest;
import dev.vivavoce.content.v1.GetDocumentUsageResponse;
import dev.vivavoce.content.v1.ListDocumentsRequest;
import dev.vivavoce.content.v1.ListDocumentsResponse;
import dev.vivavoce.content.v1.RenameDocumentRequest;
import dev.vivavoce.content.v1.RenameDocumentResponse;
import dev.vivavoce.content.v1.RetryDocumentRequest;
import dev.vivavoce.content.v1.RetryDocumentResponse;
import dev.vivavoce.content.v1.SearchRequest;
import dev.vivavoce.content.v1.SearchResponse;
import dev.vivavoce.content.v1.WatchDocumentRequest;
import dev.vivavoce.content.v1.WatchDocumentResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.Watches;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;

/// Serves `document.proto`.
public final class DocumentGrpc extends DocumentServiceGrpc.DocumentServiceImplBase {
    private static final int MOST_IN_A_BATCH = 200;
    private final Documents documents;
    private final Uploads uploads;
    private final DocumentDeletions deletions;
    private final DocumentSearch search;

    DocumentGrpc(Documents documents, Uploads uploads, DocumentDeletions deletions, DocumentSearch search) {
        this.documents = documents;
        this.uploads = uploads;
        this.deletions = deletions;
        this.search = search;
    }

    @Override
    public void createUpload(CreateUploadRequest request, StreamObserver<CreateUploadResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var file = DocumentFile.parse(
                request.getName(),
                DocumentMapping.type(request.getType()),
                request.getSizeBytes(),
                request.getSha256().toByteArray());
        var response = CreateUploadResponse.newBuilder();
        switch (uploads.create(Caller.current().userId(), key, file)) {
            case UploadStart.Created(var document, var address) -> {
                var created = response.getCreatedBuilder().setDocument(DocumentMessages.document(document));
                if (address != null) created.setAddress(DocumentMessages.address(address));
            }
            case UploadStart.QuotaUsedUp(var usage) ->
                response.getQuotaUsedUpBuilder().setUsage(DocumentMessages.usage(usage, uploads.mostBytes()));
            case UploadStart.TooLarge(long mostBytes) ->
                response.getTooLargeBuilder().setMostBytes(mostBytes);
        }
        answer(out, response.build());
    }

    @Override
    public void completeUpload(CompleteUploadRequest request, StreamObserver<CompleteUploadResponse> out) {
        var response = CompleteUploadResponse.newBuilder();
        switch (uploads.complete(Caller.current().userId(), id(request.getDocumentId()))) {
            case UploadEnd.Completed(var document) -> response.setDocument(DocumentMessages.document(document));
            case UploadEnd.Missing(var address) ->
                response.getMissingBuilder().setAddress(DocumentMessages.address(address));
        }
        answer(out, response.build());
    }

    @Override
    public void retryDocument(RetryDocumentRequest request, StreamObserver<RetryDocumentResponse> out) {
        var document = uploads.retry(Caller.current().userId(), id(request.getDocumentId()));
        answer(
                out,
                RetryDocumentResponse.newBuilder()
                        .setDocument(DocumentMessages.document(document))
                        .build());
    }

    @Override
    public void getDocument(GetDocumentRequest request, StreamObserver<GetDocumentResponse> out) {
        var outlined = documents.get(Caller.current().userId(), id(request.getDocumentId()));
        answer(
                out,
                GetDocumentResponse.newBuilder()
                        .setDocument(DocumentMessages.document(outlined.document()))
                        .addAllSections(outlined.sections().stream()
                                .map(DocumentMessages::section)
                                .toList())
                        .build());
    }

    @Override
    public void batchGetDocuments(BatchGetDocumentsRequest request, StreamObserver<BatchGetDocumentsResponse> out) {
        var ids = Ids.uuids("document_ids", request.getDocumentIdsList(), MOST_IN_A_BATCH);
        answer(
                out,
                BatchGetDocumentsResponse.newBuilder()
                        .addAllDocuments(documents.batch(Caller.current().userId(), ids).stream()
                                .map(DocumentMessages::document)
                                .toList())
                        .build());
    }

    @Override
    public void listDocuments(ListDocumentsRequest request, StreamObserver<ListDocumentsResponse> out) {
        var listed = documents.list(
                Caller.current().userId(),
                DocumentMapping.state(request.getState()),
                request.getNameContains(),
                request.getPageSize(),
                request.getPageToken());
        answer(
                out,
                ListDocumentsResponse.newBuilder()
                        .addAllDocuments(listed.page().rows().stream()
                                .map(DocumentMessages::document)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void getDocumentPages(GetDocumentPagesRequest request, StreamObserver<GetDocumentPagesResponse> out) {
        var read = documents.pages(
                Caller.current().userId(), id(request.getDocumentId()), request.getFirstPage(), request.getPageSize());
        answer(
                out,
                GetDocumentPagesResponse.newBuilder()
                        .addAllPages(read.pages().stream()
                                .map(DocumentMessages::page)
                                .toList())
                        .setNextPage(read.next())
                        .build());
    }

    @Override
    public void renameDocument(RenameDocumentRequest request, StreamObserver<RenameDocumentResponse> out) {
        var document = documents.rename(Caller.current().userId(), id(request.getDocumentId()), request.getName());
        answer(
                out,
                RenameDocumentResponse.newBuilder()
                        .setDocument(DocumentMessages.document(document))
                        .build());
    }

    @Override
    public void deleteDocument(DeleteDocumentRequest request, StreamObserver<DeleteDocumentResponse> out) {
        boolean isDeleted = deletions.delete(Caller.current().userId(), id(request.getDocumentId()));
        answer(out, DeleteDocumentResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public void watchDocument(WatchDocumentRequest request, StreamObserver<WatchDocumentResponse> out) {
        var id = id(request.getDocumentId());
        long after = Watches.cursor(request.getAfter());
        if (!documents.isOpen(Caller.current().userId(), id, after)) {
            out.onCompleted(); // the caller has its last step
            return;
        }
        Duplex.<WatchDocumentRequest, WatchDocumentResponse>stream(
                out, call -> documents.watch(id, after, new WatchResponses<>(call, DocumentGrpc::response)));
    }

    @Override
    public void search(SearchRequest request, StreamObserver<SearchResponse> out) {
        var ids = request.getDocumentIdsCount() == 0
                ? List.<UUID>of()
                : Ids.uuids("document_ids", request.getDocumentIdsList(), SearchWish.MOST_DOCUMENTS);
        var wish = new SearchWish(
                request.getQuery(),
                ids,
                request.getIncludeScenarios() ? SearchWish.Scenarios.INCLUDED : SearchWish.Scenarios.LEFT_OUT,
                request.getLimit());
        var found = search.find(Caller.current(), wish);
        answer(
                out,
                SearchResponse.newBuilder()
                        .addAllResults(found.results().stream()
                                .map(DocumentMessages::result)
                                .toList())
                        .setSearchedByMeaning(found.byMeaning())
                        .setDocumentsLeftOut(found.leftOut())
                        .build());
    }

    @Override
    public void getDocumentUsage(GetDocumentUsageRequest request, StreamObserver<GetDocumentUsageResponse> out) {
        var usage = uploads.usage(Caller.current().userId());
        answer(
                out,
                GetDocumentUsageResponse.newBuilder()
                        .setUsage(DocumentMessages.usage(usage, uploads.mostBytes()))
                        .build());
    }

    private static UUID id(String text) {
        return Ids.uuid("document_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private static WatchDocumentResponse response(WatchEvent event) {
        var step = DocumentStep.decoded(event.content());
        return WatchDocumentResponse.newBuilder()
                .setProgress(DocumentMessages.progress(step, event instanceof WatchEvent.Durable))
                .build();
    }
}
