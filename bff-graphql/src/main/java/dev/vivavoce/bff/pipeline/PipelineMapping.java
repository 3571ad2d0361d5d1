package dev.vivavoce.bff.pipeline;

import com.google.protobuf.util.Durations;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.pipeline.Inputs.CreatePipelineInput;
import dev.vivavoce.bff.pipeline.Inputs.PipelineFallBackInput;
import dev.vivavoce.bff.pipeline.Inputs.PipelineStepInput;
import dev.vivavoce.bff.pipeline.Inputs.RunPipelineInput;
import dev.vivavoce.bff.pipeline.Inputs.UpdatePipelineInput;
import dev.vivavoce.bff.pipeline.Pipeline.AudioFileFormat;
import dev.vivavoce.bff.pipeline.Pipeline.ModelWork;
import dev.vivavoce.bff.pipeline.Pipeline.PipelineFallBack;
import dev.vivavoce.bff.pipeline.Pipeline.PipelineStep;
import dev.vivavoce.bff.pipeline.Pipeline.PipelineStepKind;
import dev.vivavoce.bff.pipeline.Pipeline.PipelineWork;
import dev.vivavoce.bff.pipeline.Pipeline.RecognitionWork;
import dev.vivavoce.bff.pipeline.Pipeline.SynthesisWork;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineAttempt;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineAttemptState;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineRunDetail;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineRunState;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineStepFailure;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineStepUse;
import dev.vivavoce.speech.v1.CreatePipelineRequest;
import dev.vivavoce.speech.v1.GetRunResponse;
import dev.vivavoce.speech.v1.OperatedRun;
import dev.vivavoce.speech.v1.PassOn;
import dev.vivavoce.speech.v1.RunPipelineRequest;
import dev.vivavoce.speech.v1.StepAttempt;
import dev.vivavoce.speech.v1.StepFailure;
import dev.vivavoce.speech.v1.StepFallBack;
import dev.vivavoce.speech.v1.StepKind;
import dev.vivavoce.speech.v1.StepUse;
import dev.vivavoce.speech.v1.UpdatePipelineRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Speech's messages about pipelines as the graph has them.
final class PipelineMapping {
    private static final String FORMAT = "AUDIO_FILE_FORMAT_";
    private static final String TRANSCRIPTION = "Transcription";
    private static final String AUDIO = "GeneratedAudio";
    private static final String SESSION = "SpeakingSession";

    private PipelineMapping() {}

    static CreatePipelineRequest request(CreatePipelineInput input) {
        return CreatePipelineRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setName(input.name())
                .addAllSteps(input.steps().stream().map(PipelineMapping::step).toList())
                .build();
    }

    static UpdatePipelineRequest request(UpdatePipelineInput input) {
        return UpdatePipelineRequest.newBuilder()
                .setPipelineId(GlobalId.local(Pipeline.TYPE, input.pipelineId()))
                .setVersion(input.version())
                .setName(input.name())
                .addAllSteps(input.steps().stream().map(PipelineMapping::step).toList())
                .build();
    }

    private static dev.vivavoce.speech.v1.PipelineStep step(PipelineStepInput input) {
        var step = dev.vivavoce.speech.v1.PipelineStep.newBuilder();
        var recognition = input.work().recognition();
        if (recognition != null) {
            step.getRecognitionBuilder().setLanguage(ProtoMapping.orEmpty(recognition.language()));
            var vocabulary = recognition.vocabulary();
            if (vocabulary != null) step.getRecognitionBuilder().addAllVocabulary(vocabulary);
        }
        var model = input.work().model();
        if (model != null) step.getModelBuilder().setInstruction(model.instruction());
        var synthesis = input.work().synthesis();
        if (synthesis != null)
            step.getSynthesisBuilder()
                    .setVoiceId(ProtoMapping.orEmpty(synthesis.voiceId()))
                    .setRate(synthesis.rate())
                    .setPitch(synthesis.pitch())
                    .setFormat(dev.vivavoce.speech.v1.AudioFileFormat.valueOf(
                            FORMAT + synthesis.format().name()));
        var timeLimit = input.timeLimit();
        if (timeLimit != null) step.setTimeLimit(Durations.fromMillis(timeLimit));
        var tries = input.tries();
        if (tries != null) step.setTries(tries);
        var fallBack = input.fallBack();
        if (fallBack != null) step.setFallBack(fallBack(fallBack));
        return step.build();
    }

    private static StepFallBack fallBack(PipelineFallBackInput input) {
        var fallBack = StepFallBack.newBuilder();
        var text = input.text();
        if (text != null) fallBack.setText(text);
        if (Objects.equals(input.passOn(), true)) fallBack.setPassOn(PassOn.getDefaultInstance());
        var voiceId = input.voiceId();
        if (voiceId != null) fallBack.setVoiceId(voiceId);
        return fallBack.build();
    }

    static RunPipelineRequest request(RunPipelineInput input) {
        var request = RunPipelineRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setPipelineId(GlobalId.local(Pipeline.TYPE, input.pipelineId()));
        var version = input.version();
        if (version != null) request.setVersion(version);
        var text = input.input().text();
        if (text != null) request.setText(text);
        var transcriptionId = input.input().transcriptionId();
        if (transcriptionId != null) request.setTranscriptionId(GlobalId.local(TRANSCRIPTION, transcriptionId));
        var sessionId = input.input().speakingSessionId();
        if (sessionId != null) request.setSessionId(GlobalId.local(SESSION, sessionId));
        return request.build();
    }

