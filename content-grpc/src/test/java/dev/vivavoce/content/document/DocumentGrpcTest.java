package dev.vivavoce.content.document;

import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_DOCX;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_MARKDOWN;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_PDF;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.BatchGetDocumentsRequest;
import dev.vivavoce.content.v1.CompleteUploadRequest;
import dev.vivavoce.content.v1.Document;
import dev.vivavoce.content.v1.DocumentFailureReason;
import dev.vivavoce.content.v1.DocumentState;
import dev.vivavoce.content.v1.GetDocumentPagesRequest;
import dev.vivavoce.content.v1.GetDocumentRequest;
import dev.vivavoce.content.v1.ListDocumentsRequest;
import dev.vivavoce.content.v1.RenameDocumentRequest;
import dev.vivavoce.content.v1.RetryDocumentRequest;
import dev.vivavoce.content.v1.SearchRequest;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole way of documents over the wire: a real database, real objects, a real process that reads.
class DocumentGrpcTest {
    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static final List<List<String>> HAND_WASHING = List.of(
            List.of(
                    "Washing hands",
                    "Nurses wash their hands before they touch a patient and after they have left the bed.",
                    "Soap and running water remove most of the germs. It takes at least twenty seconds.",
                    "Gloves do not replace the washing, because they can have small holes that nobody sees."),
            List.of(
                    "Drying hands",
                    "Wet hands carry more germs than dry ones, so a paper towel belongs to every basin.",
                    "The towel closes the tap, and goes into the bin with the pedal."));

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @Test
    void a_pdf_is_uploaded_read_and_searched() {
        var document = learner.read("Hygiene.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(HAND_WASHING));
        assertThat(document.getPageCount()).isEqualTo(2);
        assertThat(document.getPagesRead()).isEqualTo(2);
        assertThat(document.getWordCount()).isBetween(60, 100);
        assertThat(document.getLanguage()).isEqualTo("en");
        assertThat(document.getSearchByMeaning()).isTrue();
        assertThat(document.hasCompletedAt()).isTrue();
        var pages = learner.pages(document.getId());
        assertThat(pages).extracting(page -> page.getNumber()).containsExactly(1, 2);
        assertThat(pages.getFirst().getText()).contains("Soap and running water");
        for (var page : pages)
            for (var block : page.getBlocksList())
                assertThat(page.getText()
                                .substring(
                                        block.getSpan().getStart(),
                                        block.getSpan().getEnd()))
                        .isNotBlank();
        var best = learner.search("What closes the tap?").getFirst();
        assertThat(best.getPassage().getDocumentId()).isEqualTo(document.getId());
        assertThat(best.getPassage().getPage()).isEqualTo(2);
        var span = best.getPassage().getSpan();
        assertThat(pages.get(1).getText().substring(span.getStart(), span.getEnd()))
                .isEqualTo(best.getPassage().getText());
        assertThat(best.getHighlightsList().stream()
                        .map(words -> best.getPassage().getText().substring(words.getStart(), words.getEnd())))
                .contains("tap");
    }

    @Test
    void the_sections_of_a_document_have_their_place() {
        var id = learner.read("Hygiene.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(HAND_WASHING))
                .getId();
        var sections = learner.stub()
                .getDocument(GetDocumentRequest.newBuilder().setDocumentId(id).build())
                .getSectionsList();
        assertThat(sections)
                .extracting(section -> section.getTitle(), section -> section.getPage())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Washing hands", 1),
                        org.assertj.core.groups.Tuple.tuple("Drying hands", 2));
    }

    @Test
    void a_docx_in_german_is_searched_by_words() {
        var document = learner.read(
                "Hygiene.docx",
                DOCUMENT_TYPE_DOCX,
                TestFiles.docx(
                        "Die Pflegerin wäscht ihre Hände, bevor sie zu einem Patienten geht, und danach wieder.",
                        "Mit Seife und fließendem Wasser dauert das mindestens zwanzig Sekunden."));
        assertThat(document.getLanguage()).isEqualTo("de");
        assertThat(document.getSearchByMeaning()).isFalse();
        var response = learner.stub()
                .search(SearchRequest.newBuilder().setQuery("Seife").build());
        assertThat(response.getSearchedByMeaning()).isFalse();
        assertThat(response.getResultsList()).hasSize(1);
    }

    @Test
    void text_and_markdown_are_read_too() {
        var text = "The clinic opens at eight. Please bring your card and a list of your medicines.\n";
        assertThat(learner.read("a.txt", DOCUMENT_TYPE_TEXT, text.getBytes(UTF_8))
                        .getWordCount())
                .isEqualTo(15);
        var markdown = "# Opening hours\n\n- Monday: eight to four\n- Friday: eight to noon\n";
        var id = learner.read("a.md", DOCUMENT_TYPE_MARKDOWN, markdown.getBytes(UTF_8))
                .getId();
        assertThat(learner.pages(id).getFirst().getBlocksList()).hasSize(3);
    }

    @Test
    void what_learners_read_of_scenarios_is_found_and_what_partners_hide_is_not() {
        var found = learner.stub()
                .search(SearchRequest.newBuilder()
                        .setQuery("patient")
                        .setIncludeScenarios(true)
                        .setLimit(50)
                        .build());
        assertThat(found.getSearchedByMeaning()).isTrue();
        assertThat(found.getResultsList()).isNotEmpty().allMatch(result -> result.hasScenario());
        assertThat(found.getResultsList())
                .allMatch(result -> result.getScenario().getVersion() > 0);
    }

    @Test
    void a_file_that_is_something_else_fails_with_the_reason_and_is_not_kept() {
        var id = learner.uploaded("a.pdf", DOCUMENT_TYPE_PDF, "Just a text, and no PDF.".getBytes(UTF_8));
        var document = learner.ended(id);
        assertThat(document.getState()).isEqualTo(DocumentState.DOCUMENT_STATE_FAILED);
        assertThat(document.getFailure().getReason())
                .isEqualTo(DocumentFailureReason.DOCUMENT_FAILURE_REASON_NOT_THIS_TYPE);
        assertThat(document.getFailure().getCanRetry()).isFalse();
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "DOCUMENT_NOT_RETRYABLE",
                () -> learner.stub()
                        .retryDocument(RetryDocumentRequest.newBuilder()
                                .setDocumentId(id)
                                .build()));
    }

