package dev.vivavoce.assessment.quiz.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.quiz.QuizRows;
import dev.vivavoce.assessment.quiz.order.Feedback;
import dev.vivavoce.assessment.quiz.order.QuizSource;
import dev.vivavoce.assessment.quiz.order.QuizWish;
import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.assessment.quiz.state.QuizState;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.quiz.maker.Made;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A job that was taken over changes nothing any more.
class GenerationStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final QuizWish WISH =
            new QuizWish(new QuizSource.WeakWords(""), 3, Difficulty.EASY, List.of(), Feedback.AT_END, null);
    private static final Made NOTHING = new Made(List.of(), 4, Map.of(), 3, Set.of());

    private final QuizStore quizzes = new QuizStore();
    private final GenerationStore store = new GenerationStore();

    @Test
    void the_try_that_took_over_ends_the_quiz_and_the_earlier_one_does_not() {
        var userId = UUID.randomUUID();
        var id = UUID.randomUUID();
        database.get().run(db -> {
            quizzes.insert(db, id, userId, UUID.randomUUID(), WISH, NOW);
            var first = store.begin(db, id, 1).orElseThrow();
            var second = store.begin(db, id, 2).orElseThrow();
            assertThat(store.begin(db, id, 1)).as("the first again").isEmpty();
            assertThat(store.complete(db, first, "", "en", 0, NOTHING, NOW)).isFalse();
            assertThat(store.fail(db, first, FailureReason.SERVICE_FAILED)).isFalse();
            assertThat(store.complete(db, second, "", "en", 0, NOTHING, NOW)).isTrue();
            assertThat(quizzes.find(db, userId, id).orElseThrow().status().state())
                    .isEqualTo(QuizState.READY);
            assertThat(store.begin(db, id, 3)).as("it has ended").isEmpty();
        });
    }

    @Test
    void what_a_try_has_kept_counts_for_the_one_that_takes_over() {
        var userId = UUID.randomUUID();
        var id = UUID.randomUUID();
        var questions = new QuestionStore();
        database.get().run(db -> {
            quizzes.insert(db, id, userId, UUID.randomUUID(), WISH, NOW);
            var first = store.begin(db, id, 1).orElseThrow();
            assertThat(store.keep(db, first, 1, 3)).isTrue();
            var basis = new Basis("en", Difficulty.EASY, "Fire is hot.", null);
            questions.insert(
                    db,
                    id,
                    List.of(new QuizQuestion(
                            UUID.randomUUID(),
                            1,
                            new Question.TrueFalse("Fire is hot.", true, basis),
                            new Place(null, "Fire is hot."))));
            assertThat(store.count(db, first, 2))
                    .as("of the rules', which are not stored")
                    .isTrue();
            var second = store.begin(db, id, 2).orElseThrow();
            assertThat(db.createQuery("SELECT made FROM quiz WHERE id = :id")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(1);
            assertThat(quizzes.find(db, userId, id).orElseThrow().figures().drafted())
                    .as("not shown yet")
                    .isZero();
            assertThat(store.keep(db, first, 1, 1)).as("the first again").isFalse();
            assertThat(store.count(db, first, 3)).isFalse();
            assertThat(store.keep(db, second, 0, 2)).isTrue();
            assertThat(store.complete(db, second, "", "en", 1, NOTHING, NOW)).isTrue();
            var figures = quizzes.find(db, userId, id).orElseThrow().figures();
            assertThat(figures.drafted()).isEqualTo(3 + 2 + NOTHING.drafted());
            assertThat(figures.dropped()).isEqualTo(2 + 2);
            assertThat(figures.byModel()).isEqualTo(1);
            assertThat(figures.shown()).isEqualTo(1);
        });
    }

    @Test
    void a_quiz_that_was_deleted_is_left() {
        var userId = UUID.randomUUID();
        var id = UUID.randomUUID();
        database.get().run(db -> {
            quizzes.insert(db, id, userId, UUID.randomUUID(), WISH, NOW);
            var making = store.begin(db, id, 1).orElseThrow();
            quizzes.delete(db, id);
            assertThat(store.complete(db, making, "", "en", 0, NOTHING, NOW)).isFalse();
            assertThat(store.begin(db, id, 2)).isEmpty();
        });
    }

    @Test
    void a_job_that_was_given_up_is_found() {
        var userId = UUID.randomUUID();
        var id = UUID.randomUUID();
        database.get().run(db -> {
            quizzes.insert(db, id, userId, UUID.randomUUID(), WISH, NOW);
            db.execute("""
                    INSERT INTO job (type, id, state, due_at, ended_at) VALUES ('make-quiz', ?, 'FAILED', now(), now())
                    """, id);
            assertThat(store.lost(db, "make-quiz", 100))
                    .extracting(GenerationStore.Making::quizId)
                    .contains(id);
        });
    }

    @Test
    void a_quiz_that_never_began_is_ended_when_its_job_was_given_up() {
        var userId = UUID.randomUUID();
        var id = UUID.randomUUID();
        database.get().run(db -> {
            quizzes.insert(db, id, userId, UUID.randomUUID(), WISH, NOW);
            db.execute("""
                    INSERT INTO job (type, id, state, due_at, ended_at) VALUES ('make-quiz', ?, 'FAILED', now(), now())
                    """, id);
            var lost = store.lost(db, "make-quiz", 100).stream()
                    .filter(making -> making.quizId().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(store.fail(db, lost, FailureReason.SERVICE_FAILED)).isTrue();
            assertThat(quizzes.find(db, userId, id).orElseThrow().status().state())
                    .isEqualTo(QuizState.FAILED);
        });
    }

    @Test
    void those_are_looked_for_among_the_few_that_are_being_made() {
        QuizRows.fill(database.get());
        var reads = TableReads.of(
                database.get(),
                db -> assertThat(store.lost(db, "make-quiz", 100)).hasSizeGreaterThanOrEqualTo(QuizRows.UNDER_WAY / 2));
        assertThat(reads.whole()).isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(3 * QuizRows.UNDER_WAY);
    }
}
