package dev.vivavoce.assessment.quiz.state;

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

/// With the quizzes of many learners in the tables, those of one learner are found by index.
class QuizStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    /// A quiz with two attempts, their answers, an appeal and a copy.
    private static final int OF_A_QUIZ = 16;

    private final QuizStore store = new QuizStore();

    @BeforeAll
    static void fill() {
        QuizRows.fill(database.get());
    }

    @Test
    void a_page_reads_its_own_quizzes_at_any_position() {
        var middle = new Pages.Position(QuizRows.NOW.minusSeconds(100 * 3_600), UUID.randomUUID());
        for (var after : new Pages.Position[] {Pages.Position.START, middle})
            reads(
                    21 * OF_A_QUIZ,
                    db -> assertThat(store.page(db, LEARNER, after, 21)).hasSize(21));
    }

    @Test
    void a_learners_quizzes_are_counted_and_found_without_those_of_others() {
        reads(QuizRows.QUIZZES, db -> assertThat(store.count(db, LEARNER)).isEqualTo(QuizRows.QUIZZES));
        reads(
                QuizRows.QUIZZES,
                db -> assertThat(store.countUnderWay(db, LEARNER)).isEqualTo(QuizRows.UNDER_WAY));
        var ids = database.get()
                .transaction(db -> store.page(db, LEARNER, Pages.Position.START, 50).stream()
                        .map(Quiz::id)
                        .toList());
        reads(50 * OF_A_QUIZ, db -> assertThat(store.batch(db, LEARNER, ids)).hasSize(50));
        reads(
                OF_A_QUIZ,
                db -> assertThat(store.find(db, LEARNER, ids.getFirst())).isPresent());
        reads(
                OF_A_QUIZ,
                db -> assertThat(store.ofKey(db, LEARNER, ids.getFirst())).isPresent());
        reads(3, db -> assertThat(store.steps(db, ids.getFirst(), 0, 100)).hasSize(1));
    }

    @Test
    void a_quiz_is_deleted_with_what_hangs_on_it() {
        var other = UUID.fromString("c81e728d-9d4c-2f63-6f06-7f89cc14862c"); // md5 of 2
        var quiz = database.get()
                .transaction(db -> store.page(db, other, Pages.Position.START, 1))
                .getFirst();
        reads(40, db -> store.delete(db, quiz.id()));
    }

    private static void reads(int atMost, Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(atMost);
    }
}
