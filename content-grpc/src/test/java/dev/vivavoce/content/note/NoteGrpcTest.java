package dev.vivavoce.content.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.document.DocumentCalls;
import dev.vivavoce.content.document.Rows;
import dev.vivavoce.content.v1.BatchGetNotesRequest;
import dev.vivavoce.content.v1.DeleteNotesRequest;
import dev.vivavoce.content.v1.DocumentType;
import dev.vivavoce.content.v1.EditNotesRequest;
import dev.vivavoce.content.v1.EditNotesResponse;
import dev.vivavoce.content.v1.ExportNotesRequest;
import dev.vivavoce.content.v1.GenerateNotesRequest;
import dev.vivavoce.content.v1.GetNoteVersionRequest;
import dev.vivavoce.content.v1.GetNotesRequest;
import dev.vivavoce.content.v1.ListNoteVersionsRequest;
import dev.vivavoce.content.v1.NoteChange;
import dev.vivavoce.content.v1.NoteCitation;
import dev.vivavoce.content.v1.NoteItem;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.NoteServiceGrpc.NoteServiceBlockingStub;
import dev.vivavoce.content.v1.NoteVersion;
import dev.vivavoce.content.v1.Notes;
import dev.vivavoce.content.v1.NotesContent;
import dev.vivavoce.content.v1.NotesFailureReason;
import dev.vivavoce.content.v1.NotesMethod;
import dev.vivavoce.content.v1.NotesProgress;
import dev.vivavoce.content.v1.NotesState;
import dev.vivavoce.content.v1.RestoreNoteVersionRequest;
import dev.vivavoce.content.v1.TextSpan;
import dev.vivavoce.content.v1.WatchNotesRequest;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Notes without a language model: sentences of the document.
class NoteGrpcTest {
    private static final String TEXT = """
            # Hand hygiene

            ## Why

            Clean hands protect patients and nurses from infections on every ward. Most infections on a ward are carried
            from patient to patient by hands. A pathogen is a germ that makes people ill.

            ## When

            Nurses clean their hands before they touch a patient and after they have touched one. Hands are cleaned after
            gloves were taken off, because gloves have holes that nobody sees. Hand rub means a liquid with alcohol that
            kills germs on hands. Rub your hands for 30 seconds until they are dry.

            ## What not to do

            Rings and watches are not worn on the ward, because germs stay below them. Do not use alcohol when hands are
            visibly dirty: wash them with soap and water first.
            """;

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @Test
    void notes_are_sentences_of_the_document_with_their_places() {
        var id = document(TEXT);
        var steps = made(id);
        assertThat(steps.stream().filter(NotesProgress::getDurable))
                .extracting(NotesProgress::getState)
                .containsExactly(
                        NotesState.NOTES_STATE_QUEUED, NotesState.NOTES_STATE_GENERATING, NotesState.NOTES_STATE_READY);
        var notes = get(id);
        assertThat(notes.getMethod()).isEqualTo(NotesMethod.NOTES_METHOD_EXTRACTED);
        assertThat(notes.getRevision()).isEqualTo(1);
        var page = learner.pages(id).getFirst().getText();
        assertThat(notes.getContent().getKeyPointsCount()).isBetween(2, 8);
        assertThat(notes.getContent().getSummaryList()).isNotEmpty();
        for (var item : notes.getContent().getKeyPointsList()) {
            var citation = item.getCitations(0);
            assertThat(page.substring(
                            citation.getSpan().getStart(), citation.getSpan().getEnd()))
                    .isEqualTo(item.getText())
                    .isEqualTo(citation.getQuote());
            assertThat(item.getSupported()).isTrue();
        }
        assertThat(notes.getContent().getGlossaryList())
                .extracting(term -> term.getTerm())
                .containsExactly("pathogen", "Hand rub");
    }

    @Test
    void a_watch_goes_on_from_its_cursor_and_ends_with_the_notes() {
        var id = document(TEXT);
        made(id);
        assertThat(steps(id, 2)).extracting(NotesProgress::getCursor).containsExactly(3L);
        assertThat(steps(id, 3)).isEmpty();
        assertThat(steps(id, -1)).as("a cursor that was not reached").hasSize(3);
    }

    @Test
    void the_same_wish_makes_no_other_notes_and_another_one_keeps_the_version() {
        var id = document(TEXT);
        var key = UUID.randomUUID().toString();
        generate(stub(), id, key);
        steps(id, 0);
        assertThat(generate(stub(), id, key).getRevision()).isEqualTo(1);
        generate(stub(), id, UUID.randomUUID().toString());
        Await.until("they are made again", () -> get(id).getRevision() == 2);
        assertThat(versions(id)).extracting(NoteVersion::getRevision).containsExactly(2, 1);
    }

