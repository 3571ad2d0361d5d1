package dev.vivavoce.speech.pipeline.definition;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `pipeline` and `pipeline_step`.
public final class PipelineStore {
    /// Versions without runs that are kept.
    private static final int KEPT_VERSIONS = 20;

    /// Orders the changes of what a person has until the transaction ends, so that it cannot exceed the limits.
    public void lock(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('pipeline ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(int.class)
                .one();
    }

    public int count(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM pipeline WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(int.class)
                .one();
    }

    public void insert(Handle db, Pipeline pipeline, UUID key) {
        db.createUpdate("""
                        INSERT INTO pipeline (id, user_id, idempotency_key, name, version, created_at, changed_at)
                        VALUES (:id, :userId, :key, :name, :version, :createdAt, :changedAt)
                        """)
                .bind("id", pipeline.id())
                .bind("userId", pipeline.userId())
                .bind("key", key)
                .bind("name", pipeline.name())
                .bind("version", pipeline.version())
                .bind("createdAt", pipeline.createdAt())
                .bind("changedAt", pipeline.changedAt())
                .execute();
        insertSteps(db, pipeline);
    }

    /// Stores the next version, and deletes old ones that no run has.
    public void update(Handle db, Pipeline pipeline) {
        db.createUpdate("UPDATE pipeline SET name = :name, version = :version, changed_at = :changedAt WHERE id = :id")
                .bind("name", pipeline.name())
                .bind("version", pipeline.version())
                .bind("changedAt", pipeline.changedAt())
                .bind("id", pipeline.id())
                .execute();
        insertSteps(db, pipeline);
        db.createUpdate("""
                        DELETE FROM pipeline_step step
                        WHERE pipeline_id = :id AND version <= :oldest AND NOT EXISTS (
                            SELECT FROM pipeline_run run WHERE run.pipeline_id = :id AND run.version = step.version)
                        """)
                .bind("id", pipeline.id())
                .bind("oldest", pipeline.version() - KEPT_VERSIONS)
                .execute();
    }

    private static void insertSteps(Handle db, Pipeline pipeline) {
        for (int i = 0; i < pipeline.steps().size(); i++)
            insertStep(db, pipeline, i, pipeline.steps().get(i));
    }

    private static void insertStep(Handle db, Pipeline pipeline, int position, Step step) {
        var insert = db.createUpdate("""
                        INSERT INTO pipeline_step (pipeline_id, version, position, kind, time_limit_ms, tries, fall_back,
                            fall_back_value, language, vocabulary, instruction, voice_id, rate, pitch, format)
                        VALUES (:id, :version, :position, :kind, :timeLimit, :tries, :fallBack, :fallBackValue,
                            :language, :vocabulary, :instruction, :voiceId, :rate, :pitch, :format)
                        """)
                .bind("id", pipeline.id())
                .bind("version", pipeline.version())
                .bind("position", position)
                .bind("kind", step.kind().name())
                .bind("timeLimit", step.timeLimit().toMillis())
                .bind("tries", step.tries());
        switch (step.fallBack()) {
            case FallBack.None() -> insert.bind("fallBack", "NONE").bind("fallBackValue", "");
            case FallBack.Text(var text) -> insert.bind("fallBack", "TEXT").bind("fallBackValue", text);
            case FallBack.PassOn() -> insert.bind("fallBack", "PASS_ON").bind("fallBackValue", "");
            case FallBack.OtherVoice(var voiceId) ->
                insert.bind("fallBack", "VOICE").bind("fallBackValue", voiceId);
        }
        var recognition = step.work() instanceof StepWork.Recognition one ? one : null;
        var model = step.work() instanceof StepWork.Model one ? one : null;
        var voicing = step.work() instanceof StepWork.Synthesis(Voicing one) ? one : null;
        insert.bind("language", recognition == null ? null : recognition.language())
                .bind(
                        "vocabulary",
                        recognition == null ? null : recognition.vocabulary().toArray(String[]::new))
                .bind("instruction", model == null ? null : model.instruction())
                .bind("voiceId", voicing == null ? null : voicing.voiceId())
                .bind("rate", voicing == null ? null : voicing.rate())
                .bind("pitch", voicing == null ? null : voicing.pitch())
                .bind("format", voicing == null ? null : voicing.format().name())
                .execute();
    }

    public Optional<Pipeline> byKey(Handle db, UUID userId, UUID key) {
        return one(
                db,
                db.createQuery("SELECT * FROM pipeline WHERE user_id = :userId AND idempotency_key = :key")
                        .bind("userId", userId)
                        .bind("key", key));
    }

    public Optional<Pipeline> find(Handle db, UUID userId, UUID id) {
        return one(
                db,
                db.createQuery("SELECT * FROM pipeline WHERE user_id = :userId AND id = :id")
                        .bind("userId", userId)
                        .bind("id", id));
    }

    /// The same, with its row locked until the transaction ends.
    public Optional<Pipeline> lock(Handle db, UUID userId, UUID id) {
        return one(
                db,
                db.createQuery("SELECT * FROM pipeline WHERE user_id = :userId AND id = :id FOR UPDATE")
                        .bind("userId", userId)
                        .bind("id", id));
    }

    private static Optional<Pipeline> one(Handle db, Query query) {
        return withSteps(db, query.map(PipelineStore::row).list()).stream().findFirst();
    }

    /// The newest first; one row more than the limit shows whether another page exists.
    public List<Pipeline> page(Handle db, UUID userId, Pages.Position after, int limit) {
        return withSteps(
                db,
                db.createQuery("""
                                SELECT * FROM pipeline WHERE user_id = :userId AND (created_at, id) < (:at, :afterId)
                                ORDER BY created_at DESC, id DESC LIMIT :limit
                                """)
                        .bind("userId", userId)
                        .bind("at", after.at())
                        .bind("afterId", after.id())
                        .bind("limit", limit + 1)
                        .map(PipelineStore::row)
                        .list());
    }

    /// The steps of a version; empty when there is no such version.
    public List<Step> steps(Handle db, UUID id, int version) {
        return db.createQuery("""
                        SELECT * FROM pipeline_step WHERE pipeline_id = :id AND version = :version ORDER BY position
                        """)
                .bind("id", id)
                .bind("version", version)
                .map(PipelineStore::step)
                .list();
    }

    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM pipeline WHERE id = :id").bind("id", id).execute();
    }

