package dev.vivavoce.content.document;

import static dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_COMPLETED;
import static dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_PROCESSING;
import static dev.vivavoce.content.v1.DocumentState.DOCUMENT_STATE_UPLOADED;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_PDF;
import static dev.vivavoce.content.v1.DocumentType.DOCUMENT_TYPE_TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.v1.DocumentProgress;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a learner sees while a document is read.
class DocumentWatchTest {
    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private final DocumentCalls learner = DocumentCalls.learner(content);

    @Test
    void the_durable_steps_come_once_and_in_order_and_end_with_the_document() {
        var id = learner.uploaded("Book.pdf", DOCUMENT_TYPE_PDF, book(30));
        var steps = learner.steps(id, 0);
        var durable = steps.stream().filter(DocumentProgress::getDurable).toList();
        assertThat(durable)
                .extracting(DocumentProgress::getState)
                .containsExactly(
                        DOCUMENT_STATE_UPLOADED,
                        DOCUMENT_STATE_PROCESSING,
                        DOCUMENT_STATE_PROCESSING,
                        DOCUMENT_STATE_COMPLETED);
        assertThat(durable).extracting(DocumentProgress::getCursor).containsExactly(1L, 2L, 3L, 4L);
        assertThat(durable.get(2).getPassageCount()).as("the first passages").isPositive();
        assertThat(durable.get(2).getPagesRead()).isLessThan(30);
        assertThat(durable.getLast().getPagesRead()).isEqualTo(30);
        assertThat(steps.stream().map(DocumentProgress::getPagesRead)).isSorted();
    }

    @Test
    void a_watch_goes_on_from_its_cursor() {
        var id = learner.uploaded("Book.pdf", DOCUMENT_TYPE_PDF, book(10));
        var before = learner.watch(id, 0).next().getProgress();
        var rest = learner.steps(id, before.getCursor());
        assertThat(rest.stream().filter(DocumentProgress::getDurable))
                .extracting(DocumentProgress::getCursor)
                .containsExactly(2L, 3L, 4L);
        assertThat(learner.steps(id, 4)).isEmpty();
        assertThat(learner.steps(id, 3)).hasSize(1);
        assertThat(learner.steps(id, 0)).hasSize(4);
    }

    @Test
    void a_cursor_that_was_not_reached_counts_as_0() {
        var id = learner.uploaded("a.txt", DOCUMENT_TYPE_TEXT, "Some text.".getBytes(UTF_8));
        var durable = learner.steps(id, 0).stream()
                .filter(DocumentProgress::getDurable)
                .toList();
        assertThat(learner.steps(id, durable.getLast().getCursor() + 1)).isEqualTo(durable);
        assertThat(learner.steps(id, -1)).as("the largest uint64").isEqualTo(durable);
    }

    @Test
    void a_watch_ends_when_the_document_is_deleted() {
        var created = learner.stub()
                .createUpload(learner.upload("a.txt", DOCUMENT_TYPE_TEXT, 5).build())
                .getCreated();
        var id = created.getDocument().getId();
        var ended = new CompletableFuture<Code>();
        Thread.ofVirtual().start(() -> {
            try {
                learner.steps(id, 0);
                ended.complete(Code.OK);
            } catch (StatusRuntimeException thrown) {
                ended.complete(thrown.getStatus().getCode());
            }
        });
        assertThat(learner.delete(id)).isTrue();
        assertThat(ended.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
                .isEqualTo(Code.NOT_FOUND);
    }

    /// A PDF with so many pages.
    static byte[] book(int pages) {
        return TestFiles.pdf(IntStream.rangeClosed(1, pages)
                .mapToObj(number -> List.of(
                        "Ward " + number,
                        "On ward number " + number + " the nurses meet at seven and talk about every patient.",
                        "Whoever is new hears first who must not eat, and who may not get up alone.",
                        "After that the doctor comes, asks what has changed, and looks at the list of medicines.",
                        "Nobody leaves before the notes of the night are complete and the keys are handed over."))
                .toList());
    }
}
