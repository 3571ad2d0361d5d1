package dev.vivavoce.content.dialogue.partner;

import dev.vivavoce.content.dialogue.intent.IntentMatcher;
import dev.vivavoce.content.dialogue.intent.Understood;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/// What the partner remembers of a talk: read again from the transcript at each turn, and stored nowhere.
final class Memory {
    private static final int WORST_MOOD = -4;
    private static final int BEST_MOOD = 4;
    /// In words. People part in a few; a longer turn that seems a goodbye is something else.
    private static final int LONGEST_GOODBYE = 12;

    private final Script script;
    private final Common common;
    private final Map<String, Line> lines;
    private final Set<String> said = new HashSet<>();
    private final Set<Integer> told = new HashSet<>();
    private final SortedSet<Integer> tasks = new TreeSet<>();
    private List<Line> last = List.of();
    private Understood heard = new Understood(List.of(), List.of());
    private boolean partnerSpokeLast = true;
    private boolean interrupted;
    private boolean closed;
    private boolean asked;
    private int mood;
    private int turns;
    private int sorry;
    private int silent;
    private int goodbyes;
    private int sinceCue = 2;
    /// The fact about which the partner asked back in the last turn; 0 for none.
    private int askedBack;

    private Memory(Script script, Common common, Map<String, Line> lines) {
        this.script = script;
        this.common = common;
        this.lines = lines;
    }

    /// @param lines every line that this partner can say, by id
    static Memory of(
            Script script,
            Common common,
            Map<String, Line> lines,
            Supplier<IntentMatcher> matcher,
            List<Turn> transcript) {
        var memory = new Memory(script, common, lines);
        for (var turn : joined(transcript)) {
            switch (turn) {
                case Turn.Learner(String text) ->
                    memory.hear(text, matcher.get().understand(text));
                case Turn.Partner partner -> memory.say(partner);
            }
        }
        return memory;
    }

    /// A learner's turns in a row are one.
    private static List<Turn> joined(List<Turn> transcript) {
        var joined = new ArrayList<Turn>();
        for (var turn : transcript) {
            if (turn instanceof Turn.Learner(String more)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Turn.Learner(String text))
                joined.set(joined.size() - 1, new Turn.Learner((text + " " + more).strip()));
            else joined.add(turn);
        }
        return joined;
    }

    private void hear(String text, Understood understood) {
        heard = understood;
        asked = IntentMatcher.asks(text);
        partnerSpokeLast = false;
        silent = understood.silent() ? silent + 1 : 0;
        boolean goodbye = understood.has(Kind.GOODBYE) && text.split(" ").length <= LONGEST_GOODBYE;
        goodbyes = goodbye ? goodbyes + 1 : 0;
        for (var match : understood.matches()) {
            tasks.addAll(script.tasks(match.intent()));
            mood = Math.clamp(mood + moved(match.intent().kind()), WORST_MOOD, BEST_MOOD);
        }
    }

    private static int moved(Kind kind) {
        return switch (kind) {
            case EMPATHY -> 2;
            case TASK, THANKS, INTRODUCTION -> 1;
            case LECTURING, REFUSAL -> -2;
            case HOSTILE -> -3;
            case REVEAL, REPEAT, GOODBYE, GREETING, SMALLTALK, OFF_TOPIC -> 0;
        };
    }

    private void say(Turn.Partner partner) {
        turns++;
        partnerSpokeLast = true;
        interrupted = partner.interrupted();
        var heardText = partner.heard();
        last = spoken(partner).stream().filter(line -> wasHeard(line, partner)).toList();
        for (var line : last) {
            said.add(line.id());
            if (line.reveals() > 0) told.add(line.reveals());
        }
        for (var fact : script.intents(Kind.REVEAL))
            if (ScriptRules.tells(fact, heardText)) told.add(fact.id().number());
        sorry = any(common.sorry()) ? sorry + 1 : 0;
        sinceCue = any(script.tense()) || any(script.eased()) ? 0 : sinceCue + 1;
        askedBack = any(common.guarded()) ? askedFor() : 0;
        closed |= any(script.warm()) || any(script.cool()) || any(common.farewell());
    }

    private int askedFor() {
        return heard.matches().stream()
                .filter(match -> match.intent().kind() == Kind.REVEAL)
                .mapToInt(match -> match.intent().number())
                .findFirst()
                .orElse(0);
    }

    /// The lines of a turn, by their ids; without ids, those whose text is in it.
    private Collection<Line> spoken(Turn.Partner partner) {
        if (!partner.replyIds().isEmpty())
            return partner.replyIds().stream()
                    .distinct()
                    .filter(lines::containsKey)
                    .map(lines::get)
                    .toList();
        return lines.values().stream()
                .filter(line -> partner.text().contains(line.text()))
                .toList();
    }

    /// Whether at least half of the line, or of what was said instead of it, was spoken before the learner
    /// interrupted.
    private static boolean wasHeard(Line line, Turn.Partner partner) {
        int begin = Math.max(0, partner.text().indexOf(line.text()));
        int length = line.text().length();
        int offset = 0;
        boolean isFound = false;
        for (var sentence : partner.sentences()) {
            if (sentence.replyId().equals(line.id())) {
                if (!isFound) begin = offset;
                isFound = true;
                length = offset + sentence.text().length() - begin;
            }
            offset += sentence.text().length() + 1;
        }
        return partner.heardCharacters() >= begin + length / 2;
    }

    private boolean any(List<Line> pool) {
        return pool.stream().anyMatch(last::contains);
    }

    boolean said(Line line) {
        return said.contains(line.id());
    }

    boolean told(int fact) {
        return told.contains(fact);
    }

    /// Numbers of the tasks that the learner has touched.
    SortedSet<Integer> tasks() {
        return tasks;
    }

    boolean missed(IntentId task) {
        return !tasks.contains(task.number());
    }

    /// What the learner said last; silence when the partner was the last to speak.
    Understood heard() {
        return partnerSpokeLast ? new Understood(List.of(), List.of()) : heard;
    }

    /// Whether the learner asked something in the last turn, or invited to tell.
    boolean asked() {
        return asked;
    }

    /// The lines of the partner's last turn that were heard.
    List<Line> last() {
        return last;
    }

    boolean interrupted() {
        return interrupted;
    }

    boolean closed() {
        return closed;
    }

    /// From -4 (hurt) to 4 (at ease).
    int mood() {
        return mood;
    }

    /// What the partner feels and has told.
    Mind mind() {
        return new Mind(mood, told);
    }

    /// How many turns the partner has had.
    int turns() {
        return turns;
    }

    /// How many turns in a row the partner did not understand.
    int sorryInARow() {
        return sorry;
    }

    /// How many turns in a row the learner said nothing.
    int silentInARow() {
        return silent;
    }

    /// How many turns in a row, up to the last, seem a goodbye.
    int goodbyesInARow() {
        return goodbyes;
    }

    int turnsSinceCue() {
        return sinceCue;
    }

    int askedBack() {
        return askedBack;
    }
}
