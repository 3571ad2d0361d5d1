package dev.vivavoce.speech.pipeline.run;

import dev.vivavoce.runtime.data.Pages;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Runs of all people, as operators see them. The names of pipelines, inputs, texts and the ids of files are not read.
public final class OperatedRunStore {
    /// Which runs; null for all.
    public record Filter(
            @Nullable RunState state,
            @Nullable UUID userId,
            @Nullable UUID runId) {}

    private static final String FILTER = """
             WHERE (CAST(:state AS text) IS NULL OR run.state = :state)
                AND (CAST(:userId AS uuid) IS NULL OR run.user_id = :userId)
                AND (CAST(:runId AS uuid) IS NULL OR run.id = :runId)
            """;

    /// The newest first; one row more than the limit shows whether another page exists.
    public List<Run> page(Handle db, Filter filter, Pages.Position after, int limit) {
        var query = db.createQuery("""
                        SELECT run.id, run.user_id, run.pipeline_id, '' AS pipeline_name, run.version, '' AS input_text,
                            run.state, run.failure, run.created_at, run.ended_at, run.expires_at, run.last_cursor, ARRAY(
                                SELECT kind FROM pipeline_step step
                                WHERE step.pipeline_id = run.pipeline_id AND step.version = run.version
                                ORDER BY position) AS kinds
                        FROM pipeline_run run
                        """ + FILTER + """
                         AND (run.created_at, run.id) < (:at, :afterId)
                        ORDER BY run.created_at DESC, run.id DESC LIMIT :limit
                        """)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit + 1);
        return filtered(query, filter).map(RunStore::run).list();
    }

    public int count(Handle db, Filter filter) {
        return filtered(db.createQuery("SELECT count(*) FROM pipeline_run run" + FILTER), filter)
                .mapTo(int.class)
                .one();
    }

    /// Of each run in the order of the steps and of the attempts.
    public List<Attempt> attempts(Handle db, List<UUID> runIds) {
        return db.createQuery("""
                        SELECT id, run_id, position, number, by_fall_back, may_be_paid, repeats_paid, state, failure, due_at,
                            started_at, deadline_at, ended_at, NULL AS output, CAST(NULL AS uuid) AS followed_id, engine,
                            input_tokens, output_tokens, characters, audio_ms, cost_micros
                        FROM pipeline_attempt WHERE run_id = ANY(:runIds) ORDER BY run_id, position, number
                        """)
                .bindArray("runIds", UUID.class, runIds)
                .map(AttemptStore::attempt)
                .list();
    }

    private static <S extends SqlStatement<S>> S filtered(S query, Filter filter) {
        var state = filter.state();
        return query.bind("state", state == null ? null : state.name())
                .bind("userId", filter.userId())
                .bind("runId", filter.runId());
    }
}
