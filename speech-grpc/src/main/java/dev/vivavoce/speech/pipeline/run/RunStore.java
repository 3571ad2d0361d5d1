package dev.vivavoce.speech.pipeline.run;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.speech.pipeline.definition.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `pipeline_run`.
public final class RunStore {
    /// What a person has.
    ///
    /// @param atWork those that have not ended
    public record Stored(int all, int atWork) {}

    private static final String SELECT = """
            SELECT run.*, pipeline.name AS pipeline_name, ARRAY(
                SELECT kind FROM pipeline_step step
                WHERE step.pipeline_id = run.pipeline_id AND step.version = run.version ORDER BY position) AS kinds
            FROM pipeline_run run JOIN pipeline ON pipeline.id = run.pipeline_id
            """;

    private static final String OF_LIST =
            " WHERE run.user_id = :userId AND (CAST(:pipelineId AS uuid) IS NULL OR run.pipeline_id = :pipelineId)";

    public Stored stored(Handle db, UUID userId) {
        return db.createQuery("""
                        SELECT count(*) AS stored, count(*) FILTER (WHERE ended_at IS NULL) AS at_work
                        FROM pipeline_run WHERE user_id = :userId
                        """)
                .bind("userId", userId)
                .map((row, _) -> new Stored(row.getInt("stored"), row.getInt("at_work")))
                .one();
    }

    public void insert(Handle db, Run run, UUID key) {
        db.createUpdate("""
                        INSERT INTO pipeline_run (id, user_id, idempotency_key, pipeline_id, version, input_text,
                            transcription_id, is_speech, state, created_at, expires_at)
                        VALUES (:id, :userId, :key, :pipelineId, :version, :text, :soundId, :isSpeech, 'RUNNING',
                            :createdAt, :expiresAt)
                        """)
                .bind("id", run.id())
                .bind("userId", run.userId())
                .bind("key", key)
                .bind("pipelineId", run.origin().pipelineId())
                .bind("version", run.origin().version())
                .bind("text", run.input() instanceof Run.Input.Text(var text) ? text : null)
                .bind("soundId", soundId(run.input()))
                .bind("isSpeech", run.input() instanceof Run.Input.Speech)
                .bind("createdAt", run.createdAt())
                .bind("expiresAt", run.expiresAt())
                .execute();
    }

    public Optional<Run> byKey(Handle db, UUID userId, UUID key) {
        return db.createQuery(SELECT + " WHERE run.user_id = :userId AND run.idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key)
                .map(RunStore::run)
                .findOne();
    }

    public Optional<Run> find(Handle db, UUID userId, UUID id) {
        return db.createQuery(SELECT + " WHERE run.id = :id AND run.user_id = :userId")
                .bind("id", id)
                .bind("userId", userId)
                .map(RunStore::run)
                .findOne();
    }

    /// Of any owner.
    public Optional<Run> find(Handle db, UUID id) {
        return db.createQuery(SELECT + " WHERE run.id = :id")
                .bind("id", id)
                .map(RunStore::run)
                .findOne();
    }

    /// The same, with its row locked until the transaction ends.
    public Optional<Run> lock(Handle db, UUID id) {
        return db.createQuery(SELECT + " WHERE run.id = :id FOR UPDATE OF run")
                .bind("id", id)
                .map(RunStore::run)
                .findOne();
    }

    /// The newest first; one row more than the limit shows whether another page exists.
    ///
    /// @param pipelineId null for the runs of all pipelines
    public List<Run> page(Handle db, UUID userId, @Nullable UUID pipelineId, Pages.Position after, int limit) {
        var query = db.createQuery(SELECT + OF_LIST + """
                         AND (run.created_at, run.id) < (:at, :afterId)
                        ORDER BY run.created_at DESC, run.id DESC LIMIT :limit
                        """)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit + 1);
        return filtered(query, userId, pipelineId).map(RunStore::run).list();
    }

