package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.BatchGetDocumentsRequest;
import dev.vivavoce.content.v1.BatchGetDocumentsResponse;
import dev.vivavoce.content.v1.BlockKind;
import dev.vivavoce.content.v1.CompleteUploadRequest;
import dev.vivavoce.content.v1.CompleteUploadResponse;
import dev.vivavoce.content.v1.CreateUploadRequest;
import dev.vivavoce.content.v1.CreateUploadResponse;
import dev.vivavoce.content.v1.DeleteDocumentRequest;
import dev.vivavoce.content.v1.DeleteDocumentResponse;
import dev.vivavoce.content.v1.Document;
import dev.vivavoce.content.v1.DocumentFailureReason;
import dev.vivavoce.content.v1.DocumentPage;
import dev.vivavoce.content.v1.DocumentProgress;
import dev.vivavoce.content.v1.DocumentSection;
import dev.vivavoce.content.v1.DocumentServiceGrpc;
import dev.vivavoce.content.v1.DocumentState;
import dev.vivavoce.content.v1.DocumentType;
import dev.vivavoce.content.v1.DocumentUsage;
import dev.vivavoce.content.v1.GetDocumentPagesRequest;
import dev.vivavoce.content.v1.GetDocumentPagesResponse;
import dev.vivavoce.content.v1.GetDocumentRequest;
import dev.vivavoce.content.v1.GetDocumentResponse;
import dev.vivavoce.content.v1.GetDocumentUsageRequest;
import dev.vivavoce.content.v1.GetDocumentUsageResponse;
import dev.vivavoce.content.v1.ListDocumentsRequest;
import dev.vivavoce.content.v1.ListDocumentsResponse;
import dev.vivavoce.content.v1.PageKind;
import dev.vivavoce.content.v1.Passage;
import dev.vivavoce.content.v1.RenameDocumentRequest;
import dev.vivavoce.content.v1.RenameDocumentResponse;
import dev.vivavoce.content.v1.RetryDocumentRequest;
import dev.vivavoce.content.v1.RetryDocumentResponse;
import dev.vivavoce.content.v1.ScenarioPassage;
import dev.vivavoce.content.v1.SearchRequest;
import dev.vivavoce.content.v1.SearchResponse;
import dev.vivavoce.content.v1.SearchResult;
import dev.vivavoce.content.v1.TextSpan;
import dev.vivavoce.content.v1.UploadAddress;
import dev.vivavoce.content.v1.WatchDocumentRequest;
import dev.vivavoce.content.v1.WatchDocumentResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// `DocumentService` without files: a document is read as soon as its upload is completed.
public final class FakeDocuments extends DocumentServiceGrpc.DocumentServiceImplBase {
    public static final int MOST = 60;

    private static final long MOST_BYTES = 10_000_000;

    private record Owned(UUID userId, Document document) {}

    private final Map<String, Owned> all = new LinkedHashMap<>();

    /// Adds a document that is read, and returns its id.
    public synchronized String add(UUID userId, String name) {
        var id = UUID.randomUUID().toString();
        all.put(id, new Owned(userId, read(id, name)));
        return id;
    }

    /// Adds a document that could not be read, and returns its id.
    public synchronized String addFailed(UUID userId, DocumentFailureReason reason, boolean canRetry) {
        var id = UUID.randomUUID().toString();
        var document = read(id, "failed").toBuilder().setState(DocumentState.DOCUMENT_STATE_FAILED);
        document.getFailureBuilder().setReason(reason).setCanRetry(canRetry);
        all.put(id, new Owned(userId, document.build()));
        return id;
    }

    private static Document read(String id, String name) {
        return Document.newBuilder()
                .setId(id)
                .setName(name)
                .setType(DocumentType.DOCUMENT_TYPE_PDF)
                .setSizeBytes(2_000)
                .setState(DocumentState.DOCUMENT_STATE_COMPLETED)
                .setPagesRead(2)
                .setPageCount(2)
                .setWordCount(150)
                .setPassageCount(3)
                .setLanguage("en")
                .setSearchByMeaning(true)
                .setCreatedAt(Timestamps.fromSeconds(1_795_000_000))
                .setCompletedAt(Timestamps.fromSeconds(1_795_000_010))
                .setCursor(4)
                .build();
    }