    @Test
    void hostile_files_fail_with_their_reasons() {
        assertThat(reason(TestFiles.encryptedPdf())).isEqualTo(DocumentFailureReason.DOCUMENT_FAILURE_REASON_ENCRYPTED);
        assertThat(reason(TestFiles.emptyPdf())).isEqualTo(DocumentFailureReason.DOCUMENT_FAILURE_REASON_NO_TEXT);
        var cut = TestFiles.pdf(HAND_WASHING);
        assertThat(reason(java.util.Arrays.copyOf(cut, cut.length / 3)))
                .isEqualTo(DocumentFailureReason.DOCUMENT_FAILURE_REASON_BROKEN);
        var bomb = learner.ended(learner.uploaded("bomb.docx", DOCUMENT_TYPE_DOCX, TestFiles.bomb()));
        assertThat(bomb.getFailure().getReason())
                .isIn(
                        DocumentFailureReason.DOCUMENT_FAILURE_REASON_TOO_LARGE,
                        DocumentFailureReason.DOCUMENT_FAILURE_REASON_TOO_COMPLEX,
                        DocumentFailureReason.DOCUMENT_FAILURE_REASON_BROKEN);
        assertThat(bomb.getPassageCount()).isZero();
        learner.read("after.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(HAND_WASHING)); // the service is well
    }

    private DocumentFailureReason reason(byte[] pdf) {
        return learner.ended(learner.uploaded("a.pdf", DOCUMENT_TYPE_PDF, pdf))
                .getFailure()
                .getReason();
    }

    @Test
    void only_the_announced_length_can_be_sent() {
        var file = "Twelve bytes".getBytes(UTF_8);
        var created = learner.stub()
                .createUpload(
                        learner.upload("a.txt", DOCUMENT_TYPE_TEXT, file.length).build())
                .getCreated();
        assertThat(learner.put(created.getAddress(), "More than twelve bytes".getBytes(UTF_8)))
                .isEqualTo(403);
        assertThat(learner.put(created.getAddress(), "Less".getBytes(UTF_8))).isEqualTo(403);
        var missing = learner.stub()
                .completeUpload(CompleteUploadRequest.newBuilder()
                        .setDocumentId(created.getDocument().getId())
                        .build());
        assertThat(missing.hasMissing()).isTrue();
        assertThat(learner.put(missing.getMissing().getAddress(), file)).isEqualTo(200);
        assertThat(learner.ended(
                                learner.completed(created.getDocument().getId()).getId())
                        .getState())
                .isEqualTo(DocumentState.DOCUMENT_STATE_COMPLETED);
    }

    @Test
    void another_file_than_announced_fails() throws NoSuchAlgorithmException {
        var announced = "This is the text that was announced.".getBytes(UTF_8);
        var sent = "This is the text that was not there.".getBytes(UTF_8);
        assertThat(sent).hasSameSizeAs(announced);
        var created = learner.stub()
                .createUpload(learner.upload("a.txt", DOCUMENT_TYPE_TEXT, announced.length)
                        .setSha256(ByteString.copyFrom(
                                MessageDigest.getInstance("SHA-256").digest(announced)))
                        .build())
                .getCreated();
        assertThat(learner.put(created.getAddress(), sent)).isEqualTo(200);
        var document =
                learner.ended(learner.completed(created.getDocument().getId()).getId());
        assertThat(document.getFailure().getReason())
                .isEqualTo(DocumentFailureReason.DOCUMENT_FAILURE_REASON_UPLOAD_DIFFERS);
    }

    @Test
    void two_tabs_complete_one_upload_and_it_is_read_once() throws InterruptedException {
        var sent = learner.sent("Hygiene.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(HAND_WASHING));
        var answers = java.util.Collections.synchronizedList(new ArrayList<Document>());
        var tabs = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> answers.add(learner.completed(sent.getId()))))
                .toList();
        for (var tab : tabs) tab.join();
        assertThat(answers).hasSize(8).allMatch(document -> document.getId().equals(sent.getId()));
        assertThat(learner.steps(sent.getId(), 0).stream()
                        .filter(step -> step.getState() == DocumentState.DOCUMENT_STATE_UPLOADED))
                .hasSize(1);
        assertThat(learner.completed(sent.getId()).getState()).isEqualTo(DocumentState.DOCUMENT_STATE_COMPLETED);
    }