    static Pipeline pipeline(dev.vivavoce.speech.v1.Pipeline message) {
        return new Pipeline(
                message.getId(),
                message.getName(),
                message.getVersion(),
                message.getStepsList().stream().map(PipelineMapping::step).toList(),
                ProtoMapping.time(message.getCreatedAt()),
                ProtoMapping.time(message.getChangedAt()));
    }

    private static PipelineStep step(dev.vivavoce.speech.v1.PipelineStep message) {
        return new PipelineStep(
                work(message),
                ProtoMapping.milliseconds(message.getTimeLimit()),
                message.getTries(),
                message.hasFallBack() ? fallBack(message.getFallBack()) : null);
    }

    private static PipelineWork work(dev.vivavoce.speech.v1.PipelineStep message) {
        return switch (message.getWorkCase()) {
            case RECOGNITION ->
                new RecognitionWork(
                        message.getRecognition().getLanguage(),
                        message.getRecognition().getVocabularyList());
            case MODEL -> new ModelWork(message.getModel().getInstruction());
            case SYNTHESIS -> {
                var synthesis = message.getSynthesis();
                yield new SynthesisWork(
                        ProtoMapping.orNull(synthesis.getVoiceId()),
                        synthesis.getRate(),
                        synthesis.getPitch(),
                        ProtoMapping.required(AudioFileFormat.class, synthesis.getFormat(), FORMAT));
            }
            case WORK_NOT_SET -> throw new IllegalStateException("speech answered with a step that we do not know");
        };
    }

    private static PipelineFallBack fallBack(StepFallBack message) {
        return new PipelineFallBack(
                ProtoMapping.orNull(message.getText()), message.hasPassOn(), ProtoMapping.orNull(message.getVoiceId()));
    }

    static PipelineRun run(dev.vivavoce.speech.v1.PipelineRun message) {
        return new PipelineRun(
                message.getId(),
                GlobalId.of(Pipeline.TYPE, message.getPipelineId()),
                message.getPipelineName(),
                message.getVersion(),
                state(message),
                failure(message.getFailure()),
                message.getStepsList().stream().map(PipelineMapping::kind).toList(),
                message.getAttemptsList().stream().map(PipelineMapping::attempt).toList(),
                ProtoMapping.time(message.getCreatedAt()),
                message.hasEndedAt() ? ProtoMapping.time(message.getEndedAt()) : null,
                ProtoMapping.time(message.getExpiresAt()),
                Long.toUnsignedString(message.getCursor()));
    }

    static OperatedPipelineRun operated(OperatedRun message) {
        var run = message.getRun();
        return new OperatedPipelineRun(
                run.getId(),
                message.getUserId(),
                run.getVersion(),
                state(run),
                failure(run.getFailure()),
                run.getStepsList().stream().map(PipelineMapping::kind).toList(),
                run.getAttemptsList().stream().map(PipelineMapping::attempt).toList(),
                ProtoMapping.time(run.getCreatedAt()),
                run.hasEndedAt() ? ProtoMapping.time(run.getEndedAt()) : null);
    }

    private static PipelineRunState state(dev.vivavoce.speech.v1.PipelineRun message) {
        return ProtoMapping.required(PipelineRunState.class, message.getState(), "RUN_STATE_");
    }

    static PipelineRunDetail detail(GetRunResponse message) {
        return new PipelineRunDetail(
                run(message.getRun()),
                ProtoMapping.orNull(message.getInputText()),
                globalOrNull(TRANSCRIPTION, message.getInputTranscriptionId()),
                globalOrNull(SESSION, message.getInputSessionId()));
    }

    private static PipelineAttempt attempt(StepAttempt message) {
        return new PipelineAttempt(
                message.getStep(),
                message.getNumber(),
                kind(message.getKind()),
                ProtoMapping.required(PipelineAttemptState.class, message.getState(), "ATTEMPT_STATE_"),
                failure(message.getFailure()),
                message.getByFallBack(),
                message.getMayBePaid(),
                message.getRepeatsPaid(),
                ProtoMapping.time(message.getDueAt()),
                message.hasStartedAt() ? ProtoMapping.time(message.getStartedAt()) : null,
                message.hasEndedAt() ? ProtoMapping.time(message.getEndedAt()) : null,
                ProtoMapping.orNull(message.getText()),
                globalOrNull(TRANSCRIPTION, message.getTranscriptionId()),
                globalOrNull(AUDIO, message.getAudioId()),
                use(message.getUse()));
    }

    private static PipelineStepUse use(StepUse message) {
        return new PipelineStepUse(
                ProtoMapping.orNull(message.getEngine()),
                message.getInputTokens(),
                message.getOutputTokens(),
                message.getCharacters(),
                message.hasAudio() ? ProtoMapping.milliseconds(message.getAudio()) : null,
                message.hasCostMicros() ? (double) message.getCostMicros() : null);
    }

    private static PipelineStepKind kind(StepKind kind) {
        return ProtoMapping.required(PipelineStepKind.class, kind, "STEP_KIND_");
    }

    private static @Nullable PipelineStepFailure failure(StepFailure failure) {
        return ProtoMapping.constant(PipelineStepFailure.class, failure, "STEP_FAILURE_")
                .orElse(null);
    }

    private static @Nullable String globalOrNull(String type, String id) {
        return id.isEmpty() ? null : GlobalId.of(type, id);
    }
}
