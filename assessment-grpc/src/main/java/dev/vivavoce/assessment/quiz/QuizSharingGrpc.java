package dev.vivavoce.assessment.quiz;

import dev.vivavoce.assessment.quiz.sharing.LinkToken;
import dev.vivavoce.assessment.quiz.sharing.QuizSharing;
import dev.vivavoce.assessment.quiz.sharing.SharedQuiz;
import dev.vivavoce.assessment.quiz.sharing.SharedQuizzes;
import dev.vivavoce.assessment.v1.AddSharedQuizRequest;
import dev.vivavoce.assessment.v1.AddSharedQuizResponse;
import dev.vivavoce.assessment.v1.BatchGetQuizSharingRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizSharingResponse;
import dev.vivavoce.assessment.v1.GetSharedQuizRequest;
import dev.vivavoce.assessment.v1.GetSharedQuizResponse;
import dev.vivavoce.assessment.v1.QuizSharingServiceGrpc;
import dev.vivavoce.assessment.v1.RevokeQuizLinkRequest;
import dev.vivavoce.assessment.v1.RevokeQuizLinkResponse;
import dev.vivavoce.assessment.v1.ShareQuizRequest;
import dev.vivavoce.assessment.v1.ShareQuizResponse;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// Serves `quiz_sharing.proto`.
public final class QuizSharingGrpc extends QuizSharingServiceGrpc.QuizSharingServiceImplBase {
    private static final int MOST_IN_A_BATCH = 200;

    private final SharedQuizzes shared;

    QuizSharingGrpc(SharedQuizzes shared) {
        this.shared = shared;
    }

    @Override
    public void shareQuiz(ShareQuizRequest request, StreamObserver<ShareQuizResponse> out) {
        var made = shared.share(Caller.current().userId(), quizId(request.getQuizId()));
        answer(
                out,
                ShareQuizResponse.newBuilder()
                        .setSharing(message(made.sharing()))
                        .setToken(made.token().reveal())
                        .build());
    }

    @Override
    public void revokeQuizLink(RevokeQuizLinkRequest request, StreamObserver<RevokeQuizLinkResponse> out) {
        var sharing = shared.revoke(Caller.current().userId(), quizId(request.getQuizId()));
        answer(
                out,
                RevokeQuizLinkResponse.newBuilder().setSharing(message(sharing)).build());
    }

    @Override
    public void batchGetQuizSharing(
            BatchGetQuizSharingRequest request, StreamObserver<BatchGetQuizSharingResponse> out) {
        var ids = Ids.uuids("quiz_ids", request.getQuizIdsList(), MOST_IN_A_BATCH);
        var response = BatchGetQuizSharingResponse.newBuilder();
        for (var one : shared.sharing(Caller.current().userId(), ids)) response.addSharing(message(one));
        answer(out, response.build());
    }

    @Override
    public void getSharedQuiz(GetSharedQuizRequest request, StreamObserver<GetSharedQuizResponse> out) {
        var found = shared.get(Caller.current().userId(), LinkToken.parse(request.getToken()));
        answer(out, GetSharedQuizResponse.newBuilder().setShared(message(found)).build());
    }

    @Override
    public void addSharedQuiz(AddSharedQuizRequest request, StreamObserver<AddSharedQuizResponse> out) {
        var quiz = shared.add(Caller.current().userId(), LinkToken.parse(request.getToken()));
        answer(
                out,
                AddSharedQuizResponse.newBuilder()
                        .setQuiz(QuizMessages.quiz(quiz))
                        .build());
    }

    private static dev.vivavoce.assessment.v1.QuizSharing message(QuizSharing sharing) {
        var message = dev.vivavoce.assessment.v1.QuizSharing.newBuilder()
                .setQuizId(sharing.quizId().toString())
                .setCopies(sharing.copies());
        var link = sharing.link();
        if (link != null)
            message.setLink(dev.vivavoce.assessment.v1.QuizLink.newBuilder()
                    .setMadeAt(ProtoTimes.timestamp(link.madeAt()))
                    .setExpiresAt(ProtoTimes.timestamp(link.expiresAt())));
        return message.build();
    }

    private static dev.vivavoce.assessment.v1.SharedQuiz message(SharedQuiz shared) {
        var status = shared.quiz().status();
        var message = dev.vivavoce.assessment.v1.SharedQuiz.newBuilder()
                .setTitle(status.title())
                .setLanguage(status.language())
                .setQuestions(shared.quiz().figures().shown())
                .setOwnerId(shared.link().ownerId().toString())
                .setExpiresAt(ProtoTimes.timestamp(shared.link().expiresAt()));
        if (shared.ownId() != null) message.setQuizId(shared.ownId().toString());
        return message.build();
    }

    private static UUID quizId(String text) {
        return Ids.uuid("quiz_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }
}
