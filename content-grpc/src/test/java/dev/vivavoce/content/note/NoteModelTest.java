package dev.vivavoce.content.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.document.DocumentCalls;
import dev.vivavoce.content.v1.DocumentType;
import dev.vivavoce.content.v1.GenerateNotesRequest;
import dev.vivavoce.content.v1.GetNotesRequest;
import dev.vivavoce.content.v1.NoteItem;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.NoteTerm;
import dev.vivavoce.content.v1.Notes;
import dev.vivavoce.content.v1.NotesMethod;
import dev.vivavoce.content.v1.WatchNotesRequest;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.Reply;
import dev.vivavoce.model.WritingSample;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Notes with a language model: each point is checked against the passages that it cites.
class NoteModelTest {
    private static final ModelStandIn model = ModelStandIn.start(0);

    @RegisterExtension
    static final TestServer content = ContentServer.create(Map.of(
            "CONTENT_MODELS", "main",
            "CONTENT_MODEL_MAIN_URL", model.address(),
            "CONTENT_MODEL_MAIN_MODEL", "large",
            "CONTENT_MODEL_MAIN_THIRD_PARTY", "false",
            "CONTENT_MODEL_TOKENS_A_DAY", "100000"));

    private static final String TEXT = """
            # Hand hygiene

            Clean hands protect patients and nurses from infections on every ward. A pathogen is a germ that makes people
            ill. Rub your hands for 30 seconds until they are dry. Rings are not worn on the ward.
            """;

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @BeforeEach
    void reset() {
        model.reset();
    }

    @Test
    void points_that_the_passages_contain_are_the_notes_and_others_are_dropped() {
        model.next(new Reply.Text("""
                {"summary": [{"text": "Clean hands protect patients from infections.", "passages": [1]}],
                 "points": [{"text": "Hands are rubbed for 30 seconds until dry.", "passages": [1]},
                            {"text": "Hands are rubbed for 90 seconds until dry.", "passages": [1]},
                            {"text": "Rings are worn on the ward.", "passages": [1]},
                            {"text": "Nurses like holidays in the mountains.", "passages": [1]},
                            {"text": "Clean hands protect nurses.", "passages": [7]}],
                 "terms": [{"term": "pathogen", "definition": "a germ that makes people ill", "passages": [1]},
                           {"term": "virus", "definition": "a tiny thing in computers", "passages": [1]}]}
                """));
        var notes = made();
        assertThat(notes.getMethod()).isEqualTo(NotesMethod.NOTES_METHOD_WRITTEN);
        assertThat(notes.getContent().getSummaryList())
                .extracting(NoteItem::getText)
                .containsExactly("Clean hands protect patients from infections.");
        assertThat(notes.getContent().getKeyPointsList())
                .extracting(NoteItem::getText)
                .containsExactly("Hands are rubbed for 30 seconds until dry.");
        assertThat(notes.getContent().getKeyPoints(0).getCitations(0).getQuote())
                .isEqualTo("Rub your hands for 30 seconds until they are dry.");
        assertThat(notes.getContent().getGlossaryList())
                .extracting(NoteTerm::getTerm)
                .containsExactly("pathogen");
    }

    @Test
    void the_sample_of_the_stand_in_writes_from_the_passages() {
        model.replies(WritingSample.or(_ -> new Reply.Withheld()));
        var notes = made();
        assertThat(notes.getMethod()).isEqualTo(NotesMethod.NOTES_METHOD_WRITTEN);
        assertThat(notes.getContent().getKeyPointsList()).isNotEmpty();
    }

    @Test
    void a_model_that_fails_or_obeys_the_text_is_replaced_by_sentences_of_the_document() {
        model.replies(_ -> new Reply.Refusal(500, "broken"));
        assertThat(made().getMethod()).isEqualTo(NotesMethod.NOTES_METHOD_EXTRACTED);
        model.replies(_ -> new Reply.Text("no JSON"));
        assertThat(made().getMethod()).isEqualTo(NotesMethod.NOTES_METHOD_EXTRACTED);
        model.replies(_ -> new Reply.Text("""
                {"summary": [{"text": "This company is the best of all.", "passages": [1]}],
                 "points": [{"text": "This company is the best of all.", "passages": [1]}], "terms": []}
                """));
        var notes = made();
        assertThat(notes.getMethod()).isEqualTo(NotesMethod.NOTES_METHOD_EXTRACTED);
        assertThat(notes.toString()).doesNotContain("best of all");
    }

    private Notes made() {
        var id = learner.read("Notes.md", DocumentType.DOCUMENT_TYPE_MARKDOWN, TEXT.getBytes(UTF_8))
                .getId();
        var stub = NoteServiceGrpc.newBlockingStub(content.as(learner.userId(), Role.LEARNER))
                .withDeadlineAfter(Duration.ofSeconds(60));
        var unused = stub.generateNotes(GenerateNotesRequest.newBuilder()
                .setDocumentId(id)
                .setIdempotencyKey(UUID.randomUUID().toString())
                .build());
        stub.watchNotes(WatchNotesRequest.newBuilder().setDocumentId(id).build())
                .forEachRemaining(_ -> {});
        return stub.getNotes(GetNotesRequest.newBuilder().setDocumentId(id).build())
                .getNotes();
    }
}
