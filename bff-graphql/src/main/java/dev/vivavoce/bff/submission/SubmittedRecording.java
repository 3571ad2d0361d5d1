package dev.vivavoce.bff.submission;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.speech.v1.Submission;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A recording that the viewer submitted, and how far it is. Its session has its id.
///
/// @param submissionId the id in speech
/// @param failure null unless it has failed
/// @param done in milliseconds
/// @param length in milliseconds; null until it is known
record SubmittedRecording(
        String submissionId,
        SubmittedRecordingState state,
        @Nullable SubmittedRecordingFailure failure,
        OffsetDateTime recordedAt,
        long done,
        @Nullable Long length,
        boolean hasSession,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt) {
    static final String TYPE = "SubmittedRecording";

    /// How far it is.
    enum SubmittedRecordingState {
        AWAITING_UPLOAD,
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /// Why it has no result.
    enum SubmittedRecordingFailure {
        UPLOAD_DIFFERS,
        UNKNOWN_FORMAT,
        UNSUPPORTED_CODING,
        NEEDS_FFMPEG,
        BROKEN,
        NO_AUDIO,
        TOO_LONG,
        TOO_COMPLEX,
        NO_SPEECH,
        SPEECH_TIME_USED_UP,
        TASK_GONE,
        CONSENT_MISSING,
        SERVICE_FAILED
    }

    /// The global id.
    public String id() {
        return GlobalId.of(TYPE, submissionId);
    }

    static SubmittedRecording of(Submission message) {
        return new SubmittedRecording(
                message.getId(),
                ProtoMapping.required(SubmittedRecordingState.class, message.getState(), "SUBMISSION_STATE_"),
                ProtoMapping.constant(SubmittedRecordingFailure.class, message.getFailure(), "SUBMISSION_FAILURE_")
                        .orElse(null),
                ProtoMapping.time(message.getRecordedAt()),
                ProtoMapping.milliseconds(message.getDone()),
                message.hasLength() ? ProtoMapping.milliseconds(message.getLength()) : null,
                message.getHasSession(),
                ProtoMapping.time(message.getCreatedAt()),
                message.hasEndedAt() ? ProtoMapping.time(message.getEndedAt()) : null);
    }
}
