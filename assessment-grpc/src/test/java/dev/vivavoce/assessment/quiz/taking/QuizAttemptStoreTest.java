package dev.vivavoce.assessment.quiz.taking;

import static dev.vivavoce.assessment.quiz.QuizRows.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.quiz.QuizRows;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the attempts of many learners in the tables, those of one learner and of one quiz are found by index.
class QuizAttemptStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    /// An attempt with its quiz, two answers and an appeal.
    private static final int OF_AN_ATTEMPT = 6;

    private final QuizAttemptStore store = new QuizAttemptStore();

    @BeforeAll
    static void fill() {
        QuizRows.fill(database.get());
    }

    @Test
    void a_page_reads_its_own_attempts_at_any_position() {
        var middle = new Pages.Position(QuizRows.NOW.minusSeconds(100 * 3_600), UUID.randomUUID());
        for (var after : new Pages.Position[] {Pages.Position.START, middle})
            reads(
                    21 * OF_AN_ATTEMPT,
                    db -> assertThat(store.page(db, LEARNER, null, after, 21)).hasSize(21));
        reads(
                2 * QuizRows.QUIZZES,
                db -> assertThat(store.count(db, LEARNER, null)).isEqualTo(2 * QuizRows.QUIZZES));
    }

    @Test
    void the_attempts_at_a_quiz_are_found_by_it() {
        var quiz = database.get()
                .transaction(db -> store.page(db, LEARNER, null, Pages.Position.START, 1))
                .getFirst()
                .quizId();
        reads(
                2 * OF_AN_ATTEMPT,
                db -> assertThat(store.page(db, LEARNER, quiz, Pages.Position.START, 21))
                        .hasSize(2));
        reads(4, db -> assertThat(store.count(db, LEARNER, quiz)).isEqualTo(2));
    }

    @Test
    void the_attempts_whose_time_has_passed_are_found_among_those_under_way() {
        reads(
                10 * OF_AN_ATTEMPT,
                db -> assertThat(store.late(db, QuizRows.NOW, 100)).hasSize(10));
    }

    private static void reads(int atMost, Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(atMost);
    }
}
