package dev.vivavoce.speech.pipeline.run;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.pipeline.definition.StepKind;
import dev.vivavoce.speech.v1.PipelineRun;
import dev.vivavoce.speech.v1.StepAttempt;

/// Runs as messages.
public final class RunMessages {
    private RunMessages() {}

    /// The content of an event for watchers: the run without texts.
    static byte[] encoded(Run.Whole whole) {
        return whole(whole, false).toByteArray();
    }

    public static PipelineRun decoded(byte[] content) {
        try {
            return PipelineRun.parseFrom(content);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored event cannot be parsed", thrown);
        }
    }

    /// With its attempts.
    public static PipelineRun whole(Run.Whole whole, boolean withTexts) {
        var message = run(whole.run()).toBuilder();
        for (var attempt : whole.attempts()) message.addAttempts(attempt(whole.run(), attempt, withTexts));
        return message.build();
    }

    /// Without attempts.
    public static PipelineRun run(Run run) {
        var message = PipelineRun.newBuilder()
                .setId(run.id().toString())
                .setPipelineId(run.origin().pipelineId().toString())
                .setPipelineName(run.origin().name())
                .setVersion(run.origin().version())
                .setState(dev.vivavoce.speech.v1.RunState.valueOf(
                        "RUN_STATE_" + run.state().name()))
                .addAllSteps(run.steps().stream().map(RunMessages::kind).toList())
                .setCreatedAt(ProtoTimes.timestamp(run.createdAt()))
                .setExpiresAt(ProtoTimes.timestamp(run.expiresAt()))
                .setCursor(run.cursor());
        var failure = run.failure();
        if (failure != null) message.setFailure(failure(failure));
        var endedAt = run.endedAt();
        if (endedAt != null) message.setEndedAt(ProtoTimes.timestamp(endedAt));
        return message.build();
    }

    private static StepAttempt attempt(Run run, Attempt attempt, boolean withText) {
        var kind = run.steps().get(attempt.position());
        var message = StepAttempt.newBuilder()
                .setId(attempt.id().toString())
                .setStep(attempt.position())
                .setNumber(attempt.number())
                .setKind(kind(kind))
                .setState(dev.vivavoce.speech.v1.AttemptState.valueOf(
                        "ATTEMPT_STATE_" + attempt.state().name()))
                .setByFallBack(attempt.byFallBack())
                .setMayBePaid(attempt.payment().mayBePaid())
                .setRepeatsPaid(attempt.payment().repeatsPaid())
                .setDueAt(ProtoTimes.timestamp(attempt.times().dueAt()))
                .setUse(use(attempt.use()));
        var failure = attempt.failure();
        if (failure != null) message.setFailure(failure(failure));
        var startedAt = attempt.times().startedAt();
        if (startedAt != null) message.setStartedAt(ProtoTimes.timestamp(startedAt));
        var endedAt = attempt.times().endedAt();
        if (endedAt != null) message.setEndedAt(ProtoTimes.timestamp(endedAt));
        var output = attempt.output();
        if (output != null && withText) message.setText(output);
        var followedId = attempt.followedId();
        if (followedId != null)
            switch (kind) {
                case RECOGNITION -> {
                    if (run.input() instanceof Run.Input.File) message.setTranscriptionId(followedId.toString());
                }
                case SYNTHESIS -> message.setAudioId(followedId.toString());
                case MODEL -> throw new IllegalStateException("a model follows nothing");
            }
        return message.build();
    }

    private static dev.vivavoce.speech.v1.StepUse use(StepUse use) {
        var message = dev.vivavoce.speech.v1.StepUse.newBuilder()
                .setEngine(use.engine())
                .setInputTokens(use.inputTokens())
                .setOutputTokens(use.outputTokens())
                .setCharacters(use.characters());
        if (use.audioMillis() > 0) message.setAudio(Durations.fromMillis(use.audioMillis()));
        var cost = use.costMicros();
        if (cost != null) message.setCostMicros(cost);
        return message.build();
    }

    private static dev.vivavoce.speech.v1.StepKind kind(StepKind kind) {
        return dev.vivavoce.speech.v1.StepKind.valueOf("STEP_KIND_" + kind.name());
    }

    private static dev.vivavoce.speech.v1.StepFailure failure(StepFailure failure) {
        return dev.vivavoce.speech.v1.StepFailure.valueOf("STEP_FAILURE_" + failure.name());
    }
}
