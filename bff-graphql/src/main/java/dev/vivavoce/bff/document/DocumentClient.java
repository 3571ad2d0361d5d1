package dev.vivavoce.bff.document;

import com.google.protobuf.ByteString;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.document.Document.DocumentState;
import dev.vivavoce.bff.document.DocumentText.DocumentPages;
import dev.vivavoce.bff.document.DocumentText.DocumentSection;
import dev.vivavoce.bff.document.Inputs.CreateDocumentUploadInput;
import dev.vivavoce.bff.document.Payloads.CreateDocumentUploadPayload;
import dev.vivavoce.bff.document.Payloads.DeleteDocumentPayload;
import dev.vivavoce.bff.document.Payloads.DocumentFileMissing;
import dev.vivavoce.bff.document.Payloads.DocumentNotRetryable;
import dev.vivavoce.bff.document.Payloads.DocumentPayload;
import dev.vivavoce.bff.document.Payloads.DocumentQuotaUsedUp;
import dev.vivavoce.bff.document.Payloads.DocumentTooLarge;
import dev.vivavoce.bff.document.Payloads.DocumentUsage;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.content.v1.BatchGetDocumentsRequest;
import dev.vivavoce.content.v1.CompleteUploadRequest;
import dev.vivavoce.content.v1.CreateUploadRequest;
import dev.vivavoce.content.v1.DeleteDocumentRequest;
import dev.vivavoce.content.v1.DocumentServiceGrpc;
import dev.vivavoce.content.v1.GetDocumentPagesRequest;
import dev.vivavoce.content.v1.GetDocumentRequest;
import dev.vivavoce.content.v1.GetDocumentUsageRequest;
import dev.vivavoce.content.v1.ListDocumentsRequest;
import dev.vivavoce.content.v1.RenameDocumentRequest;
import dev.vivavoce.content.v1.RetryDocumentRequest;
import dev.vivavoce.content.v1.SearchRequest;
import dev.vivavoce.content.v1.WatchDocumentRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls content for the viewer's documents.
public final class DocumentClient {
    /// The first search after a start reads the scenarios, and loads the network that computes meanings.
    private static final Duration SEARCH = Duration.ofSeconds(15);

    private static final DocumentUnknown UNKNOWN = DocumentUnknown.YOURS;

    private final DocumentServiceGrpc.DocumentServiceBlockingStub documents;

    public DocumentClient(Channel content) {
        documents = DocumentServiceGrpc.newBlockingStub(content);
    }

    CreateDocumentUploadPayload create(Requester requester, CreateDocumentUploadInput input) {
        try {
            var request = CreateUploadRequest.newBuilder()
                    .setIdempotencyKey(input.idempotencyKey().toString())
                    .setName(input.name())
                    .setType(dev.vivavoce.content.v1.DocumentType.valueOf(
                            "DOCUMENT_TYPE_" + input.type().name()))
                    .setSizeBytes(input.sizeBytes())
                    .setSha256(digest(input.sha256()))
                    .build();
            var response = Calls.signedIn(documents, requester, Calls.CHANGE).createUpload(request);
            return switch (response.getOutcomeCase()) {
                case CREATED -> {
                    var created = response.getCreated();
                    yield new CreateDocumentUploadPayload(
                            DocumentMapping.document(created.getDocument()),
                            created.hasAddress() ? DocumentMapping.upload(created.getAddress()) : null,
                            List.of());
                }
                case QUOTA_USED_UP ->
                    CreateDocumentUploadPayload.refused(new DocumentQuotaUsedUp(
                            "the plan gives no more",
                            DocumentMapping.usage(response.getQuotaUsedUp().getUsage())));
                case TOO_LARGE ->
                    CreateDocumentUploadPayload.refused(new DocumentTooLarge(
                            "the file is too large",
                            Math.toIntExact(response.getTooLarge().getMostBytes())));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("content answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return CreateDocumentUploadPayload.refused(InvalidInput.of(thrown));
        } catch (NotHexadecimal refused) {
            return CreateDocumentUploadPayload.refused(InvalidInput.of(
                    List.of(new InvalidInput.FieldViolation("sha256", "expected: 64 hexadecimal digits"))));
        }
    }

    /// The text is no digest.
    private static final class NotHexadecimal extends RuntimeException {
        NotHexadecimal(IllegalArgumentException cause) {
            super(cause);
        }
    }

    private static ByteString digest(@Nullable String hexadecimal) {
        try {
            return ByteString.copyFrom(HexFormat.of().parseHex(ProtoMapping.orEmpty(hexadecimal)));
        } catch (IllegalArgumentException thrown) {
            throw new NotHexadecimal(thrown);
        }
    }

    DocumentPayload complete(Requester requester, String documentId) {
        return orUnknown(() -> {
            var response = Calls.signedIn(documents, requester, Calls.CHANGE)
                    .completeUpload(CompleteUploadRequest.newBuilder()
                            .setDocumentId(documentId)
                            .build());
            return switch (response.getOutcomeCase()) {
                case DOCUMENT -> DocumentPayload.of(DocumentMapping.document(response.getDocument()));
                case MISSING ->
                    DocumentPayload.refused(new DocumentFileMissing(
                            "there is no file yet",
                            DocumentMapping.upload(response.getMissing().getAddress())));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("content answered without an outcome we know");
            };
        });
    }

    DocumentPayload retry(Requester requester, String documentId) {
        try {
            return orUnknown(
                    () -> DocumentPayload.of(DocumentMapping.document(Calls.signedIn(documents, requester, Calls.CHANGE)
                            .retryDocument(RetryDocumentRequest.newBuilder()
                                    .setDocumentId(documentId)
                                    .build())
                            .getDocument())));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "DOCUMENT_NOT_RETRYABLE")) throw thrown;
            return DocumentPayload.refused(new DocumentNotRetryable("the same file would fail again"));
        }
    }

