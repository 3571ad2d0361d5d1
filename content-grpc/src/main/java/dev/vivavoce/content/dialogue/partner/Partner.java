package dev.vivavoce.content.dialogue.partner;

import dev.vivavoce.content.dialogue.intent.IntentMatcher;
import dev.vivavoce.content.dialogue.intent.Match;
import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Intent;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.scenario.InterlocutorCard;
import dev.vivavoce.content.scenario.ScenarioContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The partner of one scenario, who answers from its script.
///
/// The answer depends on script, card and transcript alone: every replica gives the same one, and nothing is
/// stored.
public final class Partner {
    /// The partner ends the talk itself after so many turns of its own; a talk has about 20.
    static final int MOST_TURNS = 40;

    private final Script script;
    private final Common common;
    private final List<Line> prompts;
    private final Suggestions suggestions;
    /// Learns the examples, once.
    private final FutureTask<IntentMatcher> learning;

    private final Map<String, Line> lines = new HashMap<>();

    private Partner(Script script, Common common, InterlocutorCard card, Callable<IntentMatcher> learning) {
        this.script = script;
        this.common = common;
        prompts = card.prompts().stream().map(Line::of).toList();
        suggestions = new Suggestions(script, common, card);
        this.learning = new FutureTask<>(learning);
        script.lines().forEach(this::know);
        common.intents().values().forEach(intent -> intent.replies().forEach(this::know));
        for (var pool : List.of(
                prompts,
                common.sorry(),
                common.steer(),
                common.silence(),
                common.guarded(),
                common.interrupted(),
                common.asides(),
                common.farewell())) pool.forEach(this::know);
    }

    /// @param vectors first used when a learner has spoken, or by [#prepare]
    /// @param content the version of the scenario, with its interlocutor card
    public static Partner of(Supplier<SentenceVectors> vectors, Common common, Script script, ScenarioContent content) {
        var card = Objects.requireNonNull(content.interlocutorCard(), "the card is hidden from this caller");
        var hints = new LinkedHashMap<IntentId, List<String>>();
        for (int i = 0; i < content.tasks().size(); i++)
            hints.put(IntentId.task(i + 1), List.of(content.tasks().get(i)));
        for (int i = 0; i < card.revealIfAsked().size(); i++)
            hints.put(IntentId.reveal(i + 1), List.of(card.revealIfAsked().get(i)));
        return new Partner(script, common, card, () -> IntentMatcher.of(vectors.get(), script, common, hints));
    }

    private void know(Line line) {
        lines.put(line.id(), line);
    }

    public Script script() {
        return script;
    }

    /// Begins to learn the script's examples, which takes a second or more, on another thread.
    public void prepare() {
        if (!learning.isDone())
            Thread.ofPlatform().daemon().name("partner-learns").start(learning);
    }

    /// Whether the examples are learnt.
    public boolean hasLearnt() {
        return learning.isDone();
    }

    /// Waits until the examples are learnt.
    public IntentMatcher matcher() {
        learning.run(); // unless it runs or has run
        try {
            return learning.get();
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("the partner could not learn its script", thrown.getCause());
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the partner learns its script");
        }
    }

    /// Returns what the partner says next. After the learner's turn it is the answer; at the beginning, or after
    /// a turn of its own, the partner breaks the silence.
    ///
    /// @param level null when it is not known; beginners get the shorter wordings
    public Reply reply(@Nullable Level level, List<Turn> transcript) {
        var memory = Memory.of(script, common, lines, this::matcher, transcript);
        var choice = new Choice(memory, level, seed(transcript));
        var heard = memory.heard();
        if (memory.closed()) {
            choice.say(common.farewell());
        } else if (memory.turns() >= MOST_TURNS) {
            end(choice, memory);
        } else if (transcript.isEmpty()) {
            choice.say(script.opening());
        } else if (heard.silent()) {
            if (memory.silentInARow() != 1 || !choice.say(common.silence())) takeInitiative(choice, memory);
        } else if (heard.matches().isEmpty()) {
            notUnderstood(choice, memory);
        } else {
            answer(choice, memory);
        }
        if (choice.lines().isEmpty()) takeInitiative(choice, memory);
        boolean closing = memory.closed() || choice.lines().stream().anyMatch(this::ends);
        return new Reply(choice.lines(), heard, memory.tasks(), closing, memory.mind());
    }

    /// Returns a line that the learner could say next.
    ///
    /// @param before the line that was suggested last; empty when there was none
    public Suggestion suggest(Level level, List<Turn> transcript, String before) {
        return suggesting(transcript).line(level, before);
    }

    /// What lines there are after a transcript, for any level and after any other line.
    Suggesting suggesting(List<Turn> transcript) {
        boolean hasSpoken =
                transcript.stream().anyMatch(turn -> turn instanceof Turn.Learner(String text) && !text.isBlank());
        if (!hasSpoken) return (_, before) -> suggestions.opening(before);
        var memory = Memory.of(script, common, lines, this::matcher, transcript);
        return (level, before) -> suggestions.next(memory, level, before);
    }

    /// The lines after a transcript.
    @FunctionalInterface
    interface Suggesting {
        Suggestion line(Level level, String before);
    }

    private boolean isWorthRepeating(Line line) {
        return !common.replies(Kind.REPEAT).contains(line) && !common.sorry().contains(line);
    }

    private boolean ends(Line line) {
        return script.warm().contains(line)
                || script.cool().contains(line)
                || common.farewell().contains(line);
    }

