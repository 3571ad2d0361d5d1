package dev.vivavoce.speech.pipeline.run;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `pipeline_attempt`. A caller that changes one holds the lock of its run.
public final class AttemptStore {
    public void insert(Handle db, Attempt attempt) {
        db.createUpdate("""
                        INSERT INTO pipeline_attempt
                            (id, run_id, position, number, by_fall_back, repeats_paid, state, due_at)
                        VALUES (:id, :runId, :position, :number, :byFallBack, :repeatsPaid, 'QUEUED', :dueAt)
                        """)
                .bind("id", attempt.id())
                .bind("runId", attempt.runId())
                .bind("position", attempt.position())
                .bind("number", attempt.number())
                .bind("byFallBack", attempt.byFallBack())
                .bind("repeatsPaid", attempt.payment().repeatsPaid())
                .bind("dueAt", attempt.times().dueAt())
                .execute();
    }

    public Optional<Attempt> find(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM pipeline_attempt WHERE id = :id")
                .bind("id", id)
                .map(AttemptStore::attempt)
                .findOne();
    }

    /// In the order of the steps and of the attempts.
    public List<Attempt> ofRun(Handle db, UUID runId) {
        return db.createQuery("SELECT * FROM pipeline_attempt WHERE run_id = :runId ORDER BY position, number")
                .bind("runId", runId)
                .map(AttemptStore::attempt)
                .list();
    }

    public void begin(Handle db, UUID id, boolean mayBePaid, Instant now, Instant deadline) {
        db.createUpdate("""
                        UPDATE pipeline_attempt SET state = 'RUNNING', may_be_paid = :mayBePaid, started_at = :now,
                            deadline_at = :deadline
                        WHERE id = :id
                        """)
                .bind("mayBePaid", mayBePaid)
                .bind("now", now)
                .bind("deadline", deadline)
                .bind("id", id)
                .execute();
    }

    public void follow(Handle db, UUID id, UUID followedId) {
        db.createUpdate("UPDATE pipeline_attempt SET followed_id = :followedId WHERE id = :id")
                .bind("followedId", followedId)
                .bind("id", id)
                .execute();
    }

    /// @param output null unless it has given a text
    /// @param mayBePaid false when the work is known to have cost nothing
    public void complete(Handle db, UUID id, @Nullable String output, StepUse use, boolean mayBePaid, Instant now) {
        ended(db, id, AttemptState.COMPLETED, null, mayBePaid, now);
        db.createUpdate("""
                        UPDATE pipeline_attempt SET output = :output, engine = :engine, input_tokens = :input,
                            output_tokens = :written, characters = :characters, audio_ms = :audio, cost_micros = :cost
                        WHERE id = :id
                        """)
                .bind("output", output)
                .bind("engine", use.engine())
                .bind("input", use.inputTokens())
                .bind("written", use.outputTokens())
                .bind("characters", use.characters())
                .bind("audio", use.audioMillis())
                .bind("cost", use.costMicros())
                .bind("id", id)
                .execute();
    }

    /// @param mayBePaid false when the work is known to have cost nothing
    public void fail(Handle db, UUID id, StepFailure failure, boolean mayBePaid, Instant now) {
        ended(db, id, AttemptState.FAILED, failure, mayBePaid, now);
    }

    private static void ended(
            Handle db, UUID id, AttemptState state, @Nullable StepFailure failure, boolean mayBePaid, Instant now) {
        db.createUpdate("""
                        UPDATE pipeline_attempt SET state = :state, failure = :failure, ended_at = :now,
                            started_at = coalesce(started_at, :now), may_be_paid = may_be_paid AND :mayBePaid
                        WHERE id = :id
                        """)
                .bind("state", state.name())
                .bind("failure", failure == null ? null : failure.name())
                .bind("mayBePaid", mayBePaid)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// Ends what has not ended of a run.
    public void cancel(Handle db, UUID runId, Instant now) {
        db.createUpdate("""
                        UPDATE pipeline_attempt SET state = 'CANCELLED', ended_at = :now
                        WHERE run_id = :runId AND ended_at IS NULL
                        """).bind("now", now).bind("runId", runId).execute();
    }

    /// Attempts at work for which a transcription or generated audio does it.
    public List<UUID> following(Handle db, UUID followedId) {
        return db.createQuery("SELECT id FROM pipeline_attempt WHERE state = 'RUNNING' AND followed_id = :followedId")
                .bind("followedId", followedId)
                .mapTo(UUID.class)
                .list();
    }

    /// Running attempts that have timed out, or whose transcription or audio has ended or was deleted.
    public List<UUID> due(Handle db, Instant now, int limit) {
        return db.createQuery("""
                        SELECT attempt.id FROM pipeline_attempt attempt
                            LEFT JOIN transcription ON transcription.id = attempt.followed_id
                            LEFT JOIN generated_audio audio ON audio.id = attempt.followed_id
                            LEFT JOIN generated_sound sound ON sound.id = audio.sound_id
                        WHERE attempt.state = 'RUNNING' AND (attempt.deadline_at <= :now
                            OR attempt.followed_id IS NOT NULL AND (
                                transcription.ended_at IS NOT NULL OR sound.ended_at IS NOT NULL
                                OR transcription.id IS NULL AND audio.id IS NULL))
                        ORDER BY attempt.due_at LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Attempts whose job was given up before it could tell.
    public List<UUID> lost(Handle db, String jobType, Instant before, int limit) {
        return db.createQuery("""
                        SELECT attempt.id FROM pipeline_attempt attempt
                            LEFT JOIN job ON job.type = :jobType AND job.id = attempt.id
                        WHERE attempt.state = 'QUEUED' AND attempt.due_at < :before
                            AND (job.state IS NULL OR job.state IN ('SUCCEEDED', 'FAILED'))
                        LIMIT :limit
                        """)
                .bind("jobType", jobType)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        var failure = row.getString("failure");
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getInt("position"),
                row.getInt("number"),
                row.getBoolean("by_fall_back"),
                new Attempt.Payment(row.getBoolean("may_be_paid"), row.getBoolean("repeats_paid")),
                AttemptState.valueOf(row.getString("state")),
                failure == null ? null : StepFailure.valueOf(failure),
                new Attempt.Times(
                        Rows.instant(row, "due_at"),
                        Rows.instantOrNull(row, "started_at"),
                        Rows.instantOrNull(row, "deadline_at"),
                        Rows.instantOrNull(row, "ended_at")),
                row.getString("output"),
                row.getObject("followed_id", UUID.class),
                new StepUse(
                        row.getString("engine"),
                        row.getInt("input_tokens"),
                        row.getInt("output_tokens"),
                        row.getInt("characters"),
                        row.getLong("audio_ms"),
                        row.getObject("cost_micros", Long.class)));
    }
}
