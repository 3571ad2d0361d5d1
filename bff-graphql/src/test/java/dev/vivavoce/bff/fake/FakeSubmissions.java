package dev.vivavoce.bff.fake;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.CancelSubmissionRequest;
import dev.vivavoce.speech.v1.CancelSubmissionResponse;
import dev.vivavoce.speech.v1.CreateSubmissionRequest;
import dev.vivavoce.speech.v1.CreateSubmissionResponse;
import dev.vivavoce.speech.v1.GetSubmissionRequest;
import dev.vivavoce.speech.v1.GetSubmissionResponse;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import dev.vivavoce.speech.v1.StartSubmissionRequest;
import dev.vivavoce.speech.v1.StartSubmissionResponse;
import dev.vivavoce.speech.v1.Submission;
import dev.vivavoce.speech.v1.SubmissionServiceGrpc;
import dev.vivavoce.speech.v1.SubmissionState;
import dev.vivavoce.speech.v1.WatchSubmissionRequest;
import dev.vivavoce.speech.v1.WatchSubmissionResponse;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `SubmissionService` with answers that a test gives, and submissions that it adds.
public final class FakeSubmissions extends SubmissionServiceGrpc.SubmissionServiceImplBase {
    public final AtomicReference<CreateSubmissionRequest> asked = new AtomicReference<>();
    /// What creating a submission answers.
    public volatile CreateSubmissionResponse creating = CreateSubmissionResponse.getDefaultInstance();
    /// Why creating one fails; null when it does not.
    public volatile @Nullable Failure refusal;
    /// The recording that is missing at the start of one; the default when none is.
    public volatile RecordedFileAddress missing = RecordedFileAddress.getDefaultInstance();

    private final Map<String, Submission> stored = new ConcurrentHashMap<>();

    public void add(Submission submission) {
        stored.put(submission.getId(), submission);
    }

    @Override
    public void createSubmission(CreateSubmissionRequest request, StreamObserver<CreateSubmissionResponse> out) {
        asked.set(request);
        var failure = refusal;
        if (failure != null) throw failure;
        FakeSpeech.answer(out, creating);
    }

    @Override
    public void startSubmission(StartSubmissionRequest request, StreamObserver<StartSubmissionResponse> out) {
        var submission = find(request.getSubmissionId());
        var response = StartSubmissionResponse.newBuilder();
        if (missing.getUrl().isEmpty()) response.setSubmission(in(submission, SubmissionState.SUBMISSION_STATE_QUEUED));
        else response.setMissing(missing);
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public void getSubmission(GetSubmissionRequest request, StreamObserver<GetSubmissionResponse> out) {
        FakeSpeech.answer(
                out,
                GetSubmissionResponse.newBuilder()
                        .setSubmission(find(request.getSubmissionId()))
                        .build());
    }

    /// As it is, then as it has ended.
    @Override
    public void watchSubmission(WatchSubmissionRequest request, StreamObserver<WatchSubmissionResponse> out) {
        var submission = find(request.getSubmissionId());
        tell(out, submission);
        tell(out, in(submission, SubmissionState.SUBMISSION_STATE_COMPLETED));
        out.onCompleted();
    }

    private static void tell(StreamObserver<WatchSubmissionResponse> out, Submission submission) {
        out.onNext(
                WatchSubmissionResponse.newBuilder().setSubmission(submission).build());
    }

    @Override
    public void cancelSubmission(CancelSubmissionRequest request, StreamObserver<CancelSubmissionResponse> out) {
        var submission = find(request.getSubmissionId());
        FakeSpeech.answer(
                out,
                CancelSubmissionResponse.newBuilder()
                        .setSubmission(in(submission, SubmissionState.SUBMISSION_STATE_CANCELLED))
                        .build());
    }

    private Submission find(String id) {
        var submission = stored.get(id);
        if (submission == null) throw Failure.notFound("SUBMISSION_UNKNOWN", "no submission of yours has that id");
        return submission;
    }

    private static Submission in(Submission submission, SubmissionState state) {
        return submission.toBuilder().setState(state).build();
    }
}
