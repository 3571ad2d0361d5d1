package dev.vivavoce.bff.feedback;

import dev.vivavoce.assessment.v1.FeedbackServiceGrpc;
import dev.vivavoce.assessment.v1.WriteFeedbackRequest;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Optional;

/// Has assessment write feedback.
public final class FeedbackClient {
    /// Long enough for a language model to write two sentences.
    private static final Duration WRITING = Duration.ofSeconds(10);

    private final FeedbackServiceGrpc.FeedbackServiceBlockingStub feedback;

    public FeedbackClient(Channel assessment) {
        feedback = FeedbackServiceGrpc.newBlockingStub(assessment);
    }

    /// Empty when there is none, and when assessment has no such attempt.
    Optional<ResultFeedback> write(Requester requester, String attemptId, String language) {
        var request = WriteFeedbackRequest.newBuilder()
                .setAttemptId(attemptId)
                .setLanguage(language)
                .build();
        try {
            var response = Calls.signedIn(feedback, requester, WRITING).writeFeedback(request);
            if (!response.hasFeedback()) return Optional.empty();
            var written = response.getFeedback();
            return Optional.of(new ResultFeedback(written.getLanguage(), written.getStrength(), written.getNext()));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "ATTEMPT_UNKNOWN")) throw thrown;
            return Optional.empty();
        }
    }
}
