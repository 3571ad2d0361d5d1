package dev.vivavoce.it;

import dev.vivavoce.speech.v1.CreatePipelineRequest;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.PipelineStep;
import dev.vivavoce.speech.v1.RunPipelineRequest;
import dev.vivavoce.speech.v1.SynthesisStep;
import dev.vivavoce.steps.Said;
import io.grpc.Channel;
import java.util.UUID;

/// A pipeline of a learner's that speaks a text, with a run. Both ids are speech's.
record OwnPipeline(String pipelineId, String runId) {
    static final PipelineStep SPEAKS = PipelineStep.newBuilder()
            .setSynthesis(SynthesisStep.getDefaultInstance())
            .build();

    /// @param speech with the learner's token
    static OwnPipeline of(Channel speech) {
        var pipelines = PipelineServiceGrpc.newBlockingStub(speech);
        var pipeline = pipelines
                .createPipeline(CreatePipelineRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setName("Say it")
                        .addSteps(SPEAKS)
                        .build())
                .getPipeline();
        var run = pipelines
                .runPipeline(RunPipelineRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setPipelineId(pipeline.getId())
                        .setText(Said.SHORT.text())
                        .build())
                .getRun();
        return new OwnPipeline(pipeline.getId(), run.getId());
    }
}
