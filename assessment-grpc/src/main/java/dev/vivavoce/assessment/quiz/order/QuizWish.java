package dev.vivavoce.assessment.quiz.order;

import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.QuestionKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What quiz a learner wants.
///
/// @param number of questions, 1 to 30
/// @param kinds empty for all
/// @param timeLimit of an attempt; null for none
public record QuizWish(
        QuizSource source,
        int number,
        Difficulty difficulty,
        List<QuestionKind> kinds,
        Feedback feedback,
        @Nullable Duration timeLimit) {
    public QuizWish {
        kinds = List.copyOf(kinds);
    }

    /// The part of the order that a copy for another person contains: nothing that the copy is made of.
    public QuizWish shared() {
        return new QuizWish(new QuizSource.Shared(), number, difficulty, kinds, feedback, timeLimit);
    }

    /// The kinds that may occur.
    public Set<QuestionKind> allowed() {
        return kinds.isEmpty() ? EnumSet.allOf(QuestionKind.class) : EnumSet.copyOf(kinds);
    }
}
