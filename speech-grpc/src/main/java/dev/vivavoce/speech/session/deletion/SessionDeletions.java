package dev.vivavoce.speech.session.deletion;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.speech.recording.Recordings;
import dev.vivavoce.speech.session.log.SessionLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Deletes a session whose attempt was deleted: its row, log, result and tickets, its drills, their kept
/// recordings, the runs of pipelines that began with them, and the events about them. Only the ids stay, so that
/// nothing brings the session back.
public final class SessionDeletions {
    /// Repeated until it is done. Services acknowledge events every ten minutes, so several tries are usual.
    public static final JobType DELETE_SESSION =
            new JobType("delete-session", Integer.MAX_VALUE, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /// The services that need the event of the end of a session.
    private static final Set<String> FOLLOWERS = Set.of("assessment", "billing");

    private final JobQueue jobs = new JobQueue();
    private final Database database;
    private final DeletionStore store;
    private final SessionLog sessionLog;
    private final Outbox outbox;
    private final Recordings recordings;

    public SessionDeletions(
            Database database, DeletionStore store, SessionLog sessionLog, Outbox outbox, Recordings recordings) {
        this.database = database;
        this.store = store;
        this.sessionLog = sessionLog;
        this.outbox = outbox;
        this.recordings = recordings;
    }

    /// Marks a session as deleted: calls of other services get that answer from now on, and its recording can
    /// no longer be read.
    void mark(Handle db, UUID id) {
        store.mark(db, id);
        recordings.markDeleted(db, List.of(id));
    }

    /// Marks a session as deleted and has it deleted, in the transaction of another change.
    public void discard(Handle db, UUID id, Instant now) {
        mark(db, id);
        jobs.schedule(db, DELETE_SESSION, id, now);
    }

    /// One try. A drill that is being spoken is ended first, because its speech time counts.
    ///
    /// @param runs deletes the runs of pipelines that began with these sessions
    /// @throws Failure UNAVAILABLE / DELETION_PENDING while something is left
    public void delete(JobRun run, Consumer<List<UUID>> runs) {
        var id = run.id();
        for (var open : database.transaction(db -> store.open(db, id)))
            if (!sessionLog.finishAbandoned(open, false)) sessionLog.requestFinish(open);
        recordings.delete(database.transaction(db -> store.withDrills(db, id)));
        boolean isDone = database.transaction(db -> {
            store.delete(db, id);
            boolean isGone = store.open(db, id).isEmpty();
            for (var deleted : store.deletedWith(db, id)) isGone &= outbox.delete(db, deleted, FOLLOWERS);
            return isGone;
        });
        // After the rows of the sessions: a run that begins now finds no session.
        runs.accept(database.transaction(db -> store.withDrills(db, id)));
        if (!isDone)
            throw Failure.unavailable(
                    "DELETION_PENDING", "a drill is still open, or a service has not processed the session's end");
    }
}
