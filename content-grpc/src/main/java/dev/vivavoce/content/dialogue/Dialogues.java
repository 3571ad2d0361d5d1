package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.script.CheckedScript;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;

/// The partners of the published scenarios.
public final class Dialogues {
    /// As many scenarios can be talked about at once without learning a script again.
    static final int MOST_PARTNERS = 32;

    private final Scenarios scenarios;
    private final Common common = Common.load();
    private final Partners<ScenarioRef> partners = new Partners<>(MOST_PARTNERS);

    public Dialogues(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    Reply reply(Caller caller, ReplyWish wish) {
        var scenario = english(scenarios.published(caller, wish.scenario()));
        var partner = partners.of(new ScenarioRef(scenario.id(), scenario.version()), () -> partner(scenario));
        if (wish.turns().isEmpty()) partner.prepare(); // the talk is about to begin
        return partner.reply(wish.level(), wish.turns());
    }

    private Partner partner(Scenario scenario) {
        var yaml = scenarios.script(scenario.id(), scenario.version()).orElseThrow(Dialogues::scriptMissing);
        return Partner.of(SentenceVectors::shared, common, Scripts.parse(yaml), scenario.content());
    }

    static Failure scriptMissing() {
        return Failure.precondition("SCRIPT_MISSING", "the scenario has no script");
    }

    static Scenario english(Scenario scenario) {
        if (!CheckedScript.isEnglish(scenario))
            throw Failure.precondition(
                            "LANGUAGE_UNSUPPORTED", "without a language model the partner speaks English only")
                    .with("language", scenario.content().language());
        return scenario;
    }
}
