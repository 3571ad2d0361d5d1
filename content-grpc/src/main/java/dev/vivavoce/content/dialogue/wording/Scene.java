package dev.vivavoce.content.dialogue.wording;

import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.partner.Sentence;
import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.script.Intent;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.scenario.InterlocutorCard;
import dev.vivavoce.content.scenario.ScenarioContent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One reply and where it is given.
///
/// @param level null when it is not known
/// @param transcript the talk before the reply
public record Scene(
        ScenarioContent content, Script script, @Nullable Level level, List<Turn> transcript, Reply reply) {
    InterlocutorCard card() {
        return Objects.requireNonNull(content.interlocutorCard(), "the card is hidden from this caller");
    }

    /// The text of a fact on the card.
    String text(Intent fact) {
        return card().revealIfAsked().get(fact.id().number() - 1);
    }

    /// The facts that the partner has told, or tells with this reply.
    List<Intent> open() {
        return script.intents(Kind.REVEAL).stream().filter(this::isOpen).toList();
    }

    /// The facts that the learner has not asked for.
    List<Intent> hidden() {
        return script.intents(Kind.REVEAL).stream()
                .filter(fact -> !isOpen(fact))
                .toList();
    }

    private boolean isOpen(Intent fact) {
        return reply.mind().told().contains(fact.id().number())
                || reply.lines().stream().anyMatch(line -> ScriptRules.tells(fact, line.text()));
    }

    /// The facts that a line tells.
    List<Intent> toldBy(Line line) {
        return script.intents(Kind.REVEAL).stream()
                .filter(fact -> ScriptRules.tells(fact, line.text()))
                .toList();
    }

    /// The texts of the partner's turns before.
    List<Turn.Partner> partnersTurns() {
        return transcript.stream()
                .filter(Turn.Partner.class::isInstance)
                .map(Turn.Partner.class::cast)
                .toList();
    }

    /// The sentences of the partner's last turn that belong to a line.
    List<Sentence> saidLast(Line line) {
        var turns = partnersTurns();
        if (turns.isEmpty()) return List.of();
        return turns.getLast().sentences().stream()
                .filter(sentence -> sentence.replyId().equals(line.id()))
                .toList();
    }

    /// What the learner said last; empty when the partner spoke last, or no one has spoken.
    String heard() {
        return !transcript.isEmpty() && transcript.getLast() instanceof Turn.Learner(String text) ? text : "";
    }
}