    @Test
    void an_edit_keeps_a_version_and_another_tab_hears_of_it() {
        var id = document(TEXT);
        made(id);
        var first = get(id);
        var mine = NoteItem.newBuilder()
                .setText("My aunt is a nurse.")
                .addCitations(first.getContent().getKeyPoints(0).getCitations(0))
                .build();
        var edited = first.getContent().toBuilder()
                .addKeyPoints(mine)
                .addKeyPoints(NoteItem.newBuilder().setText("A point without a place."))
                .build();
        var after = edit(id, 1, edited).getEdited();
        assertThat(after.getRevision()).isEqualTo(2);
        assertThat(after.getChange()).isEqualTo(NoteChange.NOTE_CHANGE_EDITED);
        var added = after.getContent().getKeyPointsList().reversed();
        assertThat(added.get(0).getSupported()).isFalse();
        assertThat(added.get(1).getSupported()).isFalse();
        assertThat(added.get(1).getCitations(0).getQuote())
                .isEqualTo(mine.getCitations(0).getQuote());
        assertThat(edit(id, 1, edited).getEdited().getRevision()).as("a retry").isEqualTo(2);
        var clash = edit(id, 1, NotesContent.getDefaultInstance());
        assertThat(clash.getChanged()).isEqualTo(after);
        var restored = stub().restoreNoteVersion(RestoreNoteVersionRequest.newBuilder()
                        .setDocumentId(id)
                        .setRevision(1)
                        .setExpectedRevision(2)
                        .build())
                .getRestored();
        assertThat(restored.getRevision()).isEqualTo(3);
        assertThat(restored.getContent()).isEqualTo(first.getContent());
        assertThat(versions(id))
                .extracting(NoteVersion::getChange)
                .containsExactly(
                        NoteChange.NOTE_CHANGE_RESTORED,
                        NoteChange.NOTE_CHANGE_EDITED,
                        NoteChange.NOTE_CHANGE_GENERATED);
        assertThat(version(id, 2).getContent()).isEqualTo(after.getContent());
        Refusal.expect(Code.NOT_FOUND, "NOTE_VERSION_UNKNOWN", () -> version(id, 9));
    }

    @Test
    void an_edit_that_cites_what_is_not_there_is_refused() {
        var id = document(TEXT);
        made(id);
        var item = NoteItem.newBuilder().setText("A point.");
        for (var citation : List.of(citation(9, 0, 5), citation(1, 0, 100_000), citation(1, 5, 5), citation(1, -1, 5)))
            Refusal.expectField(
                    "key_points",
                    () -> edit(
                            id,
                            1,
                            NotesContent.newBuilder()
                                    .addKeyPoints(item.clone().addCitations(citation))
                                    .build()));
        Refusal.expectField(
                "summary",
                () -> edit(
                        id,
                        1,
                        NotesContent.newBuilder()
                                .addSummary(NoteItem.newBuilder().setText(" "))
                                .build()));
        var many = NotesContent.newBuilder();
        for (int i = 0; i < 61; i++) many.addKeyPoints(item);
        Refusal.expectField("key_points", () -> edit(id, 1, many.build()));
        assertThat(get(id).getRevision()).isEqualTo(1);
    }

    @Test
    void notes_are_exported_as_markdown() {
        var id = document(TEXT);
        made(id);
        var markdown = stub().exportNotes(
                        ExportNotesRequest.newBuilder().setDocumentId(id).build())
                .getMarkdown();
        assertThat(markdown)
                .startsWith("# Notes\\.md\n")
                .contains("## Key points\n\n- ", "(page 1)", "- **pathogen**: ");
        edit(
                id,
                1,
                NotesContent.newBuilder()
                        .addSummary(NoteItem.newBuilder().setText("<b>*x*</b>\n# y"))
                        .build());
        assertThat(stub().exportNotes(ExportNotesRequest.newBuilder()
                                .setDocumentId(id)
                                .build())
                        .getMarkdown())
                .contains("- \\<b\\>\\*x\\*\\</b\\> \\# y\n");
    }

    @Test
    void a_document_without_sentences_has_no_notes() {
        var id = document("| Day | Hour |\n| --- | --- |\n| Monday | 9 |\n");
        var end = made(id).getLast();
        assertThat(end.getState()).isEqualTo(NotesState.NOTES_STATE_FAILED);
        assertThat(end.getFailureReason()).isEqualTo(NotesFailureReason.NOTES_FAILURE_REASON_NOTHING_TO_NOTE);
        Refusal.expect(
                Code.NOT_FOUND,
                "NOTES_UNKNOWN",
                () -> stub().exportNotes(ExportNotesRequest.newBuilder()
                        .setDocumentId(id)
                        .build()));
    }

