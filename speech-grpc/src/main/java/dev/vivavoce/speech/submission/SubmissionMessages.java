package dev.vivavoce.speech.submission;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.submission.state.Submission;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import dev.vivavoce.speech.transcription.upload.UploadAddress;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import dev.vivavoce.speech.v1.SubmissionFailure;
import dev.vivavoce.speech.v1.SubmissionState;

/// Maps submissions to the messages of the contract.
final class SubmissionMessages {
    private SubmissionMessages() {}

    static dev.vivavoce.speech.v1.Submission message(Submission submission) {
        var progress = submission.progress();
        var message = dev.vivavoce.speech.v1.Submission.newBuilder()
                .setId(submission.id().toString())
                .setState(SubmissionState.valueOf(
                        "SUBMISSION_STATE_" + submission.state().name()))
                .setRecordedAt(timestamp(submission.announcement().recordedAt()))
                .setDone(EventMessages.samples(progress.doneSamples()))
                .setHasSession(progress.hasSession())
                .setCreatedAt(timestamp(submission.createdAt()));
        var failure = submission.failure();
        if (failure != null) message.setFailure(SubmissionFailure.valueOf("SUBMISSION_FAILURE_" + failure.name()));
        if (progress.lengthSamples() > 0) message.setLength(EventMessages.samples(progress.lengthSamples()));
        var endedAt = submission.endedAt();
        if (endedAt != null) message.setEndedAt(timestamp(endedAt));
        return message.build();
    }

    static RecordedFileAddress address(UploadAddress address) {
        return RecordedFileAddress.newBuilder()
                .setUrl(address.url().toString())
                .setContentType(RecordedFiles.MEDIA_TYPE)
                .setExpiresAt(timestamp(address.expiresAt()))
                .build();
    }
}
