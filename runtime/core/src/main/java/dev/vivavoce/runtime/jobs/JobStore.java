package dev.vivavoce.runtime.jobs;

import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.runtime.telemetry.TraceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `job`, and new rows of `scheduled_tasks`, which the library reads, changes and deletes.
///
/// Each change by a run names the number of its try: a run that was taken over changes nothing.
final class JobStore {
    /// Returns false when there is a job of that type and id.
    ///
    /// @param dueAt null for at once
    boolean insert(Handle db, String type, UUID id, @Nullable Instant dueAt) {
        int rows = db.createUpdate("""
                        INSERT INTO job (type, id, state, due_at, trace)
                        VALUES (:type, :id, 'WAITING', coalesce(:dueAt, now()), :trace)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("type", type)
                .bind("id", id)
                .bind("dueAt", dueAt)
                .bind("trace", TraceContext.written(TraceContext.current()))
                .execute();
        if (rows == 0) return false;
        // The library could insert it too, but only on a connection of its own, outside of the caller's transaction.
        db.createUpdate("""
                        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        VALUES (:type, :id, coalesce(:dueAt, now()), false, 1)
                        """)
                .bind("type", type)
                .bind("id", id.toString())
                .bind("dueAt", dueAt)
                .execute();
        db.execute("SELECT pg_notify('" + Jobs.CHANNEL + "', '')");
        return true;
    }

    /// A try of a job.
    ///
    /// @param number from 1
    /// @param trace the trace in which the job was scheduled, as a `traceparent`; empty without one
    record Try(int number, String trace) {}

    /// Counts a try and returns it; empty when the job has ended.
    Optional<Try> begin(Handle db, String type, UUID id) {
        return db.createQuery("""
                        UPDATE job SET state = 'RUNNING', tries = tries + 1
                        WHERE type = :type AND id = :id AND state IN ('WAITING', 'RUNNING')
                        RETURNING tries, trace
                        """)
                .bind("type", type)
                .bind("id", id)
                .map((row, _) -> new Try(row.getInt("tries"), row.getString("trace")))
                .findOne();
    }

    boolean progress(Handle db, String type, UUID id, int number, double fraction) {
        return db.createUpdate("""
                        UPDATE job SET progress = :fraction
                        WHERE type = :type AND id = :id AND tries = :number AND state = 'RUNNING'
                        """)
                        .bind("fraction", fraction)
                        .bind("type", type)
                        .bind("id", id)
                        .bind("number", number)
                        .execute()
                == 1;
    }

    void succeed(Handle db, String type, UUID id, int number) {
        db.createUpdate("""
                        UPDATE job SET state = 'SUCCEEDED', progress = 1, ended_at = now()
                        WHERE type = :type AND id = :id AND tries = :number AND state = 'RUNNING'
                        """)
                .bind("type", type)
                .bind("id", id)
                .bind("number", number)
                .execute();
    }

    void retry(Handle db, String type, UUID id, int number, String failure, Duration pause) {
        db.createUpdate("""
                        UPDATE job SET state = 'WAITING', failure = :failure,
                                       due_at = now() + CAST(:pause AS interval)
                        WHERE type = :type AND id = :id AND tries = :number AND state = 'RUNNING'
                        """)
                .bind("failure", failure)
                .bind("pause", pause.toString())
                .bind("type", type)
                .bind("id", id)
                .bind("number", number)
                .execute();
    }

    void giveUp(Handle db, String type, UUID id, int number, String failure) {
        db.createUpdate("""
                        UPDATE job SET state = 'FAILED', failure = :failure, ended_at = now()
                        WHERE type = :type AND id = :id AND tries = :number AND state = 'RUNNING'
                        """)
                .bind("failure", failure)
                .bind("type", type)
                .bind("id", id)
                .bind("number", number)
                .execute();
    }

    Optional<JobStatus> status(Handle db, String type, UUID id) {
        return db.createQuery("SELECT * FROM job WHERE type = :type AND id = :id")
                .bind("type", type)
                .bind("id", id)
                .map(JobStore::status)
                .findOne();
    }

    int deleteEndedBefore(Handle db, Instant instant) {
        return db.createUpdate("DELETE FROM job WHERE ended_at < :instant")
                .bind("instant", instant)
                .execute();
    }

    private static JobStatus status(ResultSet row, StatementContext context) throws SQLException {
        return new JobStatus(
                JobStatus.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getDouble("progress"),
                row.getString("failure"),
                Rows.instant(row, "due_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
