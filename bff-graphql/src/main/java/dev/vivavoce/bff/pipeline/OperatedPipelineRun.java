package dev.vivavoce.bff.pipeline;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.pipeline.Pipeline.PipelineStepKind;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineAttempt;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineRunState;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineStepFailure;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run, as operators see it: without what is its owner's own.
///
/// @param userId the owner's id in identity
/// @param failure null unless it has failed
/// @param endedAt null until it has ended
record OperatedPipelineRun(
        String runId,
        String userId,
        int version,
        PipelineRunState state,
        @Nullable PipelineStepFailure failure,
        List<PipelineStepKind> steps,
        List<PipelineAttempt> attempts,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt) {
    /// The type of the ids of people in the graph.
    static final String PERSON = "Person";

    /// Which runs; null for all.
    record Filter(
            @Nullable PipelineRunState state,
            @Nullable String userId,
            @Nullable String runId) {}

    public String id() {
        return GlobalId.of(PipelineRun.TYPE, runId);
    }

    public String ownerId() {
        return GlobalId.of(PERSON, userId);
    }
}

/// The owner of a run, as operators see them.
record PipelineRunOwner(String userId, String displayName, String email) {
    public String id() {
        return GlobalId.of(OperatedPipelineRun.PERSON, userId);
    }
}
