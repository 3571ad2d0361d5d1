package dev.vivavoce.speech.pipeline;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.generation.state.GenerationMapping;
import dev.vivavoce.speech.pipeline.definition.FallBack;
import dev.vivavoce.speech.pipeline.definition.Pipeline;
import dev.vivavoce.speech.pipeline.definition.Step;
import dev.vivavoce.speech.pipeline.definition.StepWork;
import dev.vivavoce.speech.pipeline.run.Run;
import dev.vivavoce.speech.pipeline.run.RunMessages;
import dev.vivavoce.speech.v1.GetRunResponse;
import dev.vivavoce.speech.v1.OperatedRun;
import dev.vivavoce.speech.v1.PassOn;
import dev.vivavoce.speech.v1.PipelineStep;
import dev.vivavoce.speech.v1.StepFallBack;

/// Pipelines as messages.
final class PipelineMessages {
    private PipelineMessages() {}

    static dev.vivavoce.speech.v1.Pipeline pipeline(Pipeline pipeline) {
        return dev.vivavoce.speech.v1.Pipeline.newBuilder()
                .setId(pipeline.id().toString())
                .setName(pipeline.name())
                .setVersion(pipeline.version())
                .addAllSteps(
                        pipeline.steps().stream().map(PipelineMessages::step).toList())
                .setCreatedAt(ProtoTimes.timestamp(pipeline.createdAt()))
                .setChangedAt(ProtoTimes.timestamp(pipeline.changedAt()))
                .build();
    }

    private static PipelineStep step(Step step) {
        var message = PipelineStep.newBuilder()
                .setTimeLimit(Durations.fromMillis(step.timeLimit().toMillis()))
                .setTries(step.tries());
        switch (step.work()) {
            case StepWork.Recognition(var language, var vocabulary) ->
                message.getRecognitionBuilder().setLanguage(language).addAllVocabulary(vocabulary);
            case StepWork.Model(var instruction) -> message.getModelBuilder().setInstruction(instruction);
            case StepWork.Synthesis(var voicing) -> {
                var written = GenerationMapping.voicing(voicing);
                message.getSynthesisBuilder()
                        .setVoiceId(written.getVoiceId())
                        .setRate(written.getRate())
                        .setPitch(written.getPitch())
                        .setFormat(written.getFormat());
            }
        }
        switch (step.fallBack()) {
            case FallBack.None() -> {}
            case FallBack.Text(var text) ->
                message.setFallBack(StepFallBack.newBuilder().setText(text));
            case FallBack.PassOn() ->
                message.setFallBack(StepFallBack.newBuilder().setPassOn(PassOn.getDefaultInstance()));
            case FallBack.OtherVoice(var voiceId) ->
                message.setFallBack(StepFallBack.newBuilder().setVoiceId(voiceId));
        }
        return message.build();
    }

    static OperatedRun operated(Run.Whole whole) {
        return OperatedRun.newBuilder()
                .setUserId(whole.run().userId().toString())
                .setRun(RunMessages.whole(whole, false))
                .build();
    }

    static GetRunResponse run(Run.Whole whole) {
        var message = GetRunResponse.newBuilder().setRun(RunMessages.whole(whole, true));
        switch (whole.run().input()) {
            case Run.Input.Text(var text) -> message.setInputText(text);
            case Run.Input.File(var id) -> message.setInputTranscriptionId(id.toString());
            case Run.Input.Speech(var id) -> message.setInputSessionId(id.toString());
        }
        return message.build();
    }
}
