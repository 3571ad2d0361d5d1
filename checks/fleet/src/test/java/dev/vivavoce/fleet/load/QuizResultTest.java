package dev.vivavoce.fleet.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.fleet.load.QuizResult.Mark;
import dev.vivavoce.fleet.load.QuizResult.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuizResultTest {
    private static final QuizResult ADDED_UP = QuizResult.of(List.of(
            new Mark(Verdict.RIGHT, 1),
            new Mark(Verdict.PARTLY, 0.5),
            new Mark(Verdict.WRONG, 0),
            new Mark(Verdict.UNANSWERED, 0)));

    @Test
    void marks_add_up_to_a_grade_in_percent_and_to_the_number_of_each_verdict() {
        assertThat(ADDED_UP).isEqualTo(new QuizResult(37.5, 1, 1, 1, 1));
        assertThat(QuizResult.of(List.of())).isEqualTo(new QuizResult(0, 0, 0, 0, 0));
    }

    @Test
    void another_grade_or_number_is_another_result_and_rounding_is_none() {
        assertThat(ADDED_UP.isSameAs(new QuizResult(37.500_000_1, 1, 1, 1, 1))).isTrue();
        assertThat(ADDED_UP.isSameAs(new QuizResult(38, 1, 1, 1, 1))).isFalse();
        assertThat(ADDED_UP.isSameAs(new QuizResult(37.5, 2, 1, 1, 1))).isFalse();
        assertThat(ADDED_UP.isSameAs(new QuizResult(37.5, 1, 2, 1, 1))).isFalse();
        assertThat(ADDED_UP.isSameAs(new QuizResult(37.5, 1, 1, 2, 1))).isFalse();
        assertThat(ADDED_UP.isSameAs(new QuizResult(37.5, 1, 1, 1, 2))).isFalse();
    }
}