    @Test
    void a_repeated_upload_is_the_same_document_and_another_file_is_refused() {
        var wanted = learner.upload("a.txt", DOCUMENT_TYPE_TEXT, 12).build();
        var first = learner.stub().createUpload(wanted).getCreated();
        var again = learner.stub().createUpload(wanted).getCreated();
        assertThat(again.getDocument().getId()).isEqualTo(first.getDocument().getId());
        assertThat(again.getAddress().getUrl()).isNotEmpty();
        Refusal.expect(
                Code.ALREADY_EXISTS,
                "IDEMPOTENCY_KEY_REUSED",
                () -> learner.stub()
                        .createUpload(wanted.toBuilder().setSizeBytes(13).build()));
    }

    @Test
    void a_file_that_is_too_large_and_bad_fields_are_refused() {
        var tooLarge = learner.stub()
                .createUpload(
                        learner.upload("a.pdf", DOCUMENT_TYPE_PDF, 10_000_001).build());
        assertThat(tooLarge.getTooLarge().getMostBytes()).isEqualTo(10_000_000);
        for (var name : List.of("", "   ", "a\u0000.pdf", "a\n.pdf", "fdp.\u202Egpj", "x".repeat(201)))
            Refusal.expectField(
                    "name",
                    () -> learner.stub()
                            .createUpload(
                                    learner.upload(name, DOCUMENT_TYPE_PDF, 1).build()));
        Refusal.expectField(
                "size_bytes",
                () -> learner.stub()
                        .createUpload(learner.upload("a", DOCUMENT_TYPE_PDF, 0).build()));
        Refusal.expectField(
                "sha256",
                () -> learner.stub()
                        .createUpload(learner.upload("a", DOCUMENT_TYPE_PDF, 1)
                                .setSha256(ByteString.copyFromUtf8("short"))
                                .build()));
        Refusal.expectField(
                "document_id",
                () -> learner.stub()
                        .getDocument(GetDocumentRequest.newBuilder()
                                .setDocumentId("1")
                                .build()));
        Refusal.expectField(
                "query",
                () -> learner.stub()
                        .search(SearchRequest.newBuilder().setQuery(" ").build()));
    }

