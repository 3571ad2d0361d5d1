package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.ReadableText;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.recognizer.RecognizerName;
import dev.vivavoce.speech.session.partner.PartnerClient;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import dev.vivavoce.speech.textfeedback.PlainWords;
import java.util.List;
import java.util.UUID;

/// Makes the task that a session keeps of the task of a request.
final class TaskResolver {
    private static final String READ_ALOUD = "task.read_aloud.text";

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

    /// The same task with the version of its scenario that is published now.
    ///
    /// @throws Failure INVALID_ARGUMENT / LANGUAGE_NOT_HEARD or FIELD_INVALID for a text with words that cannot be
    ///     read; NOT_FOUND / SCENARIO_UNKNOWN or ATTEMPT_UNKNOWN; FAILED_PRECONDITION / SCRIPT_MISSING or
    ///     THIRD_PARTIES_CONSENT_MISSING; UNAVAILABLE / CONTENT_UNAVAILABLE
    Resolved resolve(UUID userId, SpeakingTask asked) {
        var task = resolved(userId, asked);
        var recognizers = languages.require(userId, task);
        switch (task) {
            case SpeakingTask.ReadAloud reading -> requireWords(reading.text(), recognizers);
            case SpeakingTask.Drill drill -> requireWords(drill.text(), recognizers);
            case SpeakingTask.Free _, SpeakingTask.RolePlay _ -> {}
        }
        return new Resolved(task, recognizers);
    }

    private void requireWords(String text, List<RecognizerName> recognizers) {
        if (recognizers.isEmpty()) ReadableText.require(lexicon, READ_ALOUD, text);
        else if (PlainWords.of(text).isEmpty())
            throw Failure.invalidField(READ_ALOUD, "no words (expected: a text with words to read)");
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
