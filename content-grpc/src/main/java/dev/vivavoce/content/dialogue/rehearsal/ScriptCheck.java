package dev.vivavoce.content.dialogue.rehearsal;

import dev.vivavoce.content.dialogue.intent.IntentMatcher.LeftOut;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a script misses, by its own examples.
///
/// @param lines how many lines were simulated
/// @param missed those that found no intent, or another one
/// @param unreachedTasks tasks that none of their examples reaches once it is left out
public record ScriptCheck(int lines, List<Missed> missed, SortedSet<Integer> unreachedTasks) {

    /// @param found null for none
    /// @param misheard whether words of the line were misheard
    public record Missed(
            String text, IntentId wanted, @Nullable IntentId found, boolean misheard) {}

    /// Says each example while it is left out of what the partner has learnt, once as written and once misheard.
    ///
    /// @throws InterruptedException as soon as the thread is interrupted
    public static ScriptCheck of(Partner partner) throws InterruptedException {
        var examples = partner.matcher().leaveOneOut(partner.script());
        var missed = new ArrayList<Missed>();
        var unreached = new TreeSet<Integer>();
        for (var task : partner.script().intents(Kind.TASK))
            unreached.add(task.id().number());
        var chance = new Random(partner.script().scenario().hashCode());
        for (var example : examples) {
            var found = found(example);
            if (found == null || !example.wanted().equals(found))
                missed.add(new Missed(example.text(), example.wanted(), found, false));
            else if (found.kind() == Kind.TASK) unreached.remove(found.number());
        }
        for (var example : examples) {
            if (Thread.interrupted()) throw new InterruptedException("the check was cancelled");
            var misheard = Mishearing.of(example.text(), chance);
            var understood = partner.matcher().understand(misheard);
            if (understood.has(example.wanted())) continue;
            var first = understood.first();
            missed.add(new Missed(
                    misheard, example.wanted(), first.isPresent() ? first.get().intent() : null, true));
        }
        return new ScriptCheck(2 * examples.size(), List.copyOf(missed), unreached);
    }

    private static @Nullable IntentId found(LeftOut example) {
        var match = example.found();
        return match == null ? null : match.intent();
    }
}
