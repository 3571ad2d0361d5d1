package dev.vivavoce.assessment.quiz.state;

import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Writes the steps of quizzes, and notifies their watchers.
public final class QuizSteps {
    private final QuizStore store;
    private final Watches watches;

    public QuizSteps(QuizStore store, Watches watches) {
        this.store = store;
        this.watches = watches;
    }

    /// Appends the quiz as it is now, in the transaction that has changed it. Call [#deliver] after its commit.
    public QuizStep append(Handle db, UUID quizId, Instant at) {
        var step = store.appendStep(db, quizId, at);
        watches.appended(db, quizId, step.cursor());
        return step;
    }

    /// Sends a step to the watchers of this process.
    public void deliver(UUID quizId, QuizStep step) {
        watches.deliver(quizId, QuizLog.event(step));
    }

    /// Wakes the watchers of a quiz that this transaction deletes, so that their watches end.
    public void delete(Handle db, UUID quizId, long cursor) {
        watches.appended(db, quizId, cursor + 1);
    }

    /// Sends the steps after the cursor; returns after the last one.
    public void watch(UUID quizId, long after, WatchSink sink) throws InterruptedException {
        watches.watch(quizId, after, sink);
    }
}
