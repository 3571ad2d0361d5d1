package dev.vivavoce.speech;

import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.v1.CancelRunRequest;
import dev.vivavoce.speech.v1.CreatePipelineRequest;
import dev.vivavoce.speech.v1.DeleteRunRequest;
import dev.vivavoce.speech.v1.GetRunRequest;
import dev.vivavoce.speech.v1.GetRunResponse;
import dev.vivavoce.speech.v1.ListRunsRequest;
import dev.vivavoce.speech.v1.Pipeline;
import dev.vivavoce.speech.v1.PipelineRun;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.PipelineStep;
import dev.vivavoce.speech.v1.RunPipelineRequest;
import dev.vivavoce.speech.v1.StepFallBack;
import dev.vivavoce.speech.v1.WatchRunRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A learner who has pipelines.
record PipelineOwner(RunningSpeech speech, Learner learner) {
    PipelineOwner(RunningSpeech speech) {
        this(speech, speech.learner());
    }

    PipelineServiceGrpc.PipelineServiceBlockingStub stub() {
        return PipelineServiceGrpc.newBlockingStub(learner.channel()).withDeadlineAfter(Duration.ofSeconds(60));
    }

    static PipelineStep.Builder recognition() {
        var step = PipelineStep.newBuilder();
        step.getRecognitionBuilder();
        return step;
    }

    static PipelineStep.Builder model() {
        var step = PipelineStep.newBuilder();
        step.getModelBuilder().setInstruction("Repeat what was said.");
        return step;
    }

    static PipelineStep.Builder synthesis() {
        var step = PipelineStep.newBuilder();
        step.getSynthesisBuilder();
        return step;
    }

    static StepFallBack.Builder text(String text) {
        return StepFallBack.newBuilder().setText(text);
    }

    static CreatePipelineRequest pipeline(PipelineStep.Builder... steps) {
        var request = CreatePipelineRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setName("An answer");
        for (var step : steps) request.addSteps(step);
        return request.build();
    }

    Pipeline create(PipelineStep.Builder... steps) {
        return stub().createPipeline(pipeline(steps)).getPipeline();
    }

    RunPipelineRequest.Builder asked(Pipeline pipeline) {
        return RunPipelineRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setPipelineId(pipeline.getId());
    }

    PipelineRun begin(Pipeline pipeline, String text) {
        return stub().runPipeline(asked(pipeline).setText(text).build()).getRun();
    }

    /// As it is when nothing more happens to it.
    GetRunResponse ran(Pipeline pipeline, String text) {
        return ended(begin(pipeline, text).getId());
    }

    GetRunResponse ended(String runId) {
        watched(runId, 0);
        return get(runId);
    }

    List<PipelineRun> watched(String runId, long after) {
        var seen = new ArrayList<PipelineRun>();
        stub().watchRun(WatchRunRequest.newBuilder()
                        .setRunId(runId)
                        .setAfter(after)
                        .build())
                .forEachRemaining(response -> seen.add(response.getRun()));
        return seen;
    }

    GetRunResponse get(String runId) {
        return stub().getRun(GetRunRequest.newBuilder().setRunId(runId).build());
    }

    List<PipelineRun> runs() {
        return stub().listRuns(ListRunsRequest.getDefaultInstance()).getRunsList();
    }

    PipelineRun cancel(String runId) {
        return stub().cancelRun(CancelRunRequest.newBuilder().setRunId(runId).build())
                .getRun();
    }

    boolean delete(String runId) {
        return stub().deleteRun(DeleteRunRequest.newBuilder().setRunId(runId).build())
                .getDeleted();
    }
}
