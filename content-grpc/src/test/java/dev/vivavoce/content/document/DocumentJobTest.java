package dev.vivavoce.content.document;

import static dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_COMPLETED;
import static dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_FAILED;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_PDF;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.DocumentFailureReason;
import dev.vivavoce.content.v1.DocumentProcessed;
import dev.vivavoce.content.v1.DocumentProgress;
import dev.vivavoce.content.v1.DocumentUploaded;
import dev.vivavoce.content.v1.RetryDocumentRequest;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The job that reads a document, when processes die, documents vanish, and learners try again.
class DocumentJobTest {
    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static final EventContract<DocumentUploaded> UPLOADED = EventContract.of(DocumentUploaded.class);
    private static final EventContract<DocumentProcessed> PROCESSED = EventContract.of(DocumentProcessed.class);

    private static final String JOB = "scheduled_tasks JOIN document ON reading_id::text = task_instance";

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @Test
    void a_document_whose_process_was_killed_is_read_again_from_the_first_page() {
        var read = learner.read("Book.pdf", DOCUMENT_TYPE_PDF, DocumentWatchTest.book(6));
        Await.until("its job is gone", () -> Rows.count(content, JOB, "document.id", read.getId()) == 0);
        // As a process leaves it that is killed after the second page of its first try.
        Rows.change(
                content, read.getId(), """
                UPDATE document SET state = 'PROCESSING', completed_at = NULL, pages_read = 2, reading_try = 1
                WHERE id = ?
                """, "DELETE FROM document_page WHERE document_id = ? AND number > 2", """
                UPDATE job SET state = 'RUNNING', tries = 1, ended_at = NULL
                WHERE id = (SELECT reading_id FROM document WHERE id = ?)
                """, """
                INSERT INTO scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                SELECT 'read-document', reading_id::text, now() - interval '1 hour', true, 'dead',
                    now() - interval '1 hour', 2 FROM document WHERE id = ?
                """);
        Await.until(
                "another process reads it",
                Duration.ofSeconds(60),
                () -> learner.get(read.getId()).getState() == DOCUMENT_STATE_COMPLETED);
        var again = learner.get(read.getId());
        assertThat(again.getPagesRead()).isEqualTo(6);
        assertThat(again.getWordCount()).isEqualTo(read.getWordCount());
        assertThat(again.getPassageCount()).isEqualTo(read.getPassageCount());
        assertThat(learner.pages(read.getId())).hasSize(6);
        assertThat(learner.steps(read.getId(), read.getCursor()))
                .extracting(DocumentProgress::getCursor)
                .containsExactly(read.getCursor() + 1, read.getCursor() + 2, read.getCursor() + 3);
    }

    @Test
    void a_document_that_is_deleted_while_it_is_read_leaves_nothing() {
        var id = learner.uploaded("Book.pdf", DOCUMENT_TYPE_PDF, DocumentWatchTest.book(300));
        Await.until("it is read", Duration.ofSeconds(60), () -> learner.get(id).getPagesRead() > 0);
        assertThat(learner.delete(id)).isTrue();
        for (var table : new String[] {"document_page", "document_passage", "document_section", "document_step"})
            assertThat(Rows.count(content, table, "document_id", id)).as(table).isZero();
        var next = learner.read("a.txt", DOCUMENT_TYPE_TEXT, "The next one is read after it.".getBytes(UTF_8));
        assertThat(next.getPagesRead()).isEqualTo(1);
        assertThat(Rows.count(content, "document_page", "document_id", id)).isZero();
    }

    @Test
    void a_document_that_failed_by_our_fault_is_read_again_without_another_upload() {
        var read = learner.read("Book.pdf", DOCUMENT_TYPE_PDF, DocumentWatchTest.book(3));
        Rows.change(
                content,
                read.getId(),
                """
                UPDATE document SET state = 'FAILED', failure = 'SERVICE_FAILED', completed_at = NULL, passages = 0
                WHERE id = ?
                """,
                "DELETE FROM document_page WHERE document_id = ?",
                "DELETE FROM document_passage WHERE document_id = ?",
                "DELETE FROM document_section WHERE document_id = ?");
        assertThat(learner.get(read.getId()).getFailure().getCanRetry()).isTrue();
        var queued = learner.stub()
                .retryDocument(RetryDocumentRequest.newBuilder()
                        .setDocumentId(read.getId())
                        .build())
                .getDocument();
        assertThat(queued.hasFailure()).isFalse();
        assertThat(learner.steps(read.getId(), read.getCursor()).getLast().getState())
                .isEqualTo(DOCUMENT_STATE_COMPLETED);
        assertThat(learner.pages(read.getId())).hasSize(3);
    }

    @Test
    void a_document_whose_job_was_given_up_fails_and_can_be_tried_again() {
        var read = learner.read("a.txt", DOCUMENT_TYPE_TEXT, "A text that kills its reader.".getBytes(UTF_8));
        Rows.change(content, read.getId(), """
                UPDATE document SET state = 'PROCESSING', completed_at = NULL, changed_at = now() - interval '1 hour'
                WHERE id = ?
                """, """
                UPDATE job SET state = 'FAILED', ended_at = now()
                WHERE id = (SELECT reading_id FROM document WHERE id = ?)
                """, """
                UPDATE scheduled_tasks SET execution_time = now()
                WHERE task_name = 'sweep-document-readings' AND ?::uuid IS NOT NULL
                """);
        Await.until(
                "it has failed",
                Duration.ofSeconds(60),
                () -> learner.get(read.getId()).getState() == DOCUMENT_STATE_FAILED);
        assertThat(learner.get(read.getId()).getFailure().getReason())
                .isEqualTo(DocumentFailureReason.DOCUMENT_FAILURE_REASON_SERVICE_FAILED);
    }

    @Test
    void others_hear_that_a_document_was_uploaded_and_processed_and_nothing_of_its_text() {
        var file = "A text that others hear nothing of.".getBytes(UTF_8);
        var id = learner.read("Private.txt", DOCUMENT_TYPE_TEXT, file).getId();
        var heard = new ArrayList<String>();
        var events = EventServiceGrpc.newBlockingStub(content.asService("assessment"))
                .withDeadlineAfter(Duration.ofSeconds(30))
                .follow(FollowRequest.newBuilder()
                        .addEventTypes(UPLOADED.type())
                        .addEventTypes(PROCESSED.type())
                        .build());
        while (heard.size() < 2 && events.hasNext()) {
            var response = events.next();
            if (!response.hasEvent()
                    || !response.getEvent().toString().contains(learner.userId().toString())) continue;
            assertThat(response.toString()).doesNotContain("Private", "nothing");
            heard.add(response.getEvent().getEventType());
            if (response.getEvent().getEventType().equals(PROCESSED.type())) {
                var processed = PROCESSED.read(response.getEvent());
                assertThat(processed.getDocumentId()).isEqualTo(id);
                assertThat(processed.getState()).isEqualTo(DOCUMENT_STATE_COMPLETED);
                assertThat(processed.getWordCount()).isEqualTo(7);
            }
        }
        assertThat(heard).containsExactly(UPLOADED.type(), PROCESSED.type());
    }
}
