package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.quiz.Quiz.QuizDifficulty;
import dev.vivavoce.bff.quiz.Quiz.QuizQuestionKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question as the learner sees it.
record QuizQuestion(
        UUID id,
        int position,
        QuizQuestionKind kind,
        QuizDifficulty difficulty,
        @Nullable String prompt,
        List<String> options,
        @Nullable String spokenText) {
    QuizQuestion {
        options = List.copyOf(options);
    }
}
