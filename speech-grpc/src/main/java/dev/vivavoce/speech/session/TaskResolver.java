package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.ReadableText;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.recognizer.RecognizerName;
import dev.vivavoce.speech.session.partner.PartnerClient;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import dev.vivavoce.speech.session.task.TaskRequest;
import dev.vivavoce.speech.session.task.TaskRequest.WantedScenario;
import dev.vivavoce.speech.textfeedback.PlainWords;
import java.util.List;
import java.util.UUID;

/// Makes the task that a session keeps of what was asked for.
final class TaskResolver {
    private final SpokenLanguages languages;
    private final Lexicon lexicon;
    private final ScenarioVersions scenarios;
    private final PartnerClient partner;
    private final DrilledWords drilledWords;

    TaskResolver(
            SpokenLanguages languages,
            Lexicon lexicon,
            ScenarioVersions scenarios,
            PartnerClient partner,
            DrilledWords drilledWords) {
        this.languages = languages;
        this.lexicon = lexicon;
        this.scenarios = scenarios;
        this.partner = partner;
        this.drilledWords = drilledWords;
    }

    /// A task as a session keeps it.
    ///
    /// @param recognizers the engines that recognise it, in their order; none for the platform's own
    record Resolved(SpeakingTask task, List<RecognizerName> recognizers) {}

    /// The task with what it names: the version of its scenario and what that says of a role-play, or the word of an
    /// attempt.
    ///
    /// @throws Failure INVALID_ARGUMENT / LANGUAGE_NOT_HEARD or FIELD_INVALID for a text with words that cannot be
    ///     read; NOT_FOUND / SCENARIO_UNKNOWN or ATTEMPT_UNKNOWN; FAILED_PRECONDITION / SCRIPT_MISSING or
    ///     THIRD_PARTIES_CONSENT_MISSING; UNAVAILABLE / CONTENT_UNAVAILABLE
    Resolved resolve(UUID userId, TaskRequest asked) {
        var task = resolved(userId, asked);
        var recognizers = languages.require(userId, task);
        switch (task) {
            case SpeakingTask.ReadAloud reading -> requireWords("task.read_aloud.text", reading.text(), recognizers);
            case SpeakingTask.Drill drill -> requireWords("task.drill.word", drill.text(), recognizers);
            case SpeakingTask.Free _, SpeakingTask.RolePlay _ -> {}
        }
        return new Resolved(task, recognizers);
    }

    private void requireWords(String field, String text, List<RecognizerName> recognizers) {
        if (recognizers.isEmpty()) ReadableText.require(lexicon, field, text);
        else if (PlainWords.of(text).isEmpty())
            throw Failure.invalidField(field, "no words (expected: a text with words to read)");
    }

    private SpeakingTask resolved(UUID userId, TaskRequest asked) {
        return switch (asked) {
            case TaskRequest.ReadAloud(var purpose, var language, var text, var scenario) ->
                new SpeakingTask.ReadAloud(purpose, language, text, scenario == null ? null : line(scenario));
            case TaskRequest.Drill(var word) -> drilledWords.drill(userId, word);
            case TaskRequest.Free(var purpose, var language, var topic, var hotwords) ->
                new SpeakingTask.Free(purpose, language, topic, hotwords);
            case TaskRequest.RolePlay(var wanted, var mode, var level) -> {
                var found = scenarios.resolve(wanted);
                var scenario = new ScenarioLine(wanted.id(), found.version());
                yield new SpeakingTask.RolePlay(found.language(), scenario, mode, level, partner.require(scenario));
            }
        };
    }

    private ScenarioLine line(WantedScenario wanted) {
        return new ScenarioLine(wanted.id(), scenarios.resolve(wanted).version());
    }
}
