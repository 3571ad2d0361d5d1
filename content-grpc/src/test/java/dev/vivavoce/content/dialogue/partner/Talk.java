package dev.vivavoce.content.dialogue.partner;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.scenario.BuiltInScenario;
import java.util.ArrayList;
import java.util.List;

/// A talk of a test: with the patient who is afraid of insulin, or with another partner.
public final class Talk {
    static final Common COMMON = Common.load();
    static final Partner SAM = partner("insulin injection");

    final List<Turn> transcript = new ArrayList<>();
    private final Partner partner;

    Talk() {
        this(SAM);
    }

    Talk(Partner partner) {
        this.partner = partner;
    }

    Reply say(String text) {
        transcript.add(new Turn.Learner(text));
        return answer();
    }

    /// The partner's next turn, all of it heard.
    Reply answer() {
        var reply = partner.reply(null, transcript);
        transcript.add(spoken(reply));
        return reply;
    }

    static Turn.Partner spoken(Reply reply) {
        return new Turn.Partner(
                reply.text(),
                reply.lines().stream().map(Line::id).toList(),
                reply.text().length());
    }

    /// @param title a part of the scenario's
    static Partner partner(String title) {
        var scenario = BuiltInScenario.all().stream()
                .filter(one -> one.content().title().contains(title))
                .findFirst()
                .orElseThrow();
        return Partner.of(
                SentenceVectors::shared,
                COMMON,
                Scripts.load().find(scenario.id()).orElseThrow(),
                scenario.content());
    }
}
