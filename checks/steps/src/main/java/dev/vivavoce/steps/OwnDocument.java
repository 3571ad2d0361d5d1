package dev.vivavoce.steps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A document of a learner's, uploaded as the apps do it.
public final class OwnDocument {
    private static final byte[] TEXT = """
            # Ward rules

            Wash your hands before you touch a patient, and after it. Visitors come between two and six in the afternoon.
            A handover is a talk in which one shift tells the next one about each patient. The night shift begins at ten.

            Nurses check the emergency trolley twice a day. The keys of the medicine cupboard hang in the office.
            """.getBytes(UTF_8);

    private OwnDocument() {}

    /// Uploads a short text and returns the id of its document, in content, when it is read.
    public static String read(Learner learner) throws InterruptedException {
        var id = uploaded(learner, "MARKDOWN", TEXT);
        Eventually.get("the document is read", Duration.ofSeconds(60), () -> state(learner, id), "COMPLETED"::equals);
        return GlobalIds.local(id);
    }

    /// Uploads a file and returns the global id of its document.
    public static String uploaded(Learner learner, String type, byte[] file) throws InterruptedException {
        var created = learner.ask("""
                        mutation($key: UUID!, $type: DocumentType!, $bytes: Int!) {
                          createDocumentUpload(input: {
                            idempotencyKey: $key, name: "Ward rules", type: $type, sizeBytes: $bytes
                          }) { document { id } upload { url contentType } errors { __typename } }
                        }
                        """, Map.of("key", UUID.randomUUID().toString(), "type", type, "bytes", file.length))
                .at("/createDocumentUpload");
        var upload = created.at("/upload");
        assertThat(put(upload.at("/url").asString(), upload.at("/contentType").asString(), file))
                .isEqualTo(200);
        var id = created.at("/document/id").asString();
        learner.ask(
                "mutation($id: ID!) { completeDocumentUpload(input: {documentId: $id}) { errors { __typename } } }",
                Map.of("id", id));
        return id;
    }

    /// How far a document is.
    public static String state(Learner learner, String id) {
        return learner.ask("query($id: ID!) { document(id: $id) { state } }", Map.of("id", id))
                .at("/document/state")
                .asString();
    }

    /// Sends a file to an address, and returns the status.
    public static int put(String url, String type, byte[] file) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", type)
                    .PUT(BodyPublishers.ofByteArray(file))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
