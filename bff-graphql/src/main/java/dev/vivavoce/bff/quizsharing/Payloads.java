package dev.vivavoce.bff.quizsharing;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.quiz.Quiz;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// @param quizId the id in assessment; null when there are errors
    record ShareQuizPayload(
            @Nullable String quizId, @Nullable String token, List<UserError> errors) {
        static ShareQuizPayload refused(UserError error) {
            return new ShareQuizPayload(null, null, List.of(error));
        }
    }

    /// @param quizId the id in assessment; null when there are errors
    record RevokeQuizLinkPayload(@Nullable String quizId, List<UserError> errors) {}

    record AddSharedQuizPayload(@Nullable Quiz quiz, List<UserError> errors) {
        static AddSharedQuizPayload refused(UserError error) {
            return new AddSharedQuizPayload(null, List.of(error));
        }
    }

    record QuizIsCopy(String message) implements UserError {}

    record TeamMissing(String message) implements UserError {}

    record QuizLinkUnknown(String message) implements UserError {}
}
