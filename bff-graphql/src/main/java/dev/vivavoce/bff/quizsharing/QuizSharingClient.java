package dev.vivavoce.bff.quizsharing;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.assessment.v1.AddSharedQuizRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizSharingRequest;
import dev.vivavoce.assessment.v1.GetSharedQuizRequest;
import dev.vivavoce.assessment.v1.QuizSharingServiceGrpc;
import dev.vivavoce.assessment.v1.RevokeQuizLinkRequest;
import dev.vivavoce.assessment.v1.ShareQuizRequest;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.quiz.QuizMapping;
import dev.vivavoce.bff.quizsharing.Payloads.AddSharedQuizPayload;
import dev.vivavoce.bff.quizsharing.Payloads.QuizIsCopy;
import dev.vivavoce.bff.quizsharing.Payloads.QuizLinkUnknown;
import dev.vivavoce.bff.quizsharing.Payloads.RevokeQuizLinkPayload;
import dev.vivavoce.bff.quizsharing.Payloads.ShareQuizPayload;
import dev.vivavoce.bff.quizsharing.Payloads.TeamMissing;
import dev.vivavoce.bff.quizsharing.QuizSharing.QuizLink;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Calls assessment about shared quizzes.
public final class QuizSharingClient {
    private static final QuizLinkUnknown UNKNOWN =
            new QuizLinkUnknown("the link is wrong or has ended, or you are in no team with the quiz's owner");

    private final QuizSharingServiceGrpc.QuizSharingServiceBlockingStub sharing;

    public QuizSharingClient(Channel assessment) {
        sharing = QuizSharingServiceGrpc.newBlockingStub(assessment);
    }

    /// By the quiz's id in assessment.
    Map<String, QuizSharing> sharing(Requester requester, Collection<String> quizIds) {
        return Batches.gather(
                        quizIds,
                        some -> Calls.signedIn(sharing, requester, Calls.READ)
                                .batchGetQuizSharing(BatchGetQuizSharingRequest.newBuilder()
                                        .addAllQuizIds(some)
                                        .build())
                                .getSharingList())
                .stream()
                .collect(toMap(dev.vivavoce.assessment.v1.QuizSharing::getQuizId, QuizSharingClient::sharing));
    }

    private static QuizSharing sharing(dev.vivavoce.assessment.v1.QuizSharing message) {
        var link = message.getLink();
        return new QuizSharing(
                message.hasLink()
                        ? new QuizLink(ProtoMapping.time(link.getMadeAt()), ProtoMapping.time(link.getExpiresAt()))
                        : null,
                message.getCopies());
    }

    ShareQuizPayload share(Requester requester, String quizId) {
        var request = ShareQuizRequest.newBuilder().setQuizId(quizId).build();
        try {
            var response = Calls.signedIn(sharing, requester, Calls.CHANGE).shareQuiz(request);
            return new ShareQuizPayload(quizId, response.getToken(), List.of());
        } catch (StatusRuntimeException thrown) {
            return ShareQuizPayload.refused(notShared(thrown));
        }
    }

    private static UserError notShared(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "QUIZ_IS_COPY")) return new QuizIsCopy("another person has shared the quiz with you");
        if (Refusals.is(thrown, "TEAM_MISSING")) return new TeamMissing("you are in no team");
        return QuizMapping.refusal(thrown).orElseThrow(() -> thrown);
    }

    RevokeQuizLinkPayload revoke(Requester requester, String quizId) {
        var request = RevokeQuizLinkRequest.newBuilder().setQuizId(quizId).build();
        try {
            var _ = Calls.signedIn(sharing, requester, Calls.CHANGE).revokeQuizLink(request);
            return new RevokeQuizLinkPayload(quizId, List.of());
        } catch (StatusRuntimeException thrown) {
            return new RevokeQuizLinkPayload(
                    null, List.of(QuizMapping.refusal(thrown).orElseThrow(() -> thrown)));
        }
    }

    /// Null when the link does not work for the requester.
    @Nullable
    SharedQuiz shared(Requester requester, String token) {
        var request = GetSharedQuizRequest.newBuilder().setToken(token).build();
        try {
            var shared = Calls.signedIn(sharing, requester, Calls.READ)
                    .getSharedQuiz(request)
                    .getShared();
            return new SharedQuiz(
                    ProtoMapping.orNull(shared.getTitle()),
                    ProtoMapping.orNull(shared.getLanguage()),
                    shared.getQuestions(),
                    shared.getOwnerId(),
                    ProtoMapping.time(shared.getExpiresAt()),
                    shared.getOwnerId().equals(requester.userId()),
                    ProtoMapping.orNull(shared.getQuizId()));
        } catch (StatusRuntimeException thrown) {
            if (!isUnknown(thrown)) throw thrown;
            return null;
        }
    }

    AddSharedQuizPayload add(Requester requester, String token) {
        var request = AddSharedQuizRequest.newBuilder().setToken(token).build();
        try {
            var response = Calls.signedIn(sharing, requester, Calls.CHANGE).addSharedQuiz(request);
            return new AddSharedQuizPayload(QuizMapping.quiz(response.getQuiz()), List.of());
        } catch (StatusRuntimeException thrown) {
            return AddSharedQuizPayload.refused(
                    isUnknown(thrown) ? UNKNOWN : QuizMapping.refusal(thrown).orElseThrow(() -> thrown));
        }
    }

    /// A token that cannot be one, which assessment refuses as a field, is that of no link either.
    private static boolean isUnknown(StatusRuntimeException thrown) {
        return Refusals.is(thrown, "QUIZ_LINK_UNKNOWN")
                || !Refusals.violations(thrown).isEmpty();
    }
}
