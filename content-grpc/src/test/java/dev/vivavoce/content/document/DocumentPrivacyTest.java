package dev.vivavoce.content.document;

import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc.PersonalDataServiceBlockingStub;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a person gets of their documents, and what is left when they are erased.
class DocumentPrivacyTest {
    private static final String TEXT = "The wardrobe of the zoologist is full of pyjamas.";

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @Test
    void an_export_has_the_documents_their_text_and_their_files_and_nothing_of_others() {
        var id = learner.read("Pyjamas.txt", DOCUMENT_TYPE_TEXT, TEXT.getBytes(UTF_8))
                .getId();
        var other = DocumentCalls.learner(content)
                .read("Other.txt", DOCUMENT_TYPE_TEXT, "Another text of somebody else.".getBytes(UTF_8))
                .getId();
        var files = export();
        assertThat(files.get("document.json")).contains("Pyjamas.txt", id).doesNotContain(other, "Other.txt");
        assertThat(files.get("document_page.json")).contains(TEXT).doesNotContain("somebody else");
        assertThat(files.get("document-" + id + ".txt")).isEqualTo(TEXT);
        assertThat(files).doesNotContainKey("document-" + other + ".txt");
    }

    @Test
    void an_erasure_leaves_no_row_no_file_and_nothing_to_search() throws IOException {
        var mark = learner.userId().toString(); // in no file of another test
        var text = (TEXT + " " + mark).getBytes(UTF_8);
        var id = learner.read("Pyjamas.txt", DOCUMENT_TYPE_TEXT, text).getId();
        var waiting = learner.sent("Waiting.txt", DOCUMENT_TYPE_TEXT, text);
        assertThat(learner.search("pyjamas")).isNotEmpty();
        assertThat(filesWith(mark)).as("the file that is read is encrypted").isEqualTo(1);
        var erased = erase();
        assertThat(erased)
                .containsEntry("document", 2L)
                .containsEntry("document_page", 1L)
                .containsEntry("documents/", 1L)
                .containsEntry("sealed-documents/", 1L)
                .containsEntry("document_key", 1L);
        assertThat(erased.get("document_passage")).isPositive();
        assertThat(filesWith(mark)).isZero();
        for (var table : new String[] {"document_page", "document_passage", "document_section", "document_step"})
            assertThat(Rows.count(content, table, "document_id", id)).as(table).isZero();
        assertThat(Rows.count(content, "document", "user_id", learner.userId().toString()))
                .isZero();
        assertThat(learner.search("pyjamas")).isEmpty();
        assertThat(erase()).isEqualTo(erased);
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> learner.completed(waiting.getId()));
        Refusal.expect(
                Code.NOT_FOUND,
                "USER_UNKNOWN",
                () -> learner.stub()
                        .createUpload(
                                learner.upload("a.txt", DOCUMENT_TYPE_TEXT, 5).build()));
    }

    /// How many files below the folder of the objects hold a word.
    private static long filesWith(String word) throws IOException {
        var folder = Path.of(Objects.requireNonNull(content.settings().get("CONTENT_OBJECTS_FOLDER")));
        try (var files = Files.walk(folder)) {
            long found = 0;
            for (var file : files.filter(Files::isRegularFile).toList())
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) found++;
            return found;
        }
    }

    private static PersonalDataServiceBlockingStub identity() {
        return PersonalDataServiceGrpc.newBlockingStub(content.asService("identity"));
    }

    private Map<String, Long> erase() {
        return identity()
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(learner.userId().toString())
                        .build())
                .getErasedList()
                .stream()
                .collect(toMap(ErasedPlace::getPlace, ErasedPlace::getCount));
    }

    private Map<String, String> export() {
        var files = new TreeMap<String, String>();
        var name = "";
        for (var parts = identity()
                        .exportPersonalData(ExportPersonalDataRequest.newBuilder()
                                .setUserId(learner.userId().toString())
                                .build());
                parts.hasNext(); ) {
            var part = parts.next();
            if (part.hasFile()) name = part.getFile();
            files.merge(name, part.getContent().toString(UTF_8), String::concat);
        }
        return files;
    }
}
