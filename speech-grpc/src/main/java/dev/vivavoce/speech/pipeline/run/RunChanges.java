package dev.vivavoce.speech.pipeline.run;

import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Numbers the changes of runs, and notifies their watchers.
public final class RunChanges {
    private final RunStore store;
    private final Watches watches;

    public RunChanges(RunStore store, Watches watches) {
        this.store = store;
        this.watches = watches;
    }

    /// Counts a change that this transaction makes; the watchers of every process look for it after the commit.
    public void changed(Handle db, UUID runId) {
        watches.appended(db, runId, store.changed(db, runId));
    }

    /// Wakes the watchers of a run that this transaction deletes, so that their watches end.
    public void deleted(Handle db, Run run) {
        watches.appended(db, run.id(), run.cursor() + 1);
    }

    /// Sends the run after each change after the cursor; returns after the last one.
    public void watch(UUID runId, long after, WatchSink sink) throws InterruptedException {
        watches.watch(runId, after, sink);
    }

    /// Waits for changes of a run.
    public Watches.Changes of(UUID runId) {
        return watches.changes(runId);
    }
}
