package dev.vivavoce.content.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.v1.CompleteUploadRequest;
import dev.vivavoce.content.v1.CreateUploadRequest;
import dev.vivavoce.content.v1.DeleteDocumentRequest;
import dev.vivavoce.content.v1.Document;
import dev.vivavoce.content.v1.DocumentPage;
import dev.vivavoce.content.v1.DocumentProgress;
import dev.vivavoce.content.v1.DocumentServiceGrpc;
import dev.vivavoce.content.v1.DocumentServiceGrpc.DocumentServiceBlockingStub;
import dev.vivavoce.content.v1.DocumentState;
import dev.vivavoce.content.v1.DocumentType;
import dev.vivavoce.content.v1.GetDocumentPagesRequest;
import dev.vivavoce.content.v1.GetDocumentRequest;
import dev.vivavoce.content.v1.SearchRequest;
import dev.vivavoce.content.v1.SearchResult;
import dev.vivavoce.content.v1.UploadAddress;
import dev.vivavoce.content.v1.WatchDocumentRequest;
import dev.vivavoce.content.v1.WatchDocumentResponse;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/// What a learner does with documents, as tests do it.
public record DocumentCalls(TestServer server, UUID userId) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public static DocumentCalls learner(TestServer server) {
        return new DocumentCalls(server, UUID.randomUUID());
    }

    DocumentServiceBlockingStub stub() {
        return DocumentServiceGrpc.newBlockingStub(server.as(userId, Role.LEARNER))
                .withDeadlineAfter(Duration.ofSeconds(90));
    }

    CreateUploadRequest.Builder upload(String name, DocumentType type, long bytes) {
        return CreateUploadRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setName(name)
                .setType(type)
                .setSizeBytes(bytes);
    }

    /// Sends a file to an address; returns the HTTP status.
    int put(UploadAddress address, byte[] file) {
        try {
            var request = HttpRequest.newBuilder(reachable(address.getUrl()))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", address.getContentType())
                    .PUT(BodyPublishers.ofByteArray(file))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// The service picks a free port, so its addresses cannot name it.
    private URI reachable(String url) {
        return URI.create(url.replaceFirst(
                "^http://localhost/", "http://localhost:" + server.server().port() + "/"));
    }

    /// Reserves a place and sends the file, and does not complete the upload.
    Document sent(String name, DocumentType type, byte[] file) {
        var created =
                stub().createUpload(upload(name, type, file.length).build()).getCreated();
        assertThat(put(created.getAddress(), file)).isEqualTo(200);
        return created.getDocument();
    }

    Document completed(String id) {
        return stub().completeUpload(
                        CompleteUploadRequest.newBuilder().setDocumentId(id).build())
                .getDocument();
    }

    /// Uploads a file; returns the id of its document.
    public String uploaded(String name, DocumentType type, byte[] file) {
        var document = sent(name, type, file);
        return completed(document.getId()).getId();
    }

    Document get(String id) {
        return stub().getDocument(
                        GetDocumentRequest.newBuilder().setDocumentId(id).build())
                .getDocument();
    }

    Iterator<WatchDocumentResponse> watch(String id, long after) {
        return stub().watchDocument(WatchDocumentRequest.newBuilder()
                .setDocumentId(id)
                .setAfter(after)
                .build());
    }

    /// The steps after a cursor, until the document is read or has failed.
    List<DocumentProgress> steps(String id, long after) {
        var steps = new ArrayList<DocumentProgress>();
        watch(id, after).forEachRemaining(response -> steps.add(response.getProgress()));
        return steps;
    }

    /// The document when it is read, or has failed.
    Document ended(String id) {
        steps(id, 0);
        return get(id);
    }

    /// Uploads a file; returns its document when it is read.
    public Document read(String name, DocumentType type, byte[] file) {
        var document = ended(uploaded(name, type, file));
        assertThat(document.getState()).as("%s", document).isEqualTo(DocumentState.DOCUMENT_STATE_COMPLETED);
        return document;
    }

    public List<DocumentPage> pages(String id) {
        return stub().getDocumentPages(GetDocumentPagesRequest.newBuilder()
                        .setDocumentId(id)
                        .setPageSize(50)
                        .build())
                .getPagesList();
    }

    public boolean delete(String id) {
        return stub().deleteDocument(
                        DeleteDocumentRequest.newBuilder().setDocumentId(id).build())
                .getDeleted();
    }

    List<SearchResult> search(String query, String... ids) {
        return stub().search(SearchRequest.newBuilder()
                        .setQuery(query)
                        .addAllDocumentIds(List.of(ids))
                        .build())
                .getResultsList();
    }
}
