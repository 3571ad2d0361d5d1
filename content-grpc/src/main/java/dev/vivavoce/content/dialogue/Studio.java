package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.proposal.Proposal;
import dev.vivavoce.content.dialogue.rehearsal.ScriptCheck;
import dev.vivavoce.content.dialogue.script.CheckedScript;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.dialogue.wording.Scene;
import dev.vivavoce.content.dialogue.wording.ScriptWords;
import dev.vivavoce.content.dialogue.wording.SentenceSink;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.Scenario.Scripted;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What authors do with the scripts of their own scenarios: read, save, try and check them. Administrators do
/// it with all of them.
public final class Studio {
    private static final int MOST_TRIED = 4;
    private static final Duration LEARNT_WITHIN = Duration.ofSeconds(10);
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Scenarios scenarios;
    private final Common common = Common.load();
    /// Apart from those of learners, so that authors who try drafts push none of theirs out.
    private final Partners<Tried> tried = new Partners<>(MOST_TRIED);
    /// To learn a script takes a processor for a second or more.
    private final Semaphore learning = new Semaphore(1);

    /// What a partner was made of: a draft changes under its version.
    private record Tried(Scenario scenario, String yaml) {}

    /// What a check found.
    sealed interface Checked {
        /// The script cannot be used.
        record Unusable(List<String> problems) implements Checked {}

        /// The script can be used, and misses this.
        record Usable(ScriptCheck check) implements Checked {}
    }

    public Studio(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /// @param draft whether the draft's script is wanted instead; the latest version's when there is no draft
    String script(Caller caller, ScenarioRef ref, boolean draft) {
        return withScript(scripted(caller, ref, draft)).script();
    }

    /// Stores the script of the draft, and returns what makes it unusable.
    ///
    /// @param yaml empty when the draft is to have no partner
    List<String> save(Caller caller, UUID id, String yaml) {
        var before = scenarios.scriptedDraft(caller, id).scenario();
        if (!yaml.isEmpty()) Dialogues.english(before);
        var draft = scenarios.saveScript(caller, id, yaml);
        return yaml.isEmpty() ? List.of() : CheckedScript.problems(draft, yaml);
    }

    /// Returns a script to begin with, for the draft or the latest version.
    String propose(Caller caller, UUID id) {
        return Proposal.of(Dialogues.english(scenarios.scriptedDraft(caller, id).scenario()));
    }

    /// Says, in the script's words, what the partner of the draft or of a version says next, and returns what it
    /// was made of.
    Reply reply(Caller caller, ReplyWish wish, boolean draft, SentenceSink sink) throws InterruptedException {
        var scripted = scripted(caller, wish.scenario(), draft);
        Dialogues.english(scripted.scenario());
        withScript(scripted);
        var partner = tried.of(new Tried(scripted.scenario(), scripted.script()), () -> partner(scripted));
        if (!wish.turns().isEmpty() && !partner.hasLearnt()) {
            if (!learning.tryAcquire(LEARNT_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
            aside(partner::matcher);
        }
        var reply = partner.reply(wish.level(), wish.turns());
        var content = scripted.scenario().content();
        ScriptWords.say(new Scene(content, partner.script(), wish.level(), wish.turns(), reply), sink);
        return reply;
    }

    private Partner partner(Scripted scripted) {
        if (scripted.writtenFor() > 0) throw invalid();
        return switch (CheckedScript.of(scripted.scenario(), scripted.script())) {
            case CheckedScript.Usable(var script) -> partner(script, scripted.scenario());
            case CheckedScript.Unusable _ -> throw invalid();
        };
    }

    /// Checks a script with the examples that it has itself.
    ///
    /// @param yaml empty for the script of the version or draft
    Checked check(Caller caller, ScenarioRef ref, boolean draft, String yaml) throws InterruptedException {
        var scripted = scripted(caller, ref, draft);
        var scenario = Dialogues.english(scripted.scenario());
        if (yaml.isEmpty() && withScript(scripted).writtenFor() > 0)
            return new Checked.Unusable(List.of("tasks or facts of the draft differ from those of version "
                    + scripted.writtenFor() + ", which the script was written for: save the script once it fits"));
        return switch (CheckedScript.of(scenario, yaml.isEmpty() ? scripted.script() : yaml)) {
            case CheckedScript.Unusable(var problems) -> new Checked.Unusable(problems);
            case CheckedScript.Usable(var script) -> {
                if (!learning.tryAcquire()) throw busy();
                yield new Checked.Usable(aside(() -> ScriptCheck.of(partner(script, scenario))));
            }
        };
    }

    /// Does the work on a thread of its own, because it takes a processor, and gives the permit back when it
    /// really ends. When the caller leaves, the work is interrupted.
    private <T> T aside(Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                learning.release();
            }
        });
        var thread = Thread.ofPlatform().daemon().name("script-learns").start(task);
        try {
            return task.get();
        } catch (InterruptedException left) {
            thread.interrupt();
            throw left;
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("the script could not be learnt", thrown.getCause());
        }
    }

    private Scripted scripted(Caller caller, ScenarioRef ref, boolean draft) {
        return draft ? scenarios.scriptedDraft(caller, ref.id()) : scenarios.scripted(caller, ref);
    }

    private static Scripted withScript(Scripted scripted) {
        if (scripted.script().isEmpty()) throw Dialogues.scriptMissing();
        return scripted;
    }

    private Partner partner(Script script, Scenario scenario) {
        return Partner.of(SentenceVectors::shared, common, script, scenario.content());
    }

    private static Failure invalid() {
        return Failure.precondition("SCRIPT_INVALID", "the script breaks a rule or does not fit: check the script");
    }

    private static Failure busy() {
        return Failure.exhausted("CHECKS_BUSY", "another script is being checked")
                .retryAfter(BUSY);
    }
}