    @Override
    public synchronized void createUpload(CreateUploadRequest request, StreamObserver<CreateUploadResponse> out) {
        var response = CreateUploadResponse.newBuilder();
        if (request.getName().isEmpty()) throw Failure.invalidField("name", "empty");
        if (request.getSizeBytes() > MOST_BYTES) response.getTooLargeBuilder().setMostBytes(MOST_BYTES);
        else if (own().size() >= MOST) response.getQuotaUsedUpBuilder().setUsage(usage());
        else {
            var id = UUID.randomUUID().toString();
            var document = Document.newBuilder()
                    .setId(id)
                    .setName(request.getName())
                    .setType(request.getType())
                    .setSizeBytes(request.getSizeBytes())
                    .setState(DocumentState.DOCUMENT_STATE_AWAITING_UPLOAD)
                    .setCreatedAt(Timestamps.fromSeconds(1_795_000_000))
                    .build();
            all.put(id, new Owned(Caller.current().userId(), document));
            response.getCreatedBuilder().setDocument(document).setAddress(address(id));
        }
        FakeSpeech.answer(out, response.build());
    }

    private static UploadAddress address(String id) {
        return UploadAddress.newBuilder()
                .setUrl("https://files.example/objects/documents/" + id + "?signature=abc")
                .setContentType("application/pdf")
                .setExpiresAt(Timestamps.fromSeconds(1_795_000_900))
                .build();
    }