    DocumentPayload rename(Requester requester, String documentId, String name) {
        try {
            return orUnknown(
                    () -> DocumentPayload.of(DocumentMapping.document(Calls.signedIn(documents, requester, Calls.CHANGE)
                            .renameDocument(RenameDocumentRequest.newBuilder()
                                    .setDocumentId(documentId)
                                    .setName(name)
                                    .build())
                            .getDocument())));
        } catch (StatusRuntimeException thrown) {
            return DocumentPayload.refused(InvalidInput.of(thrown));
        }
    }

    private static DocumentPayload orUnknown(Supplier<DocumentPayload> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "DOCUMENT_UNKNOWN")) throw thrown;
            return DocumentPayload.refused(UNKNOWN);
        }
    }

    DeleteDocumentPayload delete(Requester requester, String documentId) {
        boolean isDeleted = Calls.signedIn(documents, requester, Calls.CHANGE)
                .deleteDocument(DeleteDocumentRequest.newBuilder()
                        .setDocumentId(documentId)
                        .build())
                .getDeleted();
        return isDeleted
                ? new DeleteDocumentPayload(GlobalId.of(Document.TYPE, documentId), List.of())
                : new DeleteDocumentPayload(null, List.of(UNKNOWN));
    }

    /// The documents of parents that name some, in one call; those that the viewer does not have are left out.
    public <P> Map<P, List<Document>> ofParents(
            Requester requester, Collection<P> parents, Function<P, List<String>> references) {
        var ids = parents.stream()
                .flatMap(parent -> references.apply(parent).stream())
                .distinct()
                .toList();
        var byId = new HashMap<String, Document>();
        if (!ids.isEmpty()) documents(requester, ids).forEach(document -> byId.put(document.documentId(), document));
        var found = new HashMap<P, List<Document>>();
        for (var parent : parents)
            found.put(
                    parent,
                    references.apply(parent).stream()
                            .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                            .toList());
        return found;
    }

    /// Returns those that the viewer has, in any order.
    public List<Document> documents(Requester requester, Collection<String> documentIds) {
        return Batches.gather(
                documentIds,
                some -> Calls.signedIn(documents, requester, Calls.READ)
                        .batchGetDocuments(BatchGetDocumentsRequest.newBuilder()
                                .addAllDocumentIds(some)
                                .build())
                        .getDocumentsList()
                        .stream()
                        .map(DocumentMapping::document)
                        .toList());
    }

    /// The filters of a list of documents.
    record Filter(@Nullable DocumentState state, @Nullable String nameContains) {}

    Page<Document> page(Requester requester, Filter filter, int size, String token) {
        var request = ListDocumentsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .setNameContains(ProtoMapping.orEmpty(filter.nameContains()));
        if (filter.state() != null)
            request.setState(dev.vivavoce.content.v1.DocumentState.valueOf(
                    "DOCUMENT_STATE_" + filter.state().name()));
        var response = Calls.signedIn(documents, requester, Calls.READ).listDocuments(request.build());
        return new Page<>(
                response.getDocumentsList().stream()
                        .map(DocumentMapping::document)
                        .toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    DocumentUsage usage(Requester requester) {
        return DocumentMapping.usage(Calls.signedIn(documents, requester, Calls.READ)
                .getDocumentUsage(GetDocumentUsageRequest.getDefaultInstance())
                .getUsage());
    }

    /// Null when the viewer has no such document.
    @Nullable
    List<DocumentSection> sections(Requester requester, String documentId) {
        try {
            return Calls.signedIn(documents, requester, Calls.READ)
                    .getDocument(GetDocumentRequest.newBuilder()
                            .setDocumentId(documentId)
                            .build())
                    .getSectionsList()
                    .stream()
                    .map(section -> new DocumentSection(
                            section.getTitle(), section.getLevel(), section.getPage(), section.getStart()))
                    .toList();
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "DOCUMENT_UNKNOWN")) throw thrown;
            return null;
        }
    }

    /// Null when the viewer has no such document.
    @Nullable
    DocumentPages pages(Requester requester, String documentId, int from, int first) {
        try {
            var response = Calls.signedIn(documents, requester, Calls.READ)
                    .getDocumentPages(GetDocumentPagesRequest.newBuilder()
                            .setDocumentId(documentId)
                            .setFirstPage(from)
                            .setPageSize(first)
                            .build());
            return new DocumentPages(
                    response.getPagesList().stream().map(DocumentMapping::page).toList(),
                    response.getNextPage() == 0 ? null : response.getNextPage());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "DOCUMENT_UNKNOWN")) throw thrown;
            return null;
        }
    }

    DocumentSearch search(Requester requester, DocumentSearch.Wish wish) {
        var response = Calls.signedIn(documents, requester, SEARCH)
                .search(SearchRequest.newBuilder()
                        .setQuery(wish.query())
                        .addAllDocumentIds(wish.documentIds())
                        .setIncludeScenarios(wish.includeScenarios())
                        .setLimit(wish.first())
                        .build());
        return new DocumentSearch(
                response.getResultsList().stream().map(DocumentMapping::result).toList(),
                response.getSearchedByMeaning(),
                response.getDocumentsLeftOut());
    }

    ServerStream<?, DocumentProgress> steps(Requester requester, String documentId, long after) {
        var stub = Calls.openStream(documents, requester);
        var request = WatchDocumentRequest.newBuilder()
                .setDocumentId(documentId)
                .setAfter(after)
                .build();
        return new ServerStream<>(
                () -> stub.watchDocument(request),
                response -> DocumentMapping.progress(documentId, response.getProgress()));
    }
}
