package dev.vivavoce.cli.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// What a learner does with pipelines: makes one, runs it with a recorded file, follows the run, deletes both.
public final class Pipelines {
    private static final Progress.Followed CHANGES = new Progress.Followed(
            "pipelineRunChanged", "pipelineRunId: $id", "ID!", "state attempts { step number kind state failure }");
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Learner learner;

    public Pipelines(Learner learner) {
        this.learner = learner;
    }

    /// Returns the global id of the pipeline.
    ///
    /// @param steps as `PipelineStepInput` has them
    public String create(String name, List<Map<String, Object>> steps) {
        return learner.change(
                        "createPipeline",
                        "CreatePipelineInput",
                        Map.of("idempotencyKey", UUID.randomUUID().toString(), "name", name, "steps", steps),
                        "pipeline { id }")
                .required("pipeline")
                .required("id")
                .asString();
    }

    /// Returns the global id of the run.
    public String run(String pipelineId, String transcriptionId) {
        return learner.change(
                        "runPipeline",
                        "RunPipelineInput",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "pipelineId",
                                pipelineId,
                                "input",
                                Map.of("transcriptionId", transcriptionId)),
                        "pipelineRun { id }")
                .required("pipelineRun")
                .required("id")
                .asString();
    }

    /// Follows a run to its end.
    ///
    /// @param changes gets each `PipelineRun`
    public void follow(String runId, Consumer<JsonNode> changes) throws InterruptedException {
        Progress.follow(learner, CHANGES, runId, LIMIT, changes);
    }

    /// The run with its attempts and their texts: a `PipelineRun`.
    public JsonNode get(String runId) {
        return learner.ask("""
                        query Run($id: ID!) {
                          pipelineRun(id: $id) { run { state failure attempts {
                            step number kind state failure byFallBack repeatsPaid dueAt startedAt endedAt text generatedAudioId
                            use { engine inputTokens outputTokens characters audio costMicros }
                          } } }
                        }
                        """, Map.of("id", runId)).required("pipelineRun").required("run");
    }

    /// With its runs.
    public void delete(String pipelineId) {
        learner.change("deletePipeline", "DeletePipelineInput", Map.of("pipelineId", pipelineId), "deletedPipelineId");
    }
}
