package dev.vivavoce.assessment.quiz;

import static dev.vivavoce.assessment.quiz.QuizTaker.AT_END;
import static dev.vivavoce.assessment.quiz.QuizTaker.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.AddSharedQuizRequest;
import dev.vivavoce.assessment.v1.GetSharedQuizRequest;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizSharingServiceGrpc;
import dev.vivavoce.assessment.v1.QuizSharingServiceGrpc.QuizSharingServiceBlockingStub;
import dev.vivavoce.assessment.v1.ShareQuizRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// While billing is unreachable the members of a team are unknown. A class of its own: the calls that fail here
/// open a circuit.
class SharingWithoutBillingTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private static QuizSharingServiceBlockingStub as(UUID userId) {
        return QuizSharingServiceGrpc.newBlockingStub(assessment.server().as(userId, Role.LEARNER));
    }

    @Test
    void nothing_is_shared_and_it_can_be_tried_again() {
        var owner = new QuizTaker(assessment);
        var reader = UUID.randomUUID();
        assessment.teams.join(owner.learner, reader);
        var quiz = owner.ready(order(AT_END, QuizQuestionKind.QUIZ_QUESTION_KIND_GAP));
        var share = ShareQuizRequest.newBuilder().setQuizId(quiz.getId()).build();
        var token = as(owner.learner).shareQuiz(share).getToken();
        var look = GetSharedQuizRequest.newBuilder().setToken(token).build();
        var add = AddSharedQuizRequest.newBuilder().setToken(token).build();

        assessment.teams.setAway(true);
        Refusal.expect(Code.UNAVAILABLE, "BILLING_UNAVAILABLE", () -> as(reader).getSharedQuiz(look));
        Refusal.expect(Code.UNAVAILABLE, "BILLING_UNAVAILABLE", () -> as(reader).addSharedQuiz(add));
        Refusal.expect(
                Code.UNAVAILABLE, "BILLING_UNAVAILABLE", () -> as(owner.learner).shareQuiz(share));
        assertThat(as(owner.learner).getSharedQuiz(look).getShared().getQuizId())
                .as("of one's own")
                .isEqualTo(quiz.getId());
        assessment.teams.setAway(false);
        AssessmentServer.await(
                () -> !as(reader).addSharedQuiz(add).getQuiz().getId().isEmpty());
    }
}
