package dev.vivavoce.content.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.document.DocumentCalls;
import dev.vivavoce.content.v1.DocumentType;
import dev.vivavoce.content.v1.EditNotesRequest;
import dev.vivavoce.content.v1.GenerateNotesRequest;
import dev.vivavoce.content.v1.GetNotesRequest;
import dev.vivavoce.content.v1.ListNoteTextsRequest;
import dev.vivavoce.content.v1.ListNoteTextsResponse;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.NoteServiceGrpc.NoteServiceBlockingStub;
import dev.vivavoce.content.v1.StudyNote;
import dev.vivavoce.content.v1.StudyTextServiceGrpc;
import dev.vivavoce.content.v1.WatchNotesRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Notes as exercises are made of them: what the document contains, with the passage that says it.
class NoteTextsTest {
    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static final String TEXT = """
            # Hygiene

            Clean hands protect patients and nurses from infections on every ward. A pathogen is a germ that makes people
            ill. Rub your hands for 30 seconds until they are dry. Rings are not worn on the ward.
            """;

    private final DocumentCalls learner = DocumentCalls.learner(content);
    private final NoteServiceBlockingStub notes = NoteServiceGrpc.newBlockingStub(
                    content.as(learner.userId(), Role.LEARNER))
            .withDeadlineAfter(Duration.ofSeconds(60));

    private String read() {
        return learner.read("Hygiene.md", DocumentType.DOCUMENT_TYPE_MARKDOWN, TEXT.getBytes(UTF_8))
                .getId();
    }

    private String noted() {
        var id = read();
        var unused = notes.generateNotes(GenerateNotesRequest.newBuilder()
                .setDocumentId(id)
                .setIdempotencyKey(UUID.randomUUID().toString())
                .build());
        notes.watchNotes(WatchNotesRequest.newBuilder().setDocumentId(id).build())
                .forEachRemaining(_ -> {});
        return id;
    }

    private ListNoteTextsResponse texts(String... documentIds) {
        return StudyTextServiceGrpc.newBlockingStub(content.asService("assessment"))
                .listNoteTexts(ListNoteTextsRequest.newBuilder()
                        .setUserId(learner.userId().toString())
                        .addAllDocumentIds(List.of(documentIds))
                        .build());
    }

    @Test
    void each_sentence_comes_once_and_leads_to_its_passage() {
        var id = noted();
        var found = texts(id);
        assertThat(found.getNotesList())
                .extracting(StudyNote::getText)
                .contains("Rub your hands for 30 seconds until they are dry.", "pathogen: a germ that makes people ill")
                .doesNotHaveDuplicates();
        var pages = learner.pages(id);
        for (var note : found.getNotesList()) {
            var cited = note.getCited();
            var page = pages.get(cited.getPage() - 1).getText();
            assertThat(page).startsWith(page.substring(0, cited.getStart()) + cited.getText());
            assertThat(cited.getDocumentId()).isEqualTo(id);
            assertThat(UUID.fromString(cited.getId())).isNotNull();
            assertThat(cited.getSection()).isEqualTo("Hygiene");
        }
        assertThat(found.getDocumentsList()).singleElement().satisfies(one -> {
            assertThat(one.getName()).isEqualTo("Hygiene.md");
            assertThat(one.getLanguage()).isEqualTo("en");
        });
    }

    @Test
    void what_an_edit_adds_beyond_the_document_is_left_out() {
        var id = noted();
        var current = notes.getNotes(
                        GetNotesRequest.newBuilder().setDocumentId(id).build())
                .getNotes();
        var edited = current.getContent().toBuilder();
        edited.addKeyPoints(edited.getKeyPoints(0).toBuilder().setText("Rings of gold bring luck to every sailor."));
        assertThat(notes.editNotes(EditNotesRequest.newBuilder()
                                .setDocumentId(id)
                                .setExpectedRevision(current.getRevision())
                                .setContent(edited)
                                .build())
                        .hasEdited())
                .isTrue();
        assertThat(texts(id).getNotesList())
                .isNotEmpty()
                .extracting(StudyNote::getText)
                .noneMatch(text -> text.contains("sailor"));
    }

    @Test
    void documents_without_notes_and_those_of_others_are_refused() {
        var mine = noted();
        var unnoted = read();
        Refusal.expect(Code.NOT_FOUND, "NOTES_UNKNOWN", () -> texts(mine, unnoted));
        var stranger = new NoteTextsTest();
        Refusal.expect(Code.NOT_FOUND, "NOTES_UNKNOWN", () -> stranger.texts(mine));
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", this::texts);
        var asLearner = StudyTextServiceGrpc.newBlockingStub(content.as(learner.userId(), Role.LEARNER));
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> asLearner.listNoteTexts(ListNoteTextsRequest.getDefaultInstance()));
    }
}
