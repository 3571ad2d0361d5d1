package dev.vivavoce.fleet.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.fleet.load.LessonPromise.Document;
import dev.vivavoce.fleet.load.LessonPromise.Sheet;
import dev.vivavoce.fleet.load.LessonPromise.Stage;
import dev.vivavoce.fleet.load.LessonPromise.StoredDocument;
import dev.vivavoce.fleet.load.LessonPromise.StoredQuiz;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StudyPromisesTest {
    private static final Document BREAD = new Document("Bread 1", 12, "Yeast eats.");
    private static final QuizResult RESULT = new QuizResult(50, 1, 0, 0, 1);
    private static final Map<String, String> ANSWERS = Map.of("q1", "option 1", "q2", "truth true");
    private static final Sheet SHEET = new Sheet(ANSWERS, RESULT, RESULT);
    private static final StudyDifference KEPT = StudyDifference.NONE;

    /// All was acknowledged.
    private static final LessonPromise TOLD = new LessonPromise(BREAD, true, true, ANSWERS, Set.of("q1", "q2"), RESULT);

    @Test
    void what_was_acknowledged_and_is_there_once_is_kept() {
        assertThat(compare(TOLD, read(BREAD), quiz(SHEET))).isEqualTo(KEPT);
        assertThat(KEPT.isKept()).isTrue();
        var promises = new StudyPromises(List.of(TOLD));
        assertThat(promises.acknowledged()).isEqualTo(2);
        assertThat(promises.answers()).isEqualTo(2);
    }

    @Test
    void what_was_not_acknowledged_may_be_there_and_may_be_missing() {
        var told = new LessonPromise(BREAD, false, false, ANSWERS, Set.of("q1"), null);
        assertThat(compare(told, read(BREAD), quiz(SHEET))).isEqualTo(KEPT);
        var asked = new LessonPromise(BREAD, false, false, Map.of(), Set.of(), null);
        assertThat(compare(asked, null, null)).isEqualTo(KEPT);
        assertThat(compare(told, read(BREAD), quiz(sheet(Map.of("q1", "option 1"), null))))
                .as("the second answer and the end were under way")
                .isEqualTo(KEPT);
    }

    @Test
    void an_acknowledged_document_or_quiz_that_is_missing_or_not_ready_is_lost() {
        assertThat(compare(uploaded(), null, null).lost()).isOne();
        assertThat(compare(uploaded(), new StoredDocument(BREAD, Stage.UNREADY), null))
                .isEqualTo(new StudyDifference(1, 0, 0, 0, 0, 0));
        var ordered = new LessonPromise(BREAD, true, true, Map.of(), Set.of(), null);
        assertThat(compare(ordered, read(BREAD), null).lost()).isOne();
        assertThat(compare(ordered, read(BREAD), new StoredQuiz("Bread 1", Stage.UNREADY, List.of()))
                        .lost())
                .isOne();
    }

    @Test
    void a_document_with_another_content_is_lost() {
        assertThat(compare(uploaded(), read(new Document("Bread 1", 12, "Yeast")), null)
                        .lost())
                .isOne();
        assertThat(compare(uploaded(), read(new Document("Bread 1", 11, "Yeast eats.")), null)
                        .lost())
                .isOne();
    }

    @Test
    void what_the_platform_has_given_up_and_says_so_is_counted_and_not_lost() {
        var given = compare(uploaded(), new StoredDocument(BREAD, Stage.GIVEN_UP), null);
        assertThat(given.givenUp()).isOne();
        assertThat(given.isKept()).isTrue();
    }

    @Test
    void second_ones_and_those_that_nobody_wanted_are_too_many() {
        var stored = new StudyPromises.Stored(
                List.of(read(BREAD), read(BREAD), read(new Document("Stranger", 12, "Yeast eats."))),
                List.of(quiz(SHEET), new StoredQuiz("Bread 1", Stage.READY, List.of()), quizOf("Stranger")));
        var difference = new StudyPromises(List.of(TOLD)).compare(stored);
        assertThat(difference).isEqualTo(new StudyDifference(0, 4, 0, 0, 0, 0));
        assertThat(difference.isKept()).isFalse();
        assertThat(difference.isComplete()).as("waiting does not help").isTrue();
    }

    @Test
    void an_acknowledged_answer_that_is_missing_or_another_one_is_lost() {
        var missing = sheet(Map.of("q1", "option 1"), RESULT);
        assertThat(compare(TOLD, read(BREAD), quiz(missing)).answersLost()).isOne();
        var other = sheet(Map.of("q1", "option 1", "q2", "truth false"), RESULT);
        assertThat(compare(TOLD, read(BREAD), quiz(other)).answersLost()).isOne();
        assertThat(compare(TOLD, read(BREAD), quizOf("Bread 1")))
                .as("no attempt")
                .isEqualTo(new StudyDifference(0, 0, 0, 2, 0, 1));
    }

    @Test
    void answers_that_nobody_gave_and_second_attempts_are_doubled() {
        var told =
                new LessonPromise(BREAD, true, true, Map.of("q1", "option 1", "q2", "truth true"), Set.of("q1"), null);
        var strange = Map.of("q1", "option 1", "q2", "truth false", "q3", "text yeast");
        assertThat(compare(told, read(BREAD), quiz(sheet(strange, null))).answersDoubled())
                .isEqualTo(2);
        assertThat(compare(TOLD, read(BREAD), new StoredQuiz("Bread 1", Stage.READY, List.of(SHEET, SHEET))))
                .isEqualTo(new StudyDifference(0, 0, 0, 0, 1, 0));
    }

    @Test
    void a_result_that_is_missing_or_not_as_told_or_does_not_fit_the_marks_is_wrong() {
        var other = new QuizResult(100, 2, 0, 0, 0);
        assertThat(results(null, RESULT)).isOne();
        assertThat(results(other, other)).isOne();
        assertThat(results(RESULT, other)).isOne();
        assertThat(results(RESULT, RESULT)).isZero();
    }

    private static int results(@Nullable QuizResult stored, QuizResult marked) {
        return compare(TOLD, read(BREAD), quiz(new Sheet(ANSWERS, stored, marked)))
                .resultsWrong();
    }

    private static LessonPromise uploaded() {
        return new LessonPromise(BREAD, true, false, Map.of(), Set.of(), null);
    }

    private static StoredDocument read(Document document) {
        return new StoredDocument(document, Stage.READY);
    }

    private static Sheet sheet(Map<String, String> answers, @Nullable QuizResult result) {
        return new Sheet(answers, result, RESULT);
    }

    private static StoredQuiz quiz(Sheet attempt) {
        return new StoredQuiz("Bread 1", Stage.READY, List.of(attempt));
    }

    private static StoredQuiz quizOf(String document) {
        return new StoredQuiz(document, Stage.READY, List.of());
    }

    private static StudyDifference compare(
            LessonPromise promise, @Nullable StoredDocument document, @Nullable StoredQuiz quiz) {
        var documents = new ArrayList<StoredDocument>();
        if (document != null) documents.add(document);
        var quizzes = new ArrayList<StoredQuiz>();
        if (quiz != null) quizzes.add(quiz);
        return new StudyPromises(List.of(promise)).compare(new StudyPromises.Stored(documents, quizzes));
    }
}
