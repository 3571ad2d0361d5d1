package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.rehearsal.ScriptCheck;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.dialogue.wording.ModelWords;
import dev.vivavoce.content.dialogue.wording.Scene;
import dev.vivavoce.content.dialogue.wording.SentenceSink;
import dev.vivavoce.content.scenario.BuiltInScenario;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.ScenarioContent;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/// The partners of the scenarios, and the check of their scripts.
public final class Dialogues {
    private final Scenarios scenarios;
    private final ModelWords words;
    private final Scripts scripts = Scripts.load();
    private final Common common = Common.load();
    private final Map<UUID, ScenarioContent> builtIn = BuiltInScenario.all().stream()
            .collect(Collectors.toUnmodifiableMap(BuiltInScenario::id, BuiltInScenario::content));
    /// One for each built-in script, made when it is first needed.
    private final Map<UUID, Partner> partners = new ConcurrentHashMap<>();

    private final Semaphore checks = new Semaphore(1);

    public Dialogues(Scenarios scenarios, ModelWords words) {
        this.scenarios = scenarios;
        this.words = words;
    }

    /// Says the reply, and returns what it was made of.
    Reply reply(Caller caller, ReplyWish wish, SentenceSink sink) throws InterruptedException {
        long begin = System.nanoTime();
        var playing = playing(caller, wish.scenario());
        var partner = playing.partner();
        if (wish.turns().isEmpty()) partner.prepare(); // the talk is about to begin
        var reply = partner.reply(wish.level(), wish.turns());
        var scene = new Scene(playing.content(), partner.script(), wish.level(), wish.turns(), reply);
        words.say(scene, wish.person(), begin, sink);
        return reply;
    }

    /// What the partner of a scenario says while it thinks.
    List<String> fillers(Caller caller, ScenarioRef scenario) {
        playing(caller, scenario);
        return common.fillers();
    }

    /// The partner of a scenario, and the version that it plays.
    private record Playing(Partner partner, ScenarioContent content) {}

    private Playing playing(Caller caller, ScenarioRef ref) {
        var scenario = english(scenarios.published(caller, ref));
        var script = builtIn(scenario.id());
        var written = Objects.requireNonNull(builtIn.get(scenario.id()), "a built-in script has a built-in scenario");
        if (!sameTalk(written, scenario.content()))
            throw Failure.precondition(
                    "SCRIPT_OUTDATED", "tasks or interlocutor card differ from those of the built-in script");
        return new Playing(partners.computeIfAbsent(scenario.id(), _ -> partner(script, written)), scenario.content());
    }

    /// What a check found.
    sealed interface Checked {
        /// The script cannot be used.
        record Unusable(List<String> problems) implements Checked {}

        /// The script can be used, and misses this.
        record Usable(ScriptCheck check) implements Checked {}
    }

    /// @param yaml empty for the built-in script
    Checked check(Caller caller, ScenarioRef ref, String yaml) {
        var scenario = english(scenarios.published(caller, ref));
        Script script;
        try {
            script = yaml.isEmpty() ? builtIn(scenario.id()) : Scripts.parse(yaml);
        } catch (IllegalArgumentException malformed) {
            return new Checked.Unusable(List.of(String.valueOf(malformed.getMessage())));
        }
        if (!script.scenario().equals(scenario.id()))
            return new Checked.Unusable(
                    List.of("scenario: " + script.scenario() + " (expected: " + scenario.id() + ")"));
        var problems = ScriptRules.problems(script, scenario.content());
        if (!problems.isEmpty()) return new Checked.Unusable(problems);
        if (!checks.tryAcquire()) throw Failure.exhausted("CHECKS_BUSY", "another script is being checked");
        try {
            return new Checked.Usable(ScriptCheck.of(partner(script, scenario.content())));
        } finally {
            checks.release();
        }
    }

    private Partner partner(Script script, ScenarioContent content) {
        return Partner.of(SentenceVectors::shared, common, script, content);
    }

    private Script builtIn(UUID scenario) {
        return scripts.find(scenario)
                .orElseThrow(() -> Failure.precondition("SCRIPT_MISSING", "the scenario has no script"));
    }

    private static Scenario english(Scenario scenario) {
        var language = scenario.content().language();
        if (!Locale.forLanguageTag(language).getLanguage().equals("en"))
            throw Failure.precondition("LANGUAGE_UNSUPPORTED", "the partner speaks English only")
                    .with("language", language);
        return scenario;
    }

    private static boolean sameTalk(ScenarioContent written, ScenarioContent published) {
        return written.tasks().equals(published.tasks())
                && Objects.equals(written.interlocutorCard(), published.interlocutorCard());
    }
}
