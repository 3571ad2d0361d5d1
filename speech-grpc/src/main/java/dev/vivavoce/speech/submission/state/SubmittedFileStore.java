package dev.vivavoce.speech.submission.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `submission_file`: the recordings to check.
public final class SubmittedFileStore {
    /// Schedules the check of a recording at this time, or at the stored time if that is later.
    public void sweepAt(Handle db, UUID submissionId, Instant at) {
        db.createUpdate("""
                        INSERT INTO submission_file (submission_id, sweep_at) VALUES (:id, :at)
                        ON CONFLICT (submission_id)
                            DO UPDATE SET sweep_at = greatest(submission_file.sweep_at, excluded.sweep_at)
                        """).bind("id", submissionId).bind("at", at).execute();
    }

    /// Recordings whose time has come and which no submission needs.
    public List<UUID> unneeded(Handle db, Instant now, int limit) {
        return db.createQuery("""
                        SELECT submission_id FROM submission_file
                        WHERE sweep_at <= :now AND NOT EXISTS (
                            SELECT FROM submission WHERE id = submission_id AND ended_at IS NULL)
                        ORDER BY sweep_at LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Deletes the row of a deleted recording, unless its check was postponed meanwhile.
    public void forget(Handle db, UUID submissionId, Instant now) {
        db.createUpdate("DELETE FROM submission_file WHERE submission_id = :id AND sweep_at <= :now")
                .bind("id", submissionId)
                .bind("now", now)
                .execute();
    }
}
