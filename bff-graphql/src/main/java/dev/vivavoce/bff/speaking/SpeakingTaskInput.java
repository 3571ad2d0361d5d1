package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.bff.speaking.Inputs.DrillTaskInput;
import dev.vivavoce.bff.speaking.Inputs.FreeTaskInput;
import dev.vivavoce.bff.speaking.Inputs.ReadAloudTaskInput;
import dev.vivavoce.bff.speaking.Inputs.RolePlayTaskInput;
import dev.vivavoce.bff.speaking.Payloads.PartnerMissing;
import dev.vivavoce.bff.speaking.Payloads.RecordingConsentMissing;
import dev.vivavoce.bff.speaking.Payloads.ScenarioUnknown;
import dev.vivavoce.bff.speaking.Payloads.SpeechConsentMissing;
import dev.vivavoce.bff.speaking.SpeakingTask.DrilledWord;
import dev.vivavoce.speech.v1.CefrLevel;
import dev.vivavoce.speech.v1.KeepRecording;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Task;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;

/// Exactly one component is set: the schema says `@oneOf`.
public record SpeakingTaskInput(
        @Nullable ReadAloudTaskInput readAloud,
        @Nullable FreeTaskInput free,
        @Nullable RolePlayTaskInput rolePlay,
        @Nullable DrillTaskInput drill) {
    /// Why a task cannot be spoken, or its sound not be kept.
    public static UserError refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "ATTEMPT_UNKNOWN"))
            return new AttemptUnknown("you have no such attempt with this word");
        if (Refusals.is(thrown, "SCENARIO_UNKNOWN")) return new ScenarioUnknown("there is no such scenario");
        if (Refusals.is(thrown, "SCRIPT_MISSING")) return new PartnerMissing("no partner can play this scenario");
        if (Refusals.is(thrown, "RECORDING_CONSENT_MISSING"))
            return new RecordingConsentMissing("you have not allowed that recordings are kept");
        if (Refusals.is(thrown, "THIRD_PARTIES_CONSENT_MISSING"))
            return new SpeechConsentMissing(
                    "third parties alone recognise this language, and you have not allowed them");
        return InvalidInput.of(thrown);
    }

    /// Whether and how long the sound of a session is kept.
    public static KeepRecording keepRecording(@Nullable Boolean choice) {
        if (choice == null) return KeepRecording.KEEP_RECORDING_UNSPECIFIED;
        return choice ? KeepRecording.KEEP_RECORDING_KEEP : KeepRecording.KEEP_RECORDING_DO_NOT_KEEP;
    }

    /// The task in speech.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / ID_INVALID, or FIELD_INVALID when a text is
    ///     read for several purposes
    public Task message() {
        var task = Task.newBuilder().setPurpose(Purpose.PURPOSE_ATTEMPT);
        var reading = readAloud;
        if (reading != null) {
            task.setPurpose(reading.purpose());
            var message =
                    task.getReadAloudBuilder().setLanguage(reading.language()).setText(reading.text());
            if (reading.scenarioId() != null) {
                var scenario = ScenarioRef.ofId(reading.scenarioId());
                message.getScenarioLineBuilder()
                        .setScenarioId(scenario.scenarioId())
                        .setScenarioVersion(scenario.version());
            }
        }
        var speech = free;
        if (speech != null) {
            var message =
                    task.getFreeBuilder().setLanguage(speech.language()).setTopic(ProtoMapping.orEmpty(speech.topic()));
            if (speech.hotwords() != null) message.addAllHotwords(speech.hotwords());
        }
        var talk = rolePlay;
        if (talk != null) {
            var scenario = ScenarioRef.ofId(talk.scenarioId());
            task.getRolePlayBuilder()
                    .setScenarioId(scenario.scenarioId())
                    .setScenarioVersion(scenario.version())
                    .setMode(dev.vivavoce.speech.v1.RolePlayMode.valueOf(
                            "ROLE_PLAY_MODE_" + talk.mode().name()));
            var level = talk.level();
            if (level != null) task.getRolePlayBuilder().setLevel(CefrLevel.valueOf("CEFR_LEVEL_" + level.name()));
        }
        var repeat = drill;
        if (repeat != null)
            task.setPurpose(Purpose.PURPOSE_DRILL).getDrillBuilder().setWord(DrilledWord.message(repeat.word()));
        return task.build();
    }
}
