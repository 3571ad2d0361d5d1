package dev.vivavoce.speech.submission;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.recording.Recording;
import dev.vivavoce.speech.session.task.TaskRequestMapping;
import dev.vivavoce.speech.submission.state.Submission;
import dev.vivavoce.speech.v1.CreateSubmissionRequest;
import dev.vivavoce.speech.v1.KeepRecording;

/// Maps requests to what is submitted.
final class SubmissionRequestMapping {
    private SubmissionRequestMapping() {}

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static Submission.Announcement announcement(CreateSubmissionRequest request) {
        var task = TaskRequestMapping.of(request.getTask());
        var violations = new Violations();
        violations.check("size_bytes", request.getSizeBytes() > 0, request.getSizeBytes() + " (expected: >= 1)");
        violations.check(
                "recorded_at",
                request.hasRecordedAt() && Timestamps.isValid(request.getRecordedAt()),
                "expected: when the recording began");
        violations.throwIfAny();
        return new Submission.Announcement(
                task,
                keeping(request.getKeepRecording()),
                ProtoTimes.instant(request.getRecordedAt()),
                request.getSizeBytes());
    }

    private static Recording.Choice keeping(KeepRecording choice) {
        return switch (choice) {
            case KEEP_RECORDING_UNSPECIFIED -> Recording.Choice.AS_DECIDED;
            case KEEP_RECORDING_KEEP -> Recording.Choice.KEEP;
            case KEEP_RECORDING_DO_NOT_KEEP -> Recording.Choice.DO_NOT_KEEP;
            case UNRECOGNIZED -> throw Failure.invalidField("keep_recording", "expected: a choice of the contract");
        };
    }
}
