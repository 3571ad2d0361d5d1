package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.speech.v1.Task;
import org.jspecify.annotations.Nullable;

/// The task of a session.
public record SpeakingTask(
        SpeakingMode mode,
        String language,
        @Nullable String referenceText,
        @Nullable String topic) {

    /// The kind of task.
    public enum SpeakingMode {
        READ_ALOUD,
        FREE,
        ROLE_PLAY
    }

    public static SpeakingTask of(Task message) {
        return new SpeakingTask(
                ProtoMapping.required(SpeakingMode.class, message.getMode(), "MODE_"),
                message.getLanguage(),
                ProtoMapping.orNull(message.getReferenceText()),
                ProtoMapping.orNull(message.getTopic()));
    }

    /// The scenario of a task; null when it has none.
    public static @Nullable ScenarioRef scenario(Task message) {
        return message.getScenarioId().isEmpty()
                ? null
                : new ScenarioRef(message.getScenarioId(), message.getScenarioVersion());
    }
}
