package dev.vivavoce.quiz.marking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sixty short answers with the verdict of a person, by words alone. Rules were changed after looking at `tuned` only.
class ShortAnswerAgreementTest {
    @Test
    void agrees_with_a_person_and_nearly_always_when_it_is_sure() throws IOException {
        var tuned = measured("tuned");
        var frozen = measured("frozen");
        System.out.printf("tuned: %s%nfrozen: %s%n", tuned, frozen);
        assertThat(tuned.all()).isEqualTo(30);
        assertThat(frozen.all()).isEqualTo(30);
        assertThat(tuned.agreed()).isGreaterThanOrEqualTo(26);
        assertThat(frozen.agreed()).isGreaterThanOrEqualTo(26);
        assertThat(tuned.sureAndRight() + frozen.sureAndRight())
                .isGreaterThanOrEqualTo((int) Math.ceil(0.95 * (tuned.sure() + frozen.sure())));
    }

    private record Measured(int all, int agreed, int sure, int sureAndRight) {}

    private static Measured measured(String set) throws IOException {
        int all = 0;
        int agreed = 0;
        int sure = 0;
        int sureAndRight = 0;
        for (var line : lines(set)) {
            if (line.startsWith("#")) continue;
            var cells = line.split(" => ");
            var question = new Question.ShortAnswer(
                    cells[0], List.of(Option.right(cells[1])), new Basis("en", Difficulty.EASY, "", null));
            var mark = new AnswerMarker().mark(question, new Answer.Typed(cells[2]));
            boolean same = mark.verdict() == Mark.Verdict.valueOf(cells[3]);
            all++;
            if (same) agreed++;
            if (mark.isConfident()) sure++;
            if (mark.isConfident() && same) sureAndRight++;
        }
        return new Measured(all, agreed, sure, sureAndRight);
    }

    private static List<String> lines(String set) throws IOException {
        try (var in = ShortAnswerAgreementTest.class.getResourceAsStream(set + ".answers")) {
            if (in == null) throw new IllegalArgumentException("no such answers: " + set);
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
