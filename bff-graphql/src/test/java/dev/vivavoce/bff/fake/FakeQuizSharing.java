package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.AddSharedQuizRequest;
import dev.vivavoce.assessment.v1.AddSharedQuizResponse;
import dev.vivavoce.assessment.v1.BatchGetQuizSharingRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizSharingResponse;
import dev.vivavoce.assessment.v1.GetSharedQuizRequest;
import dev.vivavoce.assessment.v1.GetSharedQuizResponse;
import dev.vivavoce.assessment.v1.Quiz;
import dev.vivavoce.assessment.v1.QuizLink;
import dev.vivavoce.assessment.v1.QuizSharing;
import dev.vivavoce.assessment.v1.QuizSharingServiceGrpc;
import dev.vivavoce.assessment.v1.RevokeQuizLinkRequest;
import dev.vivavoce.assessment.v1.RevokeQuizLinkResponse;
import dev.vivavoce.assessment.v1.ShareQuizRequest;
import dev.vivavoce.assessment.v1.ShareQuizResponse;
import dev.vivavoce.assessment.v1.SharedQuiz;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

/// Assessment's shared quizzes. Every quiz has a link and two copies; what a link leads to is up to the test.
public final class FakeQuizSharing extends QuizSharingServiceGrpc.QuizSharingServiceImplBase {
    /// Why the next calls fail; null when they do not.
    public volatile @Nullable Failure refusal;
    /// What every link leads to.
    public volatile SharedQuiz shared = SharedQuiz.getDefaultInstance();
    /// What is made of every link.
    public volatile Quiz copy = Quiz.getDefaultInstance();

    void clear() {
        refusal = null;
    }

    private void orRefused() {
        var failure = refusal;
        if (failure != null) throw failure;
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private static QuizSharing.Builder sharing(String quizId) {
        return QuizSharing.newBuilder().setQuizId(quizId).setCopies(2);
    }

    @Override
    public void shareQuiz(ShareQuizRequest request, StreamObserver<ShareQuizResponse> out) {
        orRefused();
        answer(out, ShareQuizResponse.newBuilder().setToken("vvq_secret").build());
    }

    @Override
    public void revokeQuizLink(RevokeQuizLinkRequest request, StreamObserver<RevokeQuizLinkResponse> out) {
        orRefused();
        answer(
                out,
                RevokeQuizLinkResponse.newBuilder()
                        .setSharing(sharing(request.getQuizId()))
                        .build());
    }

    @Override
    public void batchGetQuizSharing(
            BatchGetQuizSharingRequest request, StreamObserver<BatchGetQuizSharingResponse> out) {
        var response = BatchGetQuizSharingResponse.newBuilder();
        for (var id : request.getQuizIdsList())
            response.addSharing(sharing(id)
                    .setLink(QuizLink.newBuilder()
                            .setMadeAt(Timestamps.fromSeconds(1_795_000_000))
                            .setExpiresAt(Timestamps.fromSeconds(1_797_592_000))));
        answer(out, response.build());
    }

    @Override
    public void getSharedQuiz(GetSharedQuizRequest request, StreamObserver<GetSharedQuizResponse> out) {
        orRefused();
        answer(out, GetSharedQuizResponse.newBuilder().setShared(shared).build());
    }

    @Override
    public void addSharedQuiz(AddSharedQuizRequest request, StreamObserver<AddSharedQuizResponse> out) {
        orRefused();
        answer(out, AddSharedQuizResponse.newBuilder().setQuiz(copy).build());
    }
}
