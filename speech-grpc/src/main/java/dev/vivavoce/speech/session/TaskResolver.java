package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import java.util.UUID;

/// Makes the task that a session keeps of the task of a request.
final class TaskResolver {
    private final Recognizer recognizer;
    private final ScenarioVersions scenarios;
    private final DrilledWords drilledWords;

    TaskResolver(Recognizer recognizer, ScenarioVersions scenarios, DrilledWords drilledWords) {
        this.recognizer = recognizer;
        this.scenarios = scenarios;
        this.drilledWords = drilledWords;
    }

    /// The same task with the version of its scenario that is published now.
    ///
    /// @throws Failure INVALID_ARGUMENT / LANGUAGE_NOT_HEARD; NOT_FOUND / SCENARIO_UNKNOWN or ATTEMPT_UNKNOWN;
    ///     UNAVAILABLE / CONTENT_UNAVAILABLE
    SpeakingTask resolve(UUID userId, SpeakingTask asked) {
        HeardLanguages.require(recognizer, asked.language());
        return switch (asked) {
            case SpeakingTask.ReadAloud(var purpose, var language, var text, ScenarioLine(var id, var version)) ->
                new SpeakingTask.ReadAloud(
                        purpose, language, text, new ScenarioLine(id, scenarios.resolve(id, version)));
            case SpeakingTask.ReadAloud readAloud -> readAloud;
            case SpeakingTask.Drill drill -> {
                drilledWords.require(userId, drill);
                yield drill;
            }
            case SpeakingTask.Free free -> free;
        };
    }
}
