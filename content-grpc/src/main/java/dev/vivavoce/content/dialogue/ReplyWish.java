package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.wording.Person;
import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.runtime.failure.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the partner is asked to answer.
///
/// @param level null when it is not known
/// @param person null when the learner is not known
record ReplyWish(
        ScenarioRef scenario,
        @Nullable Level level,
        List<Turn> turns,
        @Nullable Person person) {
    static final int MOST_TURNS = 120;
    static final int MOST_CHARACTERS = 2_000;
    static final int MOST_CHARACTERS_TOGETHER = 20_000;
    static final int MOST_REPLY_IDS = 20;

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID, naming every wrong field
    static ReplyWish parse(ScenarioRef scenario, @Nullable Level level, List<Turn> turns, @Nullable Person person) {
        var violations = new Violations();
        violations.range("turns", turns.size(), 0, MOST_TURNS, "turns");
        violations.range(
                "turns",
                turns.stream().mapToLong(turn -> text(turn).length()).sum(),
                0,
                MOST_CHARACTERS_TOGETHER,
                "characters together");
        for (int i = 0; i < Math.min(turns.size(), MOST_TURNS); i++) {
            var field = "turns[" + i + "]";
            violations.range(field + ".text", text(turns.get(i)).length(), 0, MOST_CHARACTERS, "characters");
            if (turns.get(i) instanceof Turn.Partner partner) {
                violations.check(
                        field + ".text", !partner.text().isBlank(), "must not be blank when the partner speaks");
                boolean hasSentences = !partner.sentences().isEmpty();
                violations.range(
                        field + (hasSentences ? ".sentences" : ".reply_ids"),
                        partner.replyIds().size(),
                        0,
                        MOST_REPLY_IDS,
                        hasSentences ? "sentences" : "ids");
            }
        }
        violations.throwIfAny();
        return new ReplyWish(scenario, level, turns, person);
    }

    private static String text(Turn turn) {
        return switch (turn) {
            case Turn.Learner learner -> learner.text();
            case Turn.Partner partner -> partner.text();
        };
    }
}