    @Override
    public synchronized void completeUpload(CompleteUploadRequest request, StreamObserver<CompleteUploadResponse> out) {
        var document = find(request.getDocumentId());
        var response = CompleteUploadResponse.newBuilder();
        if (document.getName().equals("not sent")) response.getMissingBuilder().setAddress(address(document.getId()));
        else response.setDocument(replaced(read(document.getId(), document.getName())));
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void retryDocument(RetryDocumentRequest request, StreamObserver<RetryDocumentResponse> out) {
        var document = find(request.getDocumentId());
        if (document.hasFailure() && !document.getFailure().getCanRetry())
            throw Failure.precondition("DOCUMENT_NOT_RETRYABLE", "it would fail again");
        FakeSpeech.answer(
                out,
                RetryDocumentResponse.newBuilder()
                        .setDocument(replaced(read(document.getId(), document.getName())))
                        .build());
    }

    @Override
    public synchronized void renameDocument(RenameDocumentRequest request, StreamObserver<RenameDocumentResponse> out) {
        var document = find(request.getDocumentId());
        if (request.getName().isEmpty()) throw Failure.invalidField("name", "empty");
        FakeSpeech.answer(
                out,
                RenameDocumentResponse.newBuilder()
                        .setDocument(replaced(
                                document.toBuilder().setName(request.getName()).build()))
                        .build());
    }

    @Override
    public synchronized void deleteDocument(DeleteDocumentRequest request, StreamObserver<DeleteDocumentResponse> out) {
        boolean isOwn = own().stream().anyMatch(one -> one.getId().equals(request.getDocumentId()));
        if (isOwn) all.remove(request.getDocumentId());
        FakeSpeech.answer(
                out, DeleteDocumentResponse.newBuilder().setDeleted(isOwn).build());
    }

    @Override
    public synchronized void getDocument(GetDocumentRequest request, StreamObserver<GetDocumentResponse> out) {
        FakeSpeech.answer(
                out,
                GetDocumentResponse.newBuilder()
                        .setDocument(find(request.getDocumentId()))
                        .addSections(DocumentSection.newBuilder()
                                .setTitle("Washing hands")
                                .setLevel(1)
                                .setPage(1))
                        .build());
    }

    @Override
    public synchronized void batchGetDocuments(
            BatchGetDocumentsRequest request, StreamObserver<BatchGetDocumentsResponse> out) {
        FakeSpeech.answer(
                out,
                BatchGetDocumentsResponse.newBuilder()
                        .addAllDocuments(own().stream()
                                .filter(one -> request.getDocumentIdsList().contains(one.getId()))
                                .toList())
                        .build());
    }

    @Override
    public synchronized void listDocuments(ListDocumentsRequest request, StreamObserver<ListDocumentsResponse> out) {
        var own = own().reversed().stream()
                .filter(one -> one.getName().contains(request.getNameContains()))
                .filter(one -> request.getState() == DocumentState.DOCUMENT_STATE_UNSPECIFIED
                        || one.getState() == request.getState())
                .toList();
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(own.size(), from + request.getPageSize());
        FakeSpeech.answer(
                out,
                ListDocumentsResponse.newBuilder()
                        .addAllDocuments(own.subList(from, to))
                        .setNextPageToken(to < own.size() ? Integer.toString(to) : "")
                        .setTotalSize(own.size())
                        .build());
    }

    @Override
    public synchronized void getDocumentPages(
            GetDocumentPagesRequest request, StreamObserver<GetDocumentPagesResponse> out) {
        var document = find(request.getDocumentId());
        var response = GetDocumentPagesResponse.newBuilder();
        int last = Math.min(document.getPagesRead(), request.getFirstPage() + request.getPageSize() - 1);
        IntStream.rangeClosed(request.getFirstPage(), last)
                .forEach(number -> response.addPagesBuilder()
                        .mergeFrom(DocumentPage.newBuilder()
                                .setNumber(number)
                                .setText("Text of page " + number)
                                .setKind(PageKind.PAGE_KIND_TEXT)
                                .build())
                        .addBlocksBuilder()
                        .setKind(BlockKind.BLOCK_KIND_PARAGRAPH)
                        .setSpan(span(0, 14)));
        if (last < document.getPagesRead()) response.setNextPage(last + 1);
        FakeSpeech.answer(out, response.build());
    }

    private static TextSpan span(int start, int end) {
        return TextSpan.newBuilder().setStart(start).setEnd(end).build();
    }

    /// A passage of each document, and a scenario.
    @Override
    public synchronized void search(SearchRequest request, StreamObserver<SearchResponse> out) {
        var response = SearchResponse.newBuilder().setSearchedByMeaning(true);
        for (var id : request.getDocumentIdsList()) find(id);
        for (var document : own())
            response.addResults(SearchResult.newBuilder()
                    .setPassage(Passage.newBuilder()
                            .setId(UUID.randomUUID().toString())
                            .setDocumentId(document.getId())
                            .setPage(1)
                            .setSpan(span(0, 4))
                            .setText("Text"))
                    .setScore(0.5)
                    .addHighlights(span(0, 4)));
        if (request.getIncludeScenarios())
            response.addResults(SearchResult.newBuilder()
                    .setScenario(ScenarioPassage.newBuilder()
                            .setScenarioId(new UUID(0, 1).toString())
                            .setVersion(2)
                            .setTitle("Scenario 00")
                            .setText("A ward."))
                    .setScore(0.25));
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public void watchDocument(WatchDocumentRequest request, StreamObserver<WatchDocumentResponse> out) {
        var document = find(request.getDocumentId());
        for (long cursor = request.getAfter() + 1; cursor <= document.getCursor(); cursor++)
            out.onNext(WatchDocumentResponse.newBuilder()
                    .setProgress(DocumentProgress.newBuilder()
                            .setCursor(cursor)
                            .setDurable(true)
                            .setState(
                                    cursor < document.getCursor()
                                            ? DocumentState.DOCUMENT_STATE_PROCESSING
                                            : document.getState())
                            .setPageCount(document.getPageCount())
                            .setAt(document.getCreatedAt()))
                    .build());
        out.onCompleted();
    }

    @Override
    public synchronized void getDocumentUsage(
            GetDocumentUsageRequest request, StreamObserver<GetDocumentUsageResponse> out) {
        FakeSpeech.answer(
                out, GetDocumentUsageResponse.newBuilder().setUsage(usage()).build());
    }

    private DocumentUsage usage() {
        return DocumentUsage.newBuilder()
                .setDocuments(own().size())
                .setDocumentsGranted(MOST)
                .setBytes(2_000L * own().size())
                .setBytesGranted(100_000_000)
                .setMostBytesADocument(MOST_BYTES)
                .build();
    }

    private Document replaced(Document document) {
        all.put(document.getId(), new Owned(Caller.current().userId(), document));
        return document;
    }

    private synchronized Document find(String id) {
        return own().stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("DOCUMENT_UNKNOWN", "none of yours"));
    }

    private List<Document> own() {
        var userId = Caller.current().userId();
        return all.values().stream()
                .filter(owned -> owned.userId().equals(userId))
                .map(Owned::document)
                .toList();
    }
}
