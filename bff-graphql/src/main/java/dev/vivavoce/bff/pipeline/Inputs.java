package dev.vivavoce.bff.pipeline;

import dev.vivavoce.bff.pipeline.Pipeline.AudioFileFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record CreatePipelineInput(UUID idempotencyKey, String name, List<PipelineStepInput> steps) {}

    record UpdatePipelineInput(String pipelineId, int version, String name, List<PipelineStepInput> steps) {}

    /// @param timeLimit in milliseconds
    record PipelineStepInput(
            PipelineWorkInput work,
            @Nullable Long timeLimit,
            @Nullable Integer tries,
            @Nullable PipelineFallBackInput fallBack) {}

    /// Exactly one component is set: the schema says `@oneOf`.
    record PipelineWorkInput(
            @Nullable RecognitionWorkInput recognition,
            @Nullable ModelWorkInput model,
            @Nullable SynthesisWorkInput synthesis) {}

    record RecognitionWorkInput(
            @Nullable String language, @Nullable List<String> vocabulary) {}

    record ModelWorkInput(String instruction) {}

    record SynthesisWorkInput(@Nullable String voiceId, double rate, double pitch, AudioFileFormat format) {}

    /// Exactly one component is set: the schema says `@oneOf`.
    record PipelineFallBackInput(
            @Nullable String text,
            @Nullable Boolean passOn,
            @Nullable String voiceId) {}

    record DeletePipelineInput(String pipelineId) {}

    record RunPipelineInput(
            UUID idempotencyKey,
            String pipelineId,
            @Nullable Integer version,
            PipelineRunInput input) {}

    /// Exactly one component is set: the schema says `@oneOf`.
    record PipelineRunInput(
            @Nullable String text,
            @Nullable String transcriptionId,
            @Nullable String speakingSessionId) {}

    record CancelPipelineRunInput(String pipelineRunId) {}

    record DeletePipelineRunInput(String pipelineRunId) {}
}
