package dev.vivavoce.content.dialogue.script;

import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the partner of one scenario can say.
///
/// @param opening the first words, when the learner says nothing
/// @param intents the tasks, the facts, and lecturing
/// @param shared this partner's own answers to intents that all scripts have in common
/// @param tense cues of a bad mood, said before an answer
/// @param eased the same of a good mood
/// @param warm the last words of a successful talk
/// @param cool the last words of one that did not
public record Script(
        UUID scenario,
        List<Line> opening,
        Map<IntentId, Intent> intents,
        Map<Kind, List<Line>> shared,
        List<Line> tense,
        List<Line> eased,
        List<Line> warm,
        List<Line> cool) {

    /// The replies of an intent; empty when the script has none.
    public List<Line> replies(IntentId id) {
        var intent = intents.get(id);
        return intent == null ? shared.getOrDefault(id.kind(), List.of()) : intent.replies();
    }

    /// The intents of a kind, by number.
    public List<Intent> intents(Kind kind) {
        return intents.values().stream()
                .filter(intent -> intent.id().kind() == kind)
                .toList();
    }

    /// The tasks that are touched by an intent: itself, or those that ask for the fact.
    public List<Integer> tasks(IntentId id) {
        if (id.kind() == Kind.TASK) return List.of(id.number());
        var intent = intents.get(id);
        return intent == null ? List.of() : intent.askedBy();
    }

    /// Whether an intent asks for a fact: by itself, or because its task does.
    public boolean asksFor(IntentId id, Intent fact) {
        return id.equals(fact.id())
                || (id.kind() == Kind.TASK && fact.askedBy().contains(id.number()))
                || replies(id).stream()
                        .anyMatch(line -> line.reveals() == fact.id().number());
    }

    /// Every line that the partner can say.
    public List<Line> lines() {
        var all = new ArrayList<>(opening);
        for (var intent : intents.values()) {
            all.addAll(intent.replies());
            all.addAll(intent.followUps());
        }
        shared.values().forEach(all::addAll);
        all.addAll(tense);
        all.addAll(eased);
        all.addAll(warm);
        all.addAll(cool);
        return all;
    }
}
