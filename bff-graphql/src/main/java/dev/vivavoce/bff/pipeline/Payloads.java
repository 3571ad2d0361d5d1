package dev.vivavoce.bff.pipeline;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// How a change of a pipeline ended; each mutation has a payload of its own in the graph.
    record PipelinePayload(@Nullable Pipeline pipeline, List<UserError> errors) {
        static PipelinePayload of(Pipeline pipeline) {
            return new PipelinePayload(pipeline, List.of());
        }

        static PipelinePayload refused(UserError error) {
            return new PipelinePayload(null, List.of(error));
        }
    }

    record TooManyPipelines(String message, int most) implements UserError {}

    record PipelineChanged(String message, Pipeline pipeline) implements UserError {}

    record PipelineUnknown(String message) implements UserError {
        static final PipelineUnknown YOURS = new PipelineUnknown("you have no such pipeline");
    }

    record DeletePipelinePayload(@Nullable String deletedPipelineId, List<UserError> errors) {}

    /// How a change of a run ended; each mutation has a payload of its own in the graph.
    record PipelineRunPayload(@Nullable PipelineRun pipelineRun, List<UserError> errors) {
        static PipelineRunPayload of(PipelineRun run) {
            return new PipelineRunPayload(run, List.of());
        }

        static PipelineRunPayload refused(UserError error) {
            return new PipelineRunPayload(null, List.of(error));
        }
    }

    record TooManyPipelineRuns(String message, int most, int mostAtWork) implements UserError {}

    record PipelineFileMissing(String message) implements UserError {}

    record PipelineFileUnknown(String message) implements UserError {}

    record PipelineSpeechUnknown(String message) implements UserError {}

    record PipelineRunUnknown(String message) implements UserError {
        static final PipelineRunUnknown YOURS = new PipelineRunUnknown("you have no such run");
    }

    record DeletePipelineRunPayload(@Nullable String deletedPipelineRunId, List<UserError> errors) {}
}
