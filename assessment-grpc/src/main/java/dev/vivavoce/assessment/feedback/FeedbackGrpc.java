package dev.vivavoce.assessment.feedback;

import dev.vivavoce.assessment.v1.FeedbackServiceGrpc;
import dev.vivavoce.assessment.v1.WriteFeedbackRequest;
import dev.vivavoce.assessment.v1.WriteFeedbackResponse;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Patience;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/// Serves `feedback.proto`. The caller is always the learner.
public final class FeedbackGrpc extends FeedbackServiceGrpc.FeedbackServiceImplBase {
    private static final Duration LONGEST_WAIT = Feedbacks.WRITING.plusSeconds(2);

    private final Feedbacks feedbacks;

    public FeedbackGrpc(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void writeFeedback(WriteFeedbackRequest request, StreamObserver<WriteFeedbackResponse> out) {
        var userId = Caller.current().userId();
        var language = FeedbackLanguage.parse(request.getLanguage());
        var attemptId = Ids.uuid("attempt_id", request.getAttemptId());
        var response = WriteFeedbackResponse.newBuilder();
        try {
            feedbacks
                    .write(userId, attemptId, language, Patience.of(LONGEST_WAIT))
                    .ifPresent(feedback -> response.setFeedback(dev.vivavoce.assessment.v1.Feedback.newBuilder()
                            .setLanguage(language.tag())
                            .setStrength(feedback.strength())
                            .setNext(feedback.next())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.aborted("FEEDBACK_PENDING", "the service stops");
        }
        out.onNext(response.build());
        out.onCompleted();
    }
}
