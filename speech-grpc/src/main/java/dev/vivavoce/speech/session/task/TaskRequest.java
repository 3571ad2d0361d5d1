package dev.vivavoce.speech.session.task;

import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.session.task.SpeakingTask.CefrLevel;
import dev.vivavoce.speech.session.task.SpeakingTask.DrilledWord;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import dev.vivavoce.speech.session.task.SpeakingTask.RolePlayMode;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a request asks to be spoken. Looking up what it names makes a [SpeakingTask] of it.
public sealed interface TaskRequest {
    /// A given text is to be read aloud.
    ///
    /// @param text the reference text
    /// @param scenario where the text comes from; null for any other text
    record ReadAloud(
            Purpose purpose,
            String language,
            String text,
            @Nullable WantedScenario scenario) implements TaskRequest {}

    /// A word of an earlier attempt is to be read aloud again.
    record Drill(DrilledWord word) implements TaskRequest {}

    /// Free speech.
    ///
    /// @param topic what to speak about; may be empty
    record Free(Purpose purpose, String language, String topic, Hotwords hotwords) implements TaskRequest {}

    /// A talk with the partner of a scenario.
    ///
    /// @param level the learner's; null for the scenario's
    record RolePlay(
            WantedScenario scenario,
            RolePlayMode mode,
            @Nullable CefrLevel level) implements TaskRequest {}

    /// A scenario.
    ///
    /// @param version empty for the latest published one
    record WantedScenario(UUID id, OptionalInt version) {}
}
