package dev.vivavoce.assessment.quiz.sharing;

import static dev.vivavoce.assessment.quiz.QuizRows.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.quiz.QuizRows;
import dev.vivavoce.assessment.quiz.state.Quiz;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the links and copies of many learners in the tables, a link is found by its secret and the rest by index.
class SharingStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private final SharingStore store = new SharingStore();

    @BeforeAll
    static void fill() {
        QuizRows.fill(database.get());
    }

    @Test
    void a_link_is_found_by_its_secret() {
        reads(2, db -> assertThat(store.byToken(db, new byte[32], QuizRows.NOW)).isEmpty());
        reads(2, db -> assertThat(store.hold(db, new byte[32], QuizRows.NOW)).isEmpty());
    }

    @Test
    void a_page_of_quizzes_reads_their_links_and_copies_alone() {
        var ids = database.get()
                .transaction(db -> new QuizStore()
                        .page(db, LEARNER, Pages.Position.START, 21).stream()
                                .map(Quiz::id)
                                .toList());
        reads(
                21 * 3,
                db -> assertThat(store.sharing(db, LEARNER, ids, QuizRows.NOW)).hasSize(21));
        reads(2, db -> assertThat(store.copy(db, LEARNER, UUID.randomUUID())).isEmpty());
    }

    @Test
    void links_that_have_ended_are_deleted_without_reading_the_others() {
        reads(30, db -> store.deleteEnded(db, QuizRows.NOW));
    }

    private static void reads(int atMost, Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(atMost);
    }
}
