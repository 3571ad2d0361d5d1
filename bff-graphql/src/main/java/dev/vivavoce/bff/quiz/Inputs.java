package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.quiz.Quiz.QuizDifficulty;
import dev.vivavoce.bff.quiz.Quiz.QuizFeedback;
import dev.vivavoce.bff.quiz.Quiz.QuizQuestionKind;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizAppealVerdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record CreateQuizInput(
            UUID idempotencyKey,
            QuizSourceInput source,
            int number,
            QuizDifficulty difficulty,
            @Nullable List<QuizQuestionKind> kinds,
            QuizFeedback feedback,
            @Nullable Long timeLimit) {}

    /// Exactly one component is set: the schema says `@oneOf`.
    record QuizSourceInput(
            @Nullable List<String> documentIds,
            @Nullable List<String> notesOf,
            @Nullable QuizTopicInput topic,
            @Nullable QuizWeakWordsInput weakWords,
            @Nullable String scenarioId,
            @Nullable QuizBankInput bank) {}

    record QuizBankInput(String language, @Nullable List<String> tags, boolean allTags) {}

    record QuizTopicInput(String topic, @Nullable List<String> documentIds) {}

    record QuizWeakWordsInput(@Nullable String language) {}

    record DeleteQuizInput(String quizId) {}

    record StartQuizAttemptInput(String quizId) {}

    record SaveQuizAnswerInput(String attemptId, UUID questionId, double number, QuizAnswerInput answer) {}

    /// Exactly one component is set: the schema says `@oneOf`.
    record QuizAnswerInput(
            @Nullable Integer option,
            @Nullable Boolean truth,
            @Nullable String text,
            @Nullable List<Integer> ordering,
            @Nullable String sessionId) {}

    record SubmitQuizAttemptInput(String attemptId) {}

    record AppealQuizAnswerInput(String attemptId, UUID questionId, String reason) {}

    record SeeQuizVerdictsInput(String attemptId) {}

    record DecideQuizAppealInput(UUID appealId, QuizAppealVerdict verdict, boolean acceptAlso) {}
}
