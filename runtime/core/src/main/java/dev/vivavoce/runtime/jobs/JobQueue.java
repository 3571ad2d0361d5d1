package dev.vivavoce.runtime.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Schedules jobs, for a feature that is made before [Jobs] start because its own work is among them.
public final class JobQueue {
    private final JobStore store = new JobStore();

    /// Schedules a job in the caller's transaction: it exists when that commits.
    ///
    /// @param id of the row that the work is about; there is one job for each type and id
    /// @return false when there is one, ended or not
    public boolean schedule(Handle db, JobType type, UUID id, Instant dueAt) {
        return store.insert(db, type.name(), id, dueAt);
    }

    /// The same, due at once.
    public boolean schedule(Handle db, JobType type, UUID id) {
        return store.insert(db, type.name(), id, null);
    }
}
