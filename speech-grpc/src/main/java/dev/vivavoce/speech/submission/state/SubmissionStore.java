package dev.vivavoce.speech.submission.state;

import static dev.vivavoce.runtime.data.Rows.instant;
import static dev.vivavoce.runtime.data.Rows.instantOrNull;

import dev.vivavoce.speech.recording.Recording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `submission`, with the progress of their sessions. Each change of one that has not ended notifies its
/// watchers.
public final class SubmissionStore {
    /// A submission and the digest of what was announced.
    public record Earlier(Submission submission, byte[] announced) {}

    private static final String SELECT = """
            SELECT submission.*, speaking_session.settled_sample, speaking_session.id IS NOT NULL AS has_session
            FROM submission LEFT JOIN speaking_session ON speaking_session.id = submission.id
            """;

    private final SubmissionChanges changes;

    public SubmissionStore(SubmissionChanges changes) {
        this.changes = changes;
    }

    /// Changes of one learner run in turn until the transaction ends.
    public void lock(Handle db, UUID userId) {
        db.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "submissions of " + userId);
    }

    public void insert(Handle db, Submission submission, UUID key, byte[] announced, byte[] task) {
        var announcement = submission.announcement();
        db.createUpdate("""
                        INSERT INTO submission (id, user_id, idempotency_key, announced, task, keeping, recorded_at,
                            size_bytes, state, created_at, changed_at)
                        VALUES (:id, :userId, :key, :announced, :task, :keeping, :recordedAt, :sizeBytes, :state,
                            :createdAt, :createdAt)
                        """)
                .bind("id", submission.id())
                .bind("userId", submission.userId())
                .bind("key", key)
                .bind("announced", announced)
                .bind("task", task)
                .bind("keeping", announcement.keeping().name())
                .bind("recordedAt", announcement.recordedAt())
                .bind("sizeBytes", announcement.sizeBytes())
                .bind("state", submission.state().name())
                .bind("createdAt", submission.createdAt())
                .execute();
    }

    /// The submission that the key has made.
    public Optional<Earlier> ofKey(Handle db, UUID userId, UUID key) {
        return db.createQuery(SELECT + "WHERE submission.user_id = :userId AND submission.idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key)
                .map((row, context) -> new Earlier(submission(row, context), row.getBytes("announced")))
                .findOne();
    }

    /// How many of the learner have not ended.
    public int unfinished(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM submission WHERE user_id = :userId AND ended_at IS NULL")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    public Optional<Submission> find(Handle db, UUID id) {
        return db.createQuery(SELECT + "WHERE submission.id = :id")
                .bind("id", id)
                .map(SubmissionStore::submission)
                .findOne();
    }

    /// The same; other changes of it wait until the transaction ends.
    public Optional<Submission> lockOne(Handle db, UUID id) {
        return db.createQuery(SELECT + "WHERE submission.id = :id FOR UPDATE OF submission")
                .bind("id", id)
                .map(SubmissionStore::submission)
                .findOne();
    }

    public void queue(Handle db, UUID id, Instant now) {
        db.createUpdate("UPDATE submission SET state = 'QUEUED', changed_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
        changes.changed(db, id);
    }

    /// Begins a try of the job; false when it has ended or was deleted, or a newer try works on it.
    public boolean begin(Handle db, UUID id, int number, Instant now) {
        return told(
                db,
                id,
                db.createUpdate("""
                        UPDATE submission SET state = 'RUNNING', work_try = :number, changed_at = :now
                        WHERE id = :id AND work_try < :number AND state IN ('QUEUED', 'RUNNING')
                        """)
                        .bind("id", id)
                        .bind("number", number)
                        .bind("now", now)
                        .execute());
    }

    /// The length of the sound is known; false when the try may not write.
    public boolean measured(Handle db, UUID id, int number, long samples, Instant now) {
        return told(
                db,
                id,
                db.createUpdate("""
                        UPDATE submission SET length_samples = :samples, changed_at = :now
                        WHERE id = :id AND work_try = :number AND ended_at IS NULL
                        """)
                        .bind("id", id)
                        .bind("number", number)
                        .bind("samples", samples)
                        .bind("now", now)
                        .execute());
    }

    /// Ends it; false when it has ended. The task is not needed any more.
    ///
    /// @param failure null unless the state is FAILED
    public boolean end(Handle db, UUID id, SubmissionState state, @Nullable FailureReason failure, Instant now) {
        return told(
                db,
                id,
                db.createUpdate("""
                        UPDATE submission
                        SET state = :state, failure = :failure, task = NULL, changed_at = :now, ended_at = :now
                        WHERE id = :id AND ended_at IS NULL
                        """)
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("failure", failure == null ? null : failure.name())
                        .bind("now", now)
                        .execute());
    }

    /// Returns whether a row was changed; watchers are then notified.
    private boolean told(Handle db, UUID id, int rows) {
        if (rows == 1) changes.changed(db, id);
        return rows == 1;
    }

    /// Those that have not ended, of a person who is being erased.
    public List<UUID> ofUser(Handle db, UUID userId) {
        return db.createQuery("SELECT id FROM submission WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list();
    }

    /// Those whose recording is expected for too long.
    public List<UUID> awaitingSince(Handle db, Instant before, int limit) {
        return db.createQuery("""
                        SELECT id FROM submission WHERE state = 'AWAITING_UPLOAD' AND changed_at < :before
                        ORDER BY changed_at LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Those whose job has ended without a stored end: each try killed its process.
    public List<UUID> lost(Handle db, String jobType, Instant before, int limit) {
        return db.createQuery("""
                        SELECT submission.id FROM submission
                            LEFT JOIN job ON job.type = :jobType AND job.id = submission.id
                        WHERE submission.state IN ('QUEUED', 'RUNNING') AND changed_at < :before
                            AND (job.state IS NULL OR job.state IN ('SUCCEEDED', 'FAILED'))
                        LIMIT :limit
                        """)
                .bind("jobType", jobType)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Deletes those that ended before this time. Their sessions stay.
    public void deleteEnded(Handle db, Instant before) {
        db.createUpdate("DELETE FROM submission WHERE ended_at < :before")
                .bind("before", before)
                .execute();
    }

    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM submission WHERE id = :id").bind("id", id).execute();
        changes.changed(db, id);
    }

    private static Submission submission(ResultSet row, StatementContext context) throws SQLException {
        var task = row.getBytes("task");
        var failure = row.getString("failure");
        var state = SubmissionState.valueOf(row.getString("state"));
        long length = row.getLong("length_samples");
        long settled = row.getLong("settled_sample");
        return new Submission(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                new Submission.Announcement(
                        task == null ? null : StoredTaskMapping.task(task),
                        Recording.Choice.valueOf(row.getString("keeping")),
                        instant(row, "recorded_at"),
                        row.getLong("size_bytes")),
                state,
                failure == null ? null : FailureReason.valueOf(failure),
                new Submission.Progress(
                        state == SubmissionState.COMPLETED ? length : Math.min(settled, length),
                        length,
                        row.getBoolean("has_session")),
                instant(row, "created_at"),
                instantOrNull(row, "ended_at"));
    }
}