    private static List<Pipeline> withSteps(Handle db, List<Pipeline> bare) {
        if (bare.isEmpty()) return bare;
        var steps = presentSteps(db, bare.stream().map(Pipeline::id).toList());
        return bare.stream()
                .map(one -> new Pipeline(
                        one.id(),
                        one.userId(),
                        one.name(),
                        one.version(),
                        steps.getOrDefault(one.id(), List.of()),
                        one.createdAt(),
                        one.changedAt()))
                .toList();
    }

    private record OwnedStep(UUID pipelineId, Step step) {}

    private static Map<UUID, List<Step>> presentSteps(Handle db, Collection<UUID> ids) {
        var steps = new HashMap<UUID, List<Step>>();
        db.createQuery("""
                        SELECT step.* FROM pipeline_step step
                            JOIN pipeline ON pipeline.id = step.pipeline_id AND pipeline.version = step.version
                        WHERE pipeline.id = ANY (:ids) ORDER BY step.position
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) -> new OwnedStep(row.getObject("pipeline_id", UUID.class), step(row, context)))
                .forEach(one -> steps.computeIfAbsent(one.pipelineId(), _ -> new ArrayList<>())
                        .add(one.step()));
        return steps;
    }

    private static Pipeline row(ResultSet row, StatementContext context) throws SQLException {
        return new Pipeline(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                List.of(),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "changed_at"));
    }

    private static Step step(ResultSet row, StatementContext context) throws SQLException {
        return new Step(
                work(row),
                Duration.ofMillis(row.getLong("time_limit_ms")),
                row.getInt("tries"),
                fallBack(row.getString("fall_back"), row.getString("fall_back_value")));
    }

    private static StepWork work(ResultSet row) throws SQLException {
        return switch (StepKind.valueOf(row.getString("kind"))) {
            case RECOGNITION ->
                new StepWork.Recognition(row.getString("language"), List.of((String[])
                        row.getArray("vocabulary").getArray()));
            case MODEL -> new StepWork.Model(row.getString("instruction"));
            case SYNTHESIS ->
                new StepWork.Synthesis(new Voicing(
                        row.getString("voice_id"),
                        row.getDouble("rate"),
                        row.getDouble("pitch"),
                        SpeechEncoder.Format.valueOf(row.getString("format"))));
        };
    }

    private static FallBack fallBack(@Nullable String kind, String value) {
        return switch (kind) {
            case "TEXT" -> new FallBack.Text(value);
            case "PASS_ON" -> new FallBack.PassOn();
            case "VOICE" -> new FallBack.OtherVoice(value);
            case null, default -> new FallBack.None();
        };
    }
}
