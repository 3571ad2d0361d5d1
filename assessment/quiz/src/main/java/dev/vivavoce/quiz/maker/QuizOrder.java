package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.QuestionKind;
import java.util.Set;

/// What quiz is wanted.
///
/// @param number how many questions, 1 to 30
/// @param difficulty how hard they are meant to be
/// @param kinds the kinds that may occur, at least one
/// @param seed the same order from the same source with the same seed gives the same quiz
public record QuizOrder(int number, Difficulty difficulty, Set<QuestionKind> kinds, long seed) {
    public static final int MOST = 30;

    public QuizOrder {
        kinds = Set.copyOf(kinds);
        if (number < 1 || number > MOST)
            throw new IllegalArgumentException("number: " + number + " (expected: 1 to 30)");
        if (kinds.isEmpty()) throw new IllegalArgumentException("kinds: empty");
    }
}