    public int count(Handle db, UUID userId, @Nullable UUID pipelineId) {
        return filtered(db.createQuery("SELECT count(*) FROM pipeline_run run" + OF_LIST), userId, pipelineId)
                .mapTo(int.class)
                .one();
    }

    /// The newest runs of each of the person's pipelines, those of a pipeline together and the newest first.
    public List<Run> newest(Handle db, UUID userId, List<UUID> pipelineIds, int mostEach) {
        return db.createQuery("""
                        SELECT newest.* FROM (SELECT DISTINCT unnest(:pipelineIds) AS id) AS asked CROSS JOIN LATERAL (
                        """ + SELECT + """
                             WHERE run.user_id = :userId AND run.pipeline_id = asked.id
                            ORDER BY run.created_at DESC, run.id DESC LIMIT :mostEach) AS newest
                        ORDER BY newest.pipeline_id, newest.created_at DESC, newest.id DESC
                        """)
                .bind("userId", userId)
                .bindArray("pipelineIds", UUID.class, pipelineIds)
                .bind("mostEach", mostEach)
                .map(RunStore::run)
                .list();
    }

    private static <S extends SqlStatement<S>> S filtered(S query, UUID userId, @Nullable UUID pipelineId) {
        return query.bind("userId", userId).bind("pipelineId", pipelineId);
    }

    public List<Run> ofPipeline(Handle db, UUID pipelineId) {
        return db.createQuery(SELECT + " WHERE run.pipeline_id = :id")
                .bind("id", pipelineId)
                .map(RunStore::run)
                .list();
    }

    public List<Run> ofSessions(Handle db, List<UUID> sessionIds) {
        return db.createQuery(SELECT + " WHERE run.is_speech AND run.transcription_id = ANY (:ids)")
                .bindArray("ids", UUID.class, sessionIds)
                .map(RunStore::run)
                .list();
    }

    /// All that a person has.
    public List<Run> ofUser(Handle db, UUID userId) {
        return db.createQuery(SELECT + " WHERE run.user_id = :id")
                .bind("id", userId)
                .map(RunStore::run)
                .list();
    }

    public List<Run> expired(Handle db, Instant now, int limit) {
        return db.createQuery(SELECT + " WHERE run.expires_at <= :now ORDER BY run.expires_at LIMIT :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map(RunStore::run)
                .list();
    }

    /// Counts a change, and returns its number.
    long changed(Handle db, UUID id) {
        return db.createQuery(
                        "UPDATE pipeline_run SET last_cursor = last_cursor + 1 WHERE id = :id RETURNING last_cursor")
                .bind("id", id)
                .mapTo(long.class)
                .one();
    }

    public void end(Handle db, UUID id, RunState end, @Nullable StepFailure failure, Instant now) {
        db.createUpdate("""
                        UPDATE pipeline_run SET state = :state, failure = :failure, ended_at = :now
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .bind("state", end.name())
                .bind("failure", failure == null ? null : failure.name())
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// With its attempts.
    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM pipeline_run WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static @Nullable UUID soundId(Run.Input input) {
        return switch (input) {
            case Run.Input.Text(var _) -> null;
            case Run.Input.File(var id) -> id;
            case Run.Input.Speech(var id) -> id;
        };
    }

    private static Run.Input sound(ResultSet row) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("transcription_id", UUID.class));
        return row.getBoolean("is_speech") ? new Run.Input.Speech(id) : new Run.Input.File(id);
    }

    static Run run(ResultSet row, StatementContext context) throws SQLException {
        var text = row.getString("input_text");
        var failure = row.getString("failure");
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                new Run.Origin(
                        row.getObject("pipeline_id", UUID.class),
                        row.getString("pipeline_name"),
                        row.getInt("version")),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(StepKind::valueOf)
                        .toList(),
                text == null ? sound(row) : new Run.Input.Text(text),
                RunState.valueOf(row.getString("state")),
                failure == null ? null : StepFailure.valueOf(failure),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "ended_at"),
                Rows.instant(row, "expires_at"),
                row.getLong("last_cursor"));
    }
}
