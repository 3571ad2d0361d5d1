package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.partner.Suggestion;
import dev.vivavoce.content.dialogue.script.CheckedScript;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.dialogue.wording.ModelWords;
import dev.vivavoce.content.dialogue.wording.Scene;
import dev.vivavoce.content.dialogue.wording.SentenceSink;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.content.voice.PartnerVoice;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import java.util.List;
import java.util.Objects;

/// The partners of the published scenarios.
public final class Dialogues {
    /// As many scenarios can be talked about at once without learning a script again.
    static final int MOST_PARTNERS = 32;

    private final Scenarios scenarios;
    private final ModelWords words;
    private final Common common = Common.load();
    private final Partners<ScenarioRef> partners = new Partners<>(MOST_PARTNERS);

    public Dialogues(Scenarios scenarios, ModelWords words) {
        this.scenarios = scenarios;
        this.words = words;
    }

    /// Says the reply, and returns what it was made of.
    Reply reply(Caller caller, ReplyWish wish, SentenceSink sink) throws InterruptedException {
        long begin = System.nanoTime();
        var scenario = english(scenarios.published(caller, wish.scenario()));
        var partner = partnerOf(scenario);
        if (wish.turns().isEmpty()) partner.prepare(); // the talk is about to begin
        var reply = partner.reply(wish.level(), wish.turns());
        var scene = new Scene(scenario.content(), partner.script(), wish.level(), wish.turns(), reply);
        words.say(scene, wish.person(), begin, sink);
        return reply;
    }

    /// A line that the learner could say next.
    ///
    /// @param wish without a level, the scenario's counts
    /// @param before the line that was suggested last; empty when there was none
    Suggestion suggest(Caller caller, ReplyWish wish, String before) {
        var scenario = english(scenarios.published(caller, wish.scenario()));
        var level = Objects.requireNonNullElse(wish.level(), scenario.content().level());
        return partnerOf(scenario).suggest(level, wish.turns(), before);
    }

    private Partner partnerOf(Scenario scenario) {
        return partners.of(new ScenarioRef(scenario.id(), scenario.version()), () -> partner(scenario));
    }

    /// What the partner of a scenario sounds like, and how it answers. The caller is about to talk to it, so it
    /// gets ready.
    PartnerTraits traits(Caller caller, ScenarioRef ref) {
        var scenario = english(scenarios.published(caller, ref));
        partnerOf(scenario).prepare();
        var card = Objects.requireNonNull(scenario.content().interlocutorCard(), "services see the partner's card");
        return new PartnerTraits(common.fillers(), card.voice(), !words.areConfigured());
    }

    /// What is said of a partner beside its replies.
    ///
    /// @param fillers short sentences that touch nothing
    /// @param isScriptOnly whether no model is configured for dialogue
    record PartnerTraits(List<String> fillers, PartnerVoice voice, boolean isScriptOnly) {}

    private Partner partner(Scenario scenario) {
        var yaml = scenarios.script(scenario.id(), scenario.version()).orElseThrow(Dialogues::scriptMissing);
        return Partner.of(SentenceVectors::shared, common, Scripts.parse(yaml), scenario.content());
    }

    static Failure scriptMissing() {
        return Failure.precondition("SCRIPT_MISSING", "the scenario has no script");
    }

    static Scenario english(Scenario scenario) {
        if (!CheckedScript.isEnglish(scenario))
            throw Failure.precondition("LANGUAGE_UNSUPPORTED", "the partner speaks English only")
                    .with("language", scenario.content().language());
        return scenario;
    }
}