    private void answer(Choice choice, Memory memory) {
        var heard = memory.heard();
        var first = heard.first().orElseThrow();
        var intent = heard.has(Kind.HOSTILE) ? IntentId.of(Kind.HOSTILE) : first.intent();
        switch (intent.kind()) {
            case TASK -> {
                cue(choice, memory);
                choice.say(taskReplies(intent, memory));
                if (leaves(memory)) end(choice, memory);
                else if (memory.turns() % 3 == 2) takeInitiative(choice, memory);
            }
            case REVEAL -> {
                int fact = intent.number();
                boolean open = memory.told(fact) || (memory.askedBack() == fact && first.likely());
                if (open || (first.certain() && memory.mood() > Choice.HURT)) {
                    cue(choice, memory);
                    choice.say(script.replies(intent));
                } else if (!choice.say(common.guarded())) takeInitiative(choice, memory);
            }
            case LECTURING -> choice.say(script.replies(intent));
            case REFUSAL, HOSTILE -> sayShared(choice, intent);
            case REPEAT -> {
                var again =
                        memory.last().stream().filter(this::isWorthRepeating).toList();
                if (again.isEmpty()) takeInitiative(choice, memory);
                else choice.say(common.replies(Kind.REPEAT));
                choice.again(again);
            }
            case GOODBYE -> {
                if (leaves(memory)) end(choice, memory);
                else if (first.certain()) sayShared(choice, intent);
                else takeInitiative(choice, memory);
            }
            case EMPATHY -> {
                sayShared(choice, intent);
                if (memory.turns() % 2 == 0) takeInitiative(choice, memory);
            }
            case INTRODUCTION, GREETING, THANKS, SMALLTALK, OFF_TOPIC -> {
                sayShared(choice, intent);
                takeInitiative(choice, memory);
            }
        }
    }

    /// Whether the learner ends the talk: in plain words, or by what seems a goodbye in two short turns in a
    /// row. While more than one task is left, it must seem one before all else. A single turn may be a
    /// misunderstanding, and would cut the talk short.
    private boolean leaves(Memory memory) {
        var heard = memory.heard();
        var goodbyes = heard.matches().stream()
                .filter(match -> match.intent().kind() == Kind.GOODBYE)
                .toList();
        if (goodbyes.stream().anyMatch(Match::isPlain)) return true;
        boolean isLate = memory.tasks().size() + 1 >= script.intents(Kind.TASK).size();
        boolean seems = isLate
                || heard.first()
                        .filter(Match::likely)
                        .filter(goodbyes::contains)
                        .isPresent();
        return seems && memory.goodbyesInARow() > 1;
    }

    /// The reply that tells a fact comes only when the learner returns to the task with a question.
    private List<Line> taskReplies(IntentId task, Memory memory) {
        var replies = script.replies(task);
        boolean again = replies.stream().anyMatch(memory::said);
        return replies.stream()
                .filter(line -> line.reveals() == 0 || (again && memory.asked() && !memory.told(line.reveals())))
                .toList();
    }

    private void sayShared(Choice choice, IntentId intent) {
        if (!choice.say(script.replies(intent))) choice.say(common.replies(intent.kind()));
    }

    private void cue(Choice choice, Memory memory) {
        if (memory.interrupted() && choice.say(common.interrupted())) return;
        if (memory.turnsSinceCue() < 2) return;
        if (memory.mood() <= Choice.TENSE) choice.say(script.tense());
        if (memory.mood() >= Choice.EASED) choice.say(script.eased());
    }

    /// Says "sorry?" twice at most, then moves the talk on.
    private void notUnderstood(Choice choice, Memory memory) {
        if (memory.sorryInARow() < 2 && choice.say(common.sorry())) return;
        choice.say(common.steer());
        takeInitiative(choice, memory);
    }

    /// Brings up a prompt of the card or a task that was missed; when all was said, something that fits
    /// anywhere. Ends the talk when nothing is left.
    private void takeInitiative(Choice choice, Memory memory) {
        var followUps = followUps(memory);
        boolean promptFirst = memory.turns() % 2 == 0;
        if (choice.next(promptFirst ? prompts : followUps)) return;
        if (choice.next(promptFirst ? followUps : prompts)) return;
        if (choice.lines().isEmpty() && !choice.say(common.asides())) end(choice, memory);
    }

    /// The follow-ups of missed tasks: the first of each, then the second of each.
    private List<Line> followUps(Memory memory) {
        var missed = script.intents(Kind.TASK).stream()
                .filter(task -> memory.missed(task.id()))
                .map(Intent::followUps)
                .toList();
        var all = new ArrayList<Line>();
        for (int i = 0; all.size() < missed.stream().mapToInt(List::size).sum(); i++)
            for (var lines : missed) if (i < lines.size()) all.add(lines.get(i));
        return all;
    }

    private void end(Choice choice, Memory memory) {
        int tasks = script.intents(Kind.TASK).size();
        boolean well = memory.mood() >= 0 && memory.tasks().size() * 2 >= tasks;
        choice.say(well ? script.warm() : script.cool());
        sayShared(choice, IntentId.of(Kind.GOODBYE));
        if (choice.lines().isEmpty()) choice.say(common.farewell());
    }

    /// Chooses among wordings: the same for the same talk, another one for other words.
    private int seed(List<Turn> transcript) {
        int seed = script.scenario().hashCode() + transcript.size();
        return transcript.isEmpty()
                ? seed
                : 31 * seed
                        + switch (transcript.getLast()) {
                            case Turn.Learner learner -> learner.text().hashCode();
                            case Turn.Partner partner -> partner.text().hashCode();
                        };
    }
}