    @Test
    void what_belongs_to_somebody_else_does_not_exist() {
        var id = document(TEXT);
        made(id);
        var other = stub(DocumentCalls.learner(content));
        Refusal.expect(
                Code.NOT_FOUND,
                "DOCUMENT_UNKNOWN",
                () -> generate(other, id, UUID.randomUUID().toString()));
        Refusal.expect(
                Code.NOT_FOUND,
                "NOTES_UNKNOWN",
                () -> other.getNotes(
                        GetNotesRequest.newBuilder().setDocumentId(id).build()));
        Refusal.expect(
                Code.NOT_FOUND,
                "NOTES_UNKNOWN",
                () -> other.watchNotes(
                                WatchNotesRequest.newBuilder().setDocumentId(id).build())
                        .forEachRemaining(_ -> {}));
        assertThat(other.batchGetNotes(BatchGetNotesRequest.newBuilder()
                                .addDocumentIds(id)
                                .build())
                        .getNotesCount())
                .isZero();
        assertThat(other.deleteNotes(DeleteNotesRequest.newBuilder()
                                .setDocumentId(id)
                                .build())
                        .getDeleted())
                .isFalse();
    }

    @Test
    void notes_go_with_their_document_and_by_themselves() {
        var id = document(TEXT);
        made(id);
        assertThat(stub().deleteNotes(DeleteNotesRequest.newBuilder()
                                .setDocumentId(id)
                                .build())
                        .getDeleted())
                .isTrue();
        Refusal.expect(Code.NOT_FOUND, "NOTES_UNKNOWN", () -> get(id));
        made(id);
        assertThat(learner.delete(id)).isTrue();
        for (var table : new String[] {"notes", "note_version", "note_step"})
            assertThat(Rows.count(content, table, "document_id", id)).as(table).isZero();
    }

    @Test
    void an_erasure_leaves_nothing_of_notes() {
        var id = document(TEXT);
        made(id);
        PersonalDataServiceGrpc.newBlockingStub(content.asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(learner.userId().toString())
                        .build());
        for (var table : new String[] {"notes", "note_version", "note_step"})
            assertThat(Rows.count(content, table, "document_id", id)).as(table).isZero();
    }

    @Test
    void notes_whose_process_was_killed_are_made_again() {
        var id = document(TEXT);
        made(id);
        Rows.change(
                content,
                id,
                "DELETE FROM note_version WHERE document_id = ?",
                "UPDATE notes SET state = 'GENERATING', generation_try = 1, revision = 0 WHERE document_id = ?",
                """
                UPDATE job SET state = 'RUNNING', tries = 1, ended_at = NULL
                WHERE id = (SELECT generation_id FROM notes WHERE document_id = ?)
                """,
                """
                INSERT INTO scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                SELECT 'make-notes', generation_id::text, now() - interval '1 hour', true, 'dead',
                    now() - interval '1 hour', 2 FROM notes WHERE document_id = ?
                """);
        Await.until(
                "another process makes them",
                Duration.ofSeconds(60),
                () -> get(id).getState() == NotesState.NOTES_STATE_READY);
        assertThat(get(id).getRevision()).isEqualTo(1);
        assertThat(get(id).getContent().getKeyPointsList()).isNotEmpty();
    }

    private String document(String text) {
        return learner.read("Notes.md", DocumentType.DOCUMENT_TYPE_MARKDOWN, text.getBytes(UTF_8))
                .getId();
    }

    private NoteServiceBlockingStub stub() {
        return stub(learner);
    }

    private static NoteServiceBlockingStub stub(DocumentCalls calls) {
        return NoteServiceGrpc.newBlockingStub(content.as(calls.userId(), Role.LEARNER))
                .withDeadlineAfter(Duration.ofSeconds(60));
    }

    private static Notes generate(NoteServiceBlockingStub stub, String id, String key) {
        return stub.generateNotes(GenerateNotesRequest.newBuilder()
                        .setDocumentId(id)
                        .setIdempotencyKey(key)
                        .build())
                .getNotes();
    }

    private List<NotesProgress> made(String id) {
        generate(stub(), id, UUID.randomUUID().toString());
        return steps(id, 0);
    }

    private List<NotesProgress> steps(String id, long after) {
        var steps = new ArrayList<NotesProgress>();
        stub().watchNotes(WatchNotesRequest.newBuilder()
                        .setDocumentId(id)
                        .setAfter(after)
                        .build())
                .forEachRemaining(response -> steps.add(response.getProgress()));
        return steps;
    }

    private Notes get(String id) {
        return stub().getNotes(GetNotesRequest.newBuilder().setDocumentId(id).build())
                .getNotes();
    }

    private EditNotesResponse edit(String id, int expected, NotesContent edited) {
        return stub().editNotes(EditNotesRequest.newBuilder()
                .setDocumentId(id)
                .setExpectedRevision(expected)
                .setContent(edited)
                .build());
    }

    private List<NoteVersion> versions(String id) {
        return stub().listNoteVersions(
                        ListNoteVersionsRequest.newBuilder().setDocumentId(id).build())
                .getVersionsList();
    }

    private NoteVersion version(String id, int revision) {
        return stub().getNoteVersion(GetNoteVersionRequest.newBuilder()
                        .setDocumentId(id)
                        .setRevision(revision)
                        .build())
                .getVersion();
    }

    private static NoteCitation citation(int page, int start, int end) {
        return NoteCitation.newBuilder()
                .setPage(page)
                .setSpan(TextSpan.newBuilder().setStart(start).setEnd(end))
                .build();
    }
}
