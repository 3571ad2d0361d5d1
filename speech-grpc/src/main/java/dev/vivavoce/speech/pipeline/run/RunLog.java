package dev.vivavoce.speech.pipeline.run;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The last change of each run: the present run contains all earlier changes.
public final class RunLog implements WatchLog {
    private final Database database;
    private final RunStore runs;
    private final AttemptStore attempts;

    public RunLog(Database database, RunStore runs, AttemptStore attempts) {
        this.database = database;
        this.runs = runs;
        this.attempts = attempts;
    }

    /// @throws Failure NOT_FOUND / RUN_UNKNOWN when the run was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID runId, long cursor, int limit) {
        return database.transaction(db -> {
            var run = runs.find(db, runId).orElseThrow(RunLog::unknown);
            if (run.cursor() <= cursor) return List.of();
            var whole = new Run.Whole(run, attempts.ofRun(db, runId));
            return List.of(new WatchEvent.Durable(
                    run.cursor(), RunMessages.encoded(whole), run.state().isEnd()));
        });
    }

    /// Also for another person's run.
    public static Failure unknown() {
        return Failure.notFound("RUN_UNKNOWN", "no run of yours has that id");
    }
}
