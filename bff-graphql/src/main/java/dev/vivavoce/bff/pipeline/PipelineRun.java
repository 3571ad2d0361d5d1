package dev.vivavoce.bff.pipeline;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.pipeline.Pipeline.PipelineStepKind;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of a version of a pipeline.
///
/// @param runId the id in speech
/// @param failure null unless it has failed
/// @param endedAt null until it has ended
record PipelineRun(
        String runId,
        String pipelineId,
        String pipelineName,
        int version,
        PipelineRunState state,
        @Nullable PipelineStepFailure failure,
        List<PipelineStepKind> steps,
        List<PipelineAttempt> attempts,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt,
        OffsetDateTime expiresAt,
        String cursor) {
    static final String TYPE = "PipelineRun";

    /// How far a run is.
    enum PipelineRunState {
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /// How far an attempt is.
    enum PipelineAttemptState {
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /// Why an attempt has failed.
    enum PipelineStepFailure {
        TIMED_OUT,
        PROCESS_LOST,
        CONSENT_MISSING,
        FILE_UNUSABLE,
        NO_SPEECH,
        DELETED,
        TEXT_TOO_LONG,
        NO_TEXT,
        MODEL_OFF,
        MODEL_AWAY,
        ANSWER_INVALID,
        BUDGET_USED_UP,
        ENGINES_AWAY,
        TOO_MANY,
        SERVICE_FAILED,
        NOT_OFFERED
    }

    /// An attempt of a step.
    ///
    /// @param text null when it has given none, and in lists and events
    record PipelineAttempt(
            int step,
            int number,
            PipelineStepKind kind,
            PipelineAttemptState state,
            @Nullable PipelineStepFailure failure,
            boolean byFallBack,
            boolean mayBePaid,
            boolean repeatsPaid,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable String text,
            @Nullable String transcriptionId,
            @Nullable String generatedAudioId,
            PipelineStepUse use) {
        /// Without the text.
        @Override
        public String toString() {
            return "PipelineAttempt[" + step + " " + number + " " + state + "]";
        }
    }

    /// What an attempt has used.
    ///
    /// @param audio in milliseconds; null when there is none
    /// @param costMicros null when it is not known
    record PipelineStepUse(
            @Nullable String engine,
            int inputTokens,
            int outputTokens,
            int characters,
            @Nullable Long audio,
            @Nullable Double costMicros) {}

    /// A run with what it began with.
    ///
    /// @param inputText null when it began with a file
    /// @param inputTranscriptionId null unless it began with a file
    /// @param inputSpeakingSessionId null unless it began with a session
    record PipelineRunDetail(
            PipelineRun run,
            @Nullable String inputText,
            @Nullable String inputTranscriptionId,
            @Nullable String inputSpeakingSessionId) {
        /// Without the text.
        @Override
        public String toString() {
            return "PipelineRunDetail[" + run.runId() + "]";
        }
    }

    public String id() {
        return GlobalId.of(TYPE, runId);
    }
}
