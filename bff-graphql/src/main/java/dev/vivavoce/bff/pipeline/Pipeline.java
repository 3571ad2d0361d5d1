package dev.vivavoce.bff.pipeline;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pipeline of the viewer's.
///
/// @param pipelineId the id in speech
record Pipeline(
        String pipelineId,
        String name,
        int version,
        List<PipelineStep> steps,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt) {
    static final String TYPE = "Pipeline";

    /// What a step does.
    enum PipelineStepKind {
        RECOGNITION,
        MODEL,
        SYNTHESIS
    }

    /// The format of a file.
    enum AudioFileFormat {
        MP3,
        OGG_OPUS,
        WAV
    }

    /// @param timeLimit in milliseconds
    record PipelineStep(
            PipelineWork work,
            long timeLimit,
            int tries,
            @Nullable PipelineFallBack fallBack) {}

    /// What a step does, with its settings.
    sealed interface PipelineWork {}

    record RecognitionWork(String language, List<String> vocabulary) implements PipelineWork {}

    record ModelWork(String instruction) implements PipelineWork {}

    /// @param voiceId null for the first voice
    record SynthesisWork(@Nullable String voiceId, double rate, double pitch, AudioFileFormat format)
            implements PipelineWork {}

    /// The fallback of a step that has failed: exactly one.
    record PipelineFallBack(
            @Nullable String text, boolean passOn, @Nullable String voiceId) {}

    public String id() {
        return GlobalId.of(TYPE, pipelineId);
    }
}
