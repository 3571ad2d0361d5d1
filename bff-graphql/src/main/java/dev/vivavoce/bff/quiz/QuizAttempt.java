package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizAttemptItem;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attempt at a quiz.
///
/// @param attemptId the id in assessment
/// @param quizId the id in assessment
/// @param result null while it is under way
record QuizAttempt(
        String attemptId,
        String quizId,
        QuizAttemptState state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable OffsetDateTime submittedAt,
        int questionCount,
        int answered,
        @Nullable QuizResult result,
        int newVerdicts) {
    static final String TYPE = "QuizAttempt";

    enum QuizAttemptState {
        UNDER_WAY,
        SUBMITTED,
        TIME_UP
    }

    /// The grade of an attempt.
    record QuizResult(double grade, int right, int partly, int wrong, int unanswered) {}

    /// An attempt with its questions and answers.
    record Opened(QuizAttempt attempt, List<QuizAttemptItem> items) {
        Opened {
            items = List.copyOf(items);
        }
    }

    public String id() {
        return GlobalId.of(TYPE, attemptId);
    }
}
