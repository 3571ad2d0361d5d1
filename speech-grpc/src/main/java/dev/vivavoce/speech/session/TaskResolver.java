package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.pronunciation.ReadableText;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.session.partner.PartnerClient;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import java.util.UUID;

/// Makes the task that a session keeps of the task of a request.
final class TaskResolver {
    private static final String READ_ALOUD = "task.read_aloud.text";

    private final Recognizer recognizer;
    private final Lexicon lexicon;
    private final ScenarioVersions scenarios;
    private final PartnerClient partner;
    private final DrilledWords drilledWords;

    TaskResolver(
            Recognizer recognizer,
            Lexicon lexicon,
            ScenarioVersions scenarios,
            PartnerClient partner,
            DrilledWords drilledWords) {
        this.recognizer = recognizer;
        this.lexicon = lexicon;
        this.scenarios = scenarios;
        this.partner = partner;
        this.drilledWords = drilledWords;
    }

    /// The same task with the version of its scenario that is published now.
    ///
    /// @throws Failure INVALID_ARGUMENT / LANGUAGE_NOT_HEARD or FIELD_INVALID for a text with words that cannot be
    ///     read; NOT_FOUND / SCENARIO_UNKNOWN or ATTEMPT_UNKNOWN;
    ///     FAILED_PRECONDITION / SCRIPT_MISSING; UNAVAILABLE / CONTENT_UNAVAILABLE
    SpeakingTask resolve(UUID userId, SpeakingTask asked) {
        var task = resolved(userId, asked);
        HeardLanguages.require(recognizer, task.language());
        switch (task) {
            case SpeakingTask.ReadAloud reading -> ReadableText.require(lexicon, READ_ALOUD, reading.text());
            case SpeakingTask.Drill drill -> ReadableText.require(lexicon, READ_ALOUD, drill.text());
            case SpeakingTask.Free _, SpeakingTask.RolePlay _ -> {}
        }
        return task;
    }

    private SpeakingTask resolved(UUID userId, SpeakingTask asked) {
        return switch (asked) {
            case SpeakingTask.ReadAloud(var purpose, var language, var text, ScenarioLine(var id, var version)) ->
                new SpeakingTask.ReadAloud(
                        purpose,
                        language,
                        text,
                        new ScenarioLine(id, scenarios.resolve(id, version).version()));
            case SpeakingTask.ReadAloud readAloud -> readAloud;
            case SpeakingTask.Drill drill -> {
                drilledWords.require(userId, drill);
                yield drill;
            }
            case SpeakingTask.Free free -> free;
            case SpeakingTask.RolePlay(var _, ScenarioLine(var id, var version), var mode, var level, var _) -> {
                var found = scenarios.resolve(id, version);
                var scenario = new ScenarioLine(id, found.version());
                yield new SpeakingTask.RolePlay(found.language(), scenario, mode, level, partner.require(scenario));
            }
        };
    }
}
