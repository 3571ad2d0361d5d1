package dev.vivavoce.content.dialogue.partner;

import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Intent;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.scenario.InterlocutorCard;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Chooses a line that the learner could say next.
///
/// The lines are examples of the script. A script also has examples as learners say them, with their mistakes, so
/// only the first of each task that are one sentence are shown: authors write these as they should be said.
final class Suggestions {
    /// So many examples of a task are shown.
    static final int SHOWN = 3;

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.!?]\\s");

    private final Script script;
    private final Common common;
    /// Runs of words of the hidden card.
    private final Set<String> copies = new HashSet<>();

    Suggestions(Script script, Common common, InterlocutorCard card) {
        this.script = script;
        this.common = common;
        copies.addAll(ScriptRules.runs(card.persona()));
        copies.addAll(ScriptRules.runs(card.feelings()));
        card.revealIfAsked().forEach(fact -> copies.addAll(ScriptRules.runs(fact)));
    }

    /// A line with which the learner begins.
    Suggestion opening(String before) {
        return new Suggestion(after(before, common.openings()), 0);
    }

    /// A line of the first task that was not touched; a goodbye when nothing is left to do.
    ///
    /// @param before the line that was suggested last; empty when there was none
    Suggestion next(Memory memory, Level level, String before) {
        if (!memory.closed())
            for (var task : script.intents(Kind.TASK)) {
                if (!memory.missed(task.id())) continue;
                var lines = lines(task, memory);
                if (!lines.isEmpty())
                    return new Suggestion(
                            after(before, sorted(lines, level)), task.id().number());
            }
        return new Suggestion(after(before, common.partings()), 0);
    }

    /// The lines of a task. While it needs a fact that the partner has not told, they ask for the fact: what most of
    /// its examples tell, it needs.
    private List<String> lines(Intent task, Memory memory) {
        for (var fact : hidden(memory)) {
            long telling = task.examples().stream()
                    .filter(example -> ScriptRules.tells(fact, example))
                    .count();
            if (2 * telling > task.examples().size()) return shown(fact.examples(), memory);
        }
        return shown(task.examples(), memory);
    }

    private List<String> shown(List<String> examples, Memory memory) {
        var open = examples.stream()
                .filter(example -> !tellsAFact(example, memory))
                .toList();
        var single = open.stream().filter(Suggestions::isOneSentence).toList();
        return (single.isEmpty() ? open : single).stream().limit(SHOWN).toList();
    }

    private List<Intent> hidden(Memory memory) {
        return script.intents(Kind.REVEAL).stream()
                .filter(fact -> !memory.told(fact.id().number()))
                .toList();
    }

    private boolean tellsAFact(String example, Memory memory) {
        return ScriptRules.runs(example).stream().anyMatch(copies::contains)
                || hidden(memory).stream().anyMatch(fact -> ScriptRules.tells(fact, example));
    }

    private static boolean isOneSentence(String example) {
        return !BETWEEN_SENTENCES.matcher(example).find();
    }

    private static List<String> sorted(List<String> lines, Level level) {
        var byLength = Comparator.comparingInt(String::length);
        return switch (level) {
            case BEGINNER -> lines.stream().sorted(byLength).toList();
            case INTERMEDIATE -> lines;
            case ADVANCED -> lines.stream().sorted(byLength.reversed()).toList();
        };
    }

    /// The line that follows the one before; the first after another one.
    private static String after(String before, List<String> lines) {
        return lines.get((lines.indexOf(before) + 1) % lines.size());
    }
}
