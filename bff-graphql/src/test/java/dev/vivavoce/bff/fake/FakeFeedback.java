package dev.vivavoce.bff.fake;

import dev.vivavoce.assessment.v1.Feedback;
import dev.vivavoce.assessment.v1.FeedbackServiceGrpc;
import dev.vivavoce.assessment.v1.WriteFeedbackRequest;
import dev.vivavoce.assessment.v1.WriteFeedbackResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Feedback on attempts that belong to every caller.
public final class FakeFeedback extends FeedbackServiceGrpc.FeedbackServiceImplBase {
    private final Map<String, Feedback> written = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /// A model has written about the attempt.
    public void add(String attemptId, Feedback feedback) {
        written.put(attemptId, feedback);
    }

    /// The session of the attempt runs.
    public void begin(String attemptId) {
        running.add(attemptId);
    }

    void clear() {
        written.clear();
        running.clear();
    }

    @Override
    public void writeFeedback(WriteFeedbackRequest request, StreamObserver<WriteFeedbackResponse> out) {
        if (running.contains(request.getAttemptId()))
            throw Failure.aborted("FEEDBACK_PENDING", "the session has not ended")
                    .retryAfter(Duration.ofSeconds(1));
        var feedback = written.get(request.getAttemptId());
        if (feedback == null) throw Failure.notFound("ATTEMPT_UNKNOWN", "no such attempt");
        var response = WriteFeedbackResponse.newBuilder();
        if (feedback.getLanguage().equals(request.getLanguage())) response.setFeedback(feedback);
        out.onNext(response.build());
        out.onCompleted();
    }
}
