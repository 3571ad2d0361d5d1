package dev.vivavoce.quiz.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.quiz.marking.Mark.Verdict;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerMarkerTest {
    private static final Basis BASIS = new Basis("en", Difficulty.EASY, "", null);
    private static final AnswerMarker MARKER = new AnswerMarker();

    private static Mark typed(Question question, String text) {
        return MARKER.mark(question, new Answer.Typed(text));
    }

    @Test
    void fixed_keys_are_sure() {
        var choice = new Question.MultipleChoice(
                "Which?",
                List.of(Option.wrong("a"), Option.right("b"), new Option("c", 0.5, ""), new Option("d", -0.25, "")),
                BASIS);
        assertThat(MARKER.mark(choice, new Answer.Chosen(1))).isEqualTo(new Mark(Verdict.RIGHT, 1, 1));
        assertThat(MARKER.mark(choice, new Answer.Chosen(2))).isEqualTo(new Mark(Verdict.PARTLY, 0.5, 1));
        assertThat(MARKER.mark(choice, new Answer.Chosen(3))).isEqualTo(new Mark(Verdict.WRONG, -0.25, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MARKER.mark(choice, new Answer.Chosen(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> MARKER.mark(choice, new Answer.Judged(true)));
        var statement = new Question.TrueFalse("It rains.", false, BASIS);
        assertThat(MARKER.mark(statement, new Answer.Judged(false)).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(MARKER.mark(statement, new Answer.Judged(true)).verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void an_order_earns_the_share_of_its_pairs() {
        var order = new Question.Order("Steps", List.of("c", "a", "d", "b"), List.of(1, 3, 0, 2), BASIS);
        assertThat(MARKER.mark(order, new Answer.Sorted(List.of(1, 3, 0, 2))).verdict())
                .isEqualTo(Verdict.RIGHT);
        var swapped = MARKER.mark(order, new Answer.Sorted(List.of(3, 1, 0, 2)));
        assertThat(swapped.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(swapped.share()).isCloseTo(5 / 6.0, within(1e-9));
        assertThat(MARKER.mark(order, new Answer.Sorted(List.of(2, 0, 3, 1))).share())
                .isZero();
        assertThat(MARKER.mark(order, new Answer.Sorted(List.of())).share()).isZero();
        assertThat(MARKER.mark(order, new Answer.Sorted(List.of(9, 9, -1))).share())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The keeper cannot open 22 gates.|RIGHT|1",
                "the keeper can't open twenty-two gates|RIGHT|1",
                "The keper can not open twenty two gates|PARTLY|0.93",
                "The keeper can open gates|PARTLY|0.71",
                "Something else entirely was said here today|WRONG|0",
                "''|WRONG|0",
            })
    void a_typed_sentence_earns_its_right_words(String text, Verdict verdict, double share) {
        var mark = typed(new Question.ListenAndType("The keeper cannot open 22 gates.", BASIS), text);
        assertThat(mark.verdict()).isEqualTo(verdict);
        assertThat(mark.share()).isCloseTo(share, within(0.01));
    }

    @Test
    void a_sentence_said_needs_its_words_before_its_sounds_count() {
        var aloud = new Question.SayAloud("The keeper opens the gates.", BASIS);
        assertThat(MARKER.mark(aloud, new Answer.Spoken("the keeper opens the gates", 85))
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(MARKER.mark(aloud, new Answer.Spoken("the keeper opens the gates", 40))
                        .verdict())
                .isEqualTo(Verdict.PARTLY);
        assertThat(MARKER.mark(aloud, new Answer.Spoken("hello there", 99)).verdict())
                .isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "gates, RIGHT",
        "the Gates, RIGHT",
        "doors, PARTLY",
        "gats, PARTLY",
        "gate, PARTLY",
        "bridges, WRONG",
        "'', WRONG",
    })
    void a_gap_takes_its_keys_and_part_of_a_slip(String text, Verdict verdict) {
        var gap = new Question.Gap(
                "The keeper opens the ", ".", List.of(Option.right("gates"), new Option("doors", 0.5, "")), BASIS);
        assertThat(typed(gap, text).verdict()).isEqualTo(verdict);
    }

    @Test
    void meaning_fills_what_words_leave_but_no_number_moves() {
        var why = new Question.ShortAnswer("Why?", List.of(Option.right("because the road was icy")), BASIS);
        var far = new AnswerMarker((_, _) -> 0.1);
        var near = new AnswerMarker((_, _) -> 0.9);
        var text = new Answer.Typed("it was slippery");
        assertThat(far.mark(why, text).verdict()).isEqualTo(Verdict.WRONG);
        assertThat(near.mark(why, text).verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(near.mark(why, text).isConfident()).isFalse();
        var many = new Question.ShortAnswer("How many?", List.of(Option.right("42 boats")), BASIS);
        assertThat(near.mark(many, new Answer.Typed("24 boats")).verdict()).isEqualTo(Verdict.WRONG);
    }
}