    @Test
    void the_document_of_somebody_else_does_not_exist() {
        var id = learner.read("a.txt", DOCUMENT_TYPE_TEXT, "My own words, and nobody else's.".getBytes(UTF_8))
                .getId();
        var other = DocumentCalls.learner(content);
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> other.get(id));
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> other.pages(id));
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> other.steps(id, 0));
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> other.completed(id));
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> other.search("words", id));
        Refusal.expect(
                Code.NOT_FOUND,
                "DOCUMENT_UNKNOWN",
                () -> other.stub()
                        .renameDocument(RenameDocumentRequest.newBuilder()
                                .setDocumentId(id)
                                .setName("mine")
                                .build()));
        assertThat(other.delete(id)).isFalse();
        assertThat(other.search("words")).isEmpty();
        assertThat(other.stub()
                        .batchGetDocuments(BatchGetDocumentsRequest.newBuilder()
                                .addDocumentIds(id)
                                .build())
                        .getDocumentsList())
                .isEmpty();
        assertThat(learner.get(id).getId()).isEqualTo(id);
    }

    @Test
    void a_list_has_pages_and_finds_names() {
        var ids = new ArrayList<String>();
        for (var name : List.of("Diabetes.txt", "Asthma.txt", "Diabetic foot.txt"))
            ids.add(learner.uploaded(name, DOCUMENT_TYPE_TEXT, (name + " is the text.").getBytes(UTF_8)));
        learner.stub()
                .createUpload(learner.upload("not sent", DOCUMENT_TYPE_TEXT, 5).build());
        var first = learner.stub()
                .listDocuments(ListDocumentsRequest.newBuilder().setPageSize(2).build());
        assertThat(first.getTotalSize()).isEqualTo(3);
        var second = learner.stub()
                .listDocuments(ListDocumentsRequest.newBuilder()
                        .setPageSize(2)
                        .setPageToken(first.getNextPageToken())
                        .build());
        assertThat(second.getNextPageToken()).isEmpty();
        var listed = new ArrayList<>(first.getDocumentsList());
        listed.addAll(second.getDocumentsList());
        assertThat(listed).extracting(Document::getId).containsExactlyElementsOf(ids.reversed());
        assertThat(learner.stub()
                        .listDocuments(ListDocumentsRequest.newBuilder()
                                .setNameContains("DIABET")
                                .build())
                        .getDocumentsList())
                .hasSize(2);
        assertThat(learner.stub()
                        .listDocuments(ListDocumentsRequest.newBuilder()
                                .setState(DocumentState.DOCUMENT_STATE_AWAITING_UPLOAD)
                                .build())
                        .getDocumentsList())
                .extracting(Document::getName)
                .containsExactly("not sent");
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "PAGE_TOKEN_INVALID",
                () -> learner.stub()
                        .listDocuments(ListDocumentsRequest.newBuilder()
                                .setPageToken("forged")
                                .build()));
    }

    @Test
    void a_name_can_be_changed() {
        var id = learner.uploaded("a.txt", DOCUMENT_TYPE_TEXT, "Some text.".getBytes(UTF_8));
        var renamed = learner.stub()
                .renameDocument(RenameDocumentRequest.newBuilder()
                        .setDocumentId(id)
                        .setName(" Ward rules ")
                        .build())
                .getDocument();
        assertThat(renamed.getName()).isEqualTo("Ward rules");
        assertThat(learner.get(id).getName()).isEqualTo("Ward rules");
    }

    @Test
    void pages_are_read_from_any_on() {
        var pages = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> List.of("Chapter " + number, "This is the text of chapter number " + number + "."))
                .toList();
        var id = learner.read("Book.pdf", DOCUMENT_TYPE_PDF, TestFiles.pdf(pages))
                .getId();
        var response = learner.stub()
                .getDocumentPages(GetDocumentPagesRequest.newBuilder()
                        .setDocumentId(id)
                        .setFirstPage(4)
                        .setPageSize(5)
                        .build());
        assertThat(response.getPagesList()).extracting(page -> page.getNumber()).containsExactly(4, 5, 6, 7, 8);
        assertThat(response.getNextPage()).isEqualTo(9);
        var last = learner.stub()
                .getDocumentPages(GetDocumentPagesRequest.newBuilder()
                        .setDocumentId(id)
                        .setFirstPage(9)
                        .build());
        assertThat(last.getPagesCount()).isEqualTo(4);
        assertThat(last.getNextPage()).isZero();
    }

    @Test
    void what_is_deleted_is_gone_and_its_address_brings_nothing_back() {
        var file = "Some text about the ward and its rules.".getBytes(UTF_8);
        var created = learner.stub()
                .createUpload(
                        learner.upload("a.txt", DOCUMENT_TYPE_TEXT, file.length).build())
                .getCreated();
        learner.put(created.getAddress(), file);
        var id = created.getDocument().getId();
        learner.ended(learner.completed(id).getId());
        assertThat(learner.search("ward")).hasSize(1);
        assertThat(learner.delete(id)).isTrue();
        assertThat(learner.delete(id)).isFalse();
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> learner.get(id));
        assertThat(learner.search("ward")).isEmpty();
        learner.put(created.getAddress(), file); // the address is still valid
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> learner.completed(id));
        assertThat(learner.delete(UUID.randomUUID().toString())).isFalse();
    }
}
