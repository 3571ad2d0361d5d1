package dev.vivavoce.content.document;

import static dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_AWAITING_UPLOAD;
import static dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_COMPLETED;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_PDF;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.document.recognition.TextractStandIn;
import dev.vivavoce.content.document.recognition.TextractStandIn.Line;
import dev.vivavoce.content.v1.DocumentPage;
import dev.vivavoce.content.v1.PageKind;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Documents whose files are in a bucket, and whose scanned pages Textract may read.
class DocumentBucketTest {
    private static final byte[] TEXT = "The text of a file in a bucket.".getBytes(UTF_8);
    private static final S3StandIn s3 = S3StandIn.start(new TestClock());
    private static final TextractStandIn textract =
            TextractStandIn.start(List.of(new Line("Wash both hands with soap.", 0.1, 0.02)));

    /// Before the service starts.
    @Order(1)
    @RegisterExtension
    static final BeforeAllCallback credentials = _ -> {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
    };

    @RegisterExtension
    static final TestServer content = ContentServer.create(Map.of(
            "CONTENT_SECRET",
            "test-secret-of-CONTENT",
            "CONTENT_OBJECTS_BUCKET",
            S3StandIn.BUCKET,
            "CONTENT_OBJECTS_REGION",
            S3StandIn.REGION,
            "CONTENT_OBJECTS_ENDPOINT",
            s3.address().toString(),
            "CONTENT_OBJECTS_PATH_STYLE",
            "true",
            "CONTENT_TEXTRACT_REGION",
            TextractStandIn.REGION,
            "CONTENT_TEXTRACT_ENDPOINT",
            textract.address().toString()));

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @AfterAll
    static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void a_file_goes_to_the_bucket_is_read_from_there_and_deleted_with_its_document() {
        var document = learner.read("a.txt", DOCUMENT_TYPE_TEXT, TEXT);
        assertThat(document.getState()).isEqualTo(DOCUMENT_STATE_COMPLETED);
        assertThat(s3.keys()).contains("sealed-documents/" + document.getId());
        assertThat(s3.keys()).doesNotContain("documents/" + document.getId());
        assertThat(new String(s3.bytes("sealed-documents/" + document.getId()), UTF_8))
                .doesNotContain("bucket");
        assertThat(learner.delete(document.getId())).isTrue();
        assertThat(s3.keys()).noneMatch(key -> key.endsWith(document.getId()));
    }

    @Test
    void the_bucket_takes_no_other_file_than_the_announced_one() {
        var created = learner.stub()
                .createUpload(
                        learner.upload("a.txt", DOCUMENT_TYPE_TEXT, TEXT.length).build())
                .getCreated();
        assertThat(created.getAddress().getUrl()).startsWith(s3.address() + "/" + S3StandIn.BUCKET + "/documents/");
        assertThat(learner.put(created.getAddress(), new byte[TEXT.length + 1])).isEqualTo(403);
        assertThat(learner.put(
                        created.getAddress().toBuilder()
                                .setContentType("text/html")
                                .build(),
                        TEXT))
                .isEqualTo(403);
        assertThat(learner.put(created.getAddress(), TEXT)).isEqualTo(200);
    }

    @Test
    void a_store_that_does_not_answer_is_told_and_the_upload_can_be_completed_later() {
        var created = learner.stub()
                .createUpload(
                        learner.upload("a.txt", DOCUMENT_TYPE_TEXT, TEXT.length).build())
                .getCreated();
        learner.put(created.getAddress(), TEXT);
        var id = created.getDocument().getId();
        s3.fail(3); // each call is made three times
        var refusal = Refusal.of(() -> learner.completed(id));
        assertThat(refusal.reason()).isEqualTo("OBJECTS_UNAVAILABLE");
        assertThat(refusal.retryAfter()).isNotNull();
        assertThat(learner.completed(id).getState()).isNotEqualTo(DOCUMENT_STATE_AWAITING_UPLOAD);
    }

    @Test
    void a_scanned_page_goes_to_textract_only_when_its_learner_allows_third_parties() {
        assertThat(scanned().getKind()).isEqualTo(PageKind.PAGE_KIND_IMAGE);
        assertThat(textract.pictures()).isEmpty();
        content.identity().consents().allow(learner.userId(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        var page = scanned();
        assertThat(page.getKind()).isEqualTo(PageKind.PAGE_KIND_RECOGNISED);
        assertThat(page.getText()).isEqualTo("Wash both hands with soap.");
        assertThat(textract.pictures()).hasSize(1);
    }

    /// The second page of a document, of which there is only a picture.
    private DocumentPage scanned() {
        var read = learner.read("Scan.pdf", DOCUMENT_TYPE_PDF, TestFiles.scan());
        return learner.pages(read.getId()).getLast();
    }
}
