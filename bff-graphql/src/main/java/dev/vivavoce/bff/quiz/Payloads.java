package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record CreateQuizPayload(@Nullable Quiz quiz, List<UserError> errors) {}

    record DeleteQuizPayload(@Nullable String deletedQuizId, List<UserError> errors) {}

    /// How a change of an attempt ended; each mutation has a payload of its own in the graph.
    record QuizAttemptPayload(@Nullable QuizAttempt attempt, List<UserError> errors) {}

    /// How a change of an answer ended; each mutation has a payload of its own in the graph.
    record QuizAnswerPayload(@Nullable QuizAnswer answer, List<UserError> errors) {
        static QuizAnswerPayload refused(UserError error) {
            return new QuizAnswerPayload(null, List.of(error));
        }
    }

    record DecideQuizAppealPayload(@Nullable Integer answersCorrected, List<UserError> errors) {}

    record TooManyQuizzes(String message) implements UserError {}

    record TooManyQuizzesUnderWay(String message) implements UserError {}

    record QuizUnknown(String message) implements UserError {}

    record QuizNotReady(String message) implements UserError {}

    record TooManyQuizAttempts(String message) implements UserError {}

    record QuizAnswerSuperseded(String message, QuizAnswer answer) implements UserError {}

    record QuizAnswerMarked(String message, QuizAnswer answer) implements UserError {}

    record QuizAttemptEnded(String message, QuizAttempt attempt) implements UserError {}

    record QuizAttemptUnknown(String message) implements UserError {}

    record QuizAnswerNotAppealable(String message) implements UserError {}

    record QuizAppealUnknown(String message) implements UserError {}

    record QuizAppealDecided(String message) implements UserError {}
}
