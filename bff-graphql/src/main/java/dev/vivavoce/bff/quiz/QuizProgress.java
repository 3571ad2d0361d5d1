package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.quiz.Quiz.QuizFailureReason;
import dev.vivavoce.bff.quiz.Quiz.QuizState;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A quiz after a step.
///
/// @param quizId the id in assessment
record QuizProgress(
        String quizId,
        String cursor,
        QuizState state,
        @Nullable QuizFailureReason failure,
        int made,
        int ordered,
        OffsetDateTime at) {}
