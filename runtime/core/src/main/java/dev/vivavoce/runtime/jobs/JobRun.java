package dev.vivavoce.runtime.jobs;

import dev.vivavoce.runtime.data.Database;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// One try of a job, for the code that does the work.
public final class JobRun {
    /// Another process has taken the job over, because this one sent no heartbeat for too long. The work must
    /// stop; what it throws from here on is not recorded.
    public static final class TakenOver extends RuntimeException {
        TakenOver(String type, UUID id) {
            super("job %s of %s runs elsewhere".formatted(id, type));
        }
    }

    private final Database database;
    private final JobStore store;
    private final String type;
    private final UUID id;
    private final int number;
    private final BooleanSupplier stopping;

    JobRun(Database database, JobStore store, String type, UUID id, int number, BooleanSupplier stopping) {
        this.database = database;
        this.store = store;
        this.type = type;
        this.id = id;
        this.number = number;
        this.stopping = stopping;
    }

    /// The id that [Jobs#schedule] was called with: the id of the row that the work is about.
    public UUID id() {
        return id;
    }

    /// The number of this try, from 1.
    public int number() {
        return number;
    }

    /// Stores the progress of the work.
    ///
    /// @param fraction from 0 to 1
    /// @throws TakenOver when another process runs the job now
    public void progress(double fraction) {
        if (!(fraction >= 0 && fraction <= 1))
            throw new IllegalArgumentException("progress: " + fraction + " (expected: 0 to 1)");
        if (!database.transaction(db -> store.progress(db, type, id, number, fraction))) throw new TakenOver(type, id);
    }

    /// True when the service stops. Long work returns early by throwing; the job is retried after the restart.
    public boolean isStopping() {
        return stopping.getAsBoolean();
    }
}
