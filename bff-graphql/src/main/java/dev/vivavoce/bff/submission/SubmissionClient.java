package dev.vivavoce.bff.submission;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.speaking.SpeakingTaskInput;
import dev.vivavoce.bff.submission.Inputs.SubmitRecordingInput;
import dev.vivavoce.bff.submission.Payloads.RecordingFromFuture;
import dev.vivavoce.bff.submission.Payloads.RecordingTimeUsedUp;
import dev.vivavoce.bff.submission.Payloads.RecordingTooLarge;
import dev.vivavoce.bff.submission.Payloads.RecordingTooOld;
import dev.vivavoce.bff.submission.Payloads.RecordingUpload;
import dev.vivavoce.bff.submission.Payloads.SubmitRecordingPayload;
import dev.vivavoce.bff.submission.Payloads.SubmittedRecordingMissing;
import dev.vivavoce.bff.submission.Payloads.SubmittedRecordingPayload;
import dev.vivavoce.bff.submission.Payloads.SubmittedRecordingUnknown;
import dev.vivavoce.bff.submission.Payloads.TaskNeedsPartner;
import dev.vivavoce.bff.submission.Payloads.TooManySubmittedRecordings;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.v1.CancelSubmissionRequest;
import dev.vivavoce.speech.v1.CreateSubmissionRequest;
import dev.vivavoce.speech.v1.GetSubmissionRequest;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import dev.vivavoce.speech.v1.StartSubmissionRequest;
import dev.vivavoce.speech.v1.SubmissionServiceGrpc;
import dev.vivavoce.speech.v1.WatchSubmissionRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls speech for the viewer's submitted recordings.
public final class SubmissionClient {
    private static final String UNKNOWN = "SUBMISSION_UNKNOWN";

    private final SubmissionServiceGrpc.SubmissionServiceBlockingStub submissions;

    public SubmissionClient(Channel speech) {
        submissions = SubmissionServiceGrpc.newBlockingStub(speech);
    }

    SubmitRecordingPayload submit(Requester requester, SubmitRecordingInput input) {
        var request = CreateSubmissionRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setTask(input.task().message())
                .setRecordedAt(ProtoTimes.timestamp(input.recordedAt().toInstant()))
                .setSizeBytes(input.sizeBytes())
                .setKeepRecording(SpeakingTaskInput.keepRecording(input.keepRecording()))
                .build();
        try {
            var response = Calls.signedIn(submissions, requester, Calls.CHANGE).createSubmission(request);
            return switch (response.getOutcomeCase()) {
                case CREATED -> {
                    var created = response.getCreated();
                    yield new SubmitRecordingPayload(
                            SubmittedRecording.of(created.getSubmission()),
                            created.hasAddress() ? upload(created.getAddress()) : null,
                            List.of());
                }
                case USED_UP ->
                    SubmitRecordingPayload.refused(new RecordingTimeUsedUp(
                            "no speech time is left in this month",
                            ProtoMapping.milliseconds(response.getUsedUp().getLimit()),
                            ProtoMapping.time(response.getUsedUp().getResetsAt())));
                case TOO_LARGE ->
                    SubmitRecordingPayload.refused(new RecordingTooLarge(
                            "the recording is too large",
                            Math.toIntExact(response.getTooLarge().getMostBytes())));
                case TOO_MANY ->
                    SubmitRecordingPayload.refused(new TooManySubmittedRecordings(
                            "too many recordings wait already",
                            response.getTooMany().getMost()));
                case TOO_OLD ->
                    SubmitRecordingPayload.refused(new RecordingTooOld(
                            "the recording is too old",
                            ProtoMapping.time(response.getTooOld().getOldest())));
                case FROM_FUTURE ->
                    SubmitRecordingPayload.refused(new RecordingFromFuture(
                            "the recording is from the future: the clock is wrong",
                            ProtoMapping.time(response.getFromFuture().getNow())));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return SubmitRecordingPayload.refused(refusal(thrown));
        }
    }

    private static UserError refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "TASK_NEEDS_PARTNER"))
            return new TaskNeedsPartner("a role-play needs a partner: it cannot be recorded alone");
        return SpeakingTaskInput.refusal(thrown);
    }

    SubmittedRecordingPayload start(Requester requester, String submissionId) {
        var request = StartSubmissionRequest.newBuilder()
                .setSubmissionId(submissionId)
                .build();
        try {
            var response = Calls.signedIn(submissions, requester, Calls.CHANGE).startSubmission(request);
            return switch (response.getOutcomeCase()) {
                case SUBMISSION -> SubmittedRecordingPayload.of(SubmittedRecording.of(response.getSubmission()));
                case MISSING ->
                    SubmittedRecordingPayload.refused(
                            new SubmittedRecordingMissing("there is no recording yet", upload(response.getMissing())));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return SubmittedRecordingPayload.refused(unknown(thrown));
        }
    }

    SubmittedRecordingPayload cancel(Requester requester, String submissionId) {
        var request = CancelSubmissionRequest.newBuilder()
                .setSubmissionId(submissionId)
                .build();
        try {
            var cancelled = Calls.signedIn(submissions, requester, Calls.CHANGE).cancelSubmission(request);
            return SubmittedRecordingPayload.of(SubmittedRecording.of(cancelled.getSubmission()));
        } catch (StatusRuntimeException thrown) {
            return SubmittedRecordingPayload.refused(unknown(thrown));
        }
    }

    private static UserError unknown(StatusRuntimeException thrown) {
        return Refusals.is(thrown, UNKNOWN) ? SubmittedRecordingUnknown.YOURS : InvalidInput.of(thrown);
    }

    /// Null when the viewer has no such recording.
    @Nullable
    SubmittedRecording recording(Requester requester, String submissionId) {
        var request =
                GetSubmissionRequest.newBuilder().setSubmissionId(submissionId).build();
        try {
            return SubmittedRecording.of(Calls.signedIn(submissions, requester, Calls.READ)
                    .getSubmission(request)
                    .getSubmission());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, UNKNOWN)) throw thrown;
            return null;
        }
    }

    ServerStream<?, SubmittedRecording> changes(Requester requester, String submissionId) {
        var stub = Calls.openStream(submissions, requester);
        var request = WatchSubmissionRequest.newBuilder()
                .setSubmissionId(submissionId)
                .build();
        return new ServerStream<>(
                () -> stub.watchSubmission(request), response -> SubmittedRecording.of(response.getSubmission()));
    }

    private static RecordingUpload upload(RecordedFileAddress address) {
        return new RecordingUpload(
                URI.create(address.getUrl()), address.getContentType(), ProtoMapping.time(address.getExpiresAt()));
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("speech answered without an outcome we know");
    }
}
