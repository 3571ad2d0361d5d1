package dev.vivavoce.speech.transcription.state;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.speech.transcription.state.ToldSpeakers.Speaker;
import dev.vivavoce.speech.transcription.state.Transcription.Progress;
import dev.vivavoce.speech.transcription.state.Transcription.Status;
import dev.vivavoce.speech.transcription.state.Transcription.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `transcription` and `transcription_step`.
public final class TranscriptionStore {
    /// What a learner has.
    ///
    /// @param atWork those that have not ended
    public record Stored(int all, int atWork) {}

    private static final String OF_LIST = """
             FROM transcription WHERE user_id = :userId AND state <> 'AWAITING_UPLOAD'
                AND (:name = '' OR strpos(lower(name COLLATE "default"), lower(:name)) > 0)
            """;

    /// Orders the changes of what a learner has until the transaction ends, so that it cannot exceed the limits.
    public void lock(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('transcription ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(int.class)
                .one();
    }

    public Stored stored(Handle db, UUID userId) {
        return db.createQuery("""
                        SELECT count(*) AS stored, count(*) FILTER (WHERE ended_at IS NULL) AS at_work
                        FROM transcription WHERE user_id = :userId
                        """)
                .bind("userId", userId)
                .map((row, _) -> new Stored(row.getInt("stored"), row.getInt("at_work")))
                .one();
    }

    public void insert(Handle db, UUID id, UUID userId, UUID key, String name, long sizeBytes, Instant now) {
        db.createUpdate("""
                        INSERT INTO transcription
                            (id, user_id, idempotency_key, name, size_bytes, state, created_at, changed_at)
                        VALUES (:id, :userId, :key, :name, :sizeBytes, 'AWAITING_UPLOAD', :now, :now)
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("key", key)
                .bind("name", name)
                .bind("sizeBytes", sizeBytes)
                .bind("now", now)
                .execute();
    }

    public Optional<Transcription> byKey(Handle db, UUID userId, UUID key) {
        return db.createQuery("SELECT * FROM transcription WHERE user_id = :userId AND idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key)
                .map(TranscriptionStore::transcription)
                .findOne();
    }

    public Optional<Transcription> find(Handle db, UUID userId, UUID id) {
        return db.createQuery("SELECT * FROM transcription WHERE id = :id AND user_id = :userId")
                .bind("id", id)
                .bind("userId", userId)
                .map(TranscriptionStore::transcription)
                .findOne();
    }

    /// The same, with its row locked until the transaction ends.
    public Optional<Transcription> lock(Handle db, UUID userId, UUID id) {
        return db.createQuery("SELECT * FROM transcription WHERE id = :id AND user_id = :userId FOR UPDATE")
                .bind("id", id)
                .bind("userId", userId)
                .map(TranscriptionStore::transcription)
                .findOne();
    }

    /// Those of the ids that are the learner's.
    public List<Transcription> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery("SELECT * FROM transcription WHERE id = ANY (:ids) AND user_id = :userId")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(TranscriptionStore::transcription)
                .list();
    }

    /// The newest first; one row more than the limit shows whether another page exists.
    ///
    /// @param nameContains a part of the name, in any case; empty for all
    public List<Transcription> page(Handle db, UUID userId, String nameContains, Pages.Position after, int limit) {
        var query = db.createQuery("SELECT *" + OF_LIST + """
                         AND (created_at, id) < (:at, :afterId) ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit + 1);
        return filtered(query, userId, nameContains)
                .map(TranscriptionStore::transcription)
                .list();
    }

    public int count(Handle db, UUID userId, String nameContains) {
        return filtered(db.createQuery("SELECT count(*)" + OF_LIST), userId, nameContains)
                .mapTo(Integer.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S filtered(S query, UUID userId, String nameContains) {
        return query.bind("userId", userId).bind("name", nameContains);
    }

    /// The ids of everything that the learner has, whatever its state.
    public List<UUID> ofUser(Handle db, UUID userId) {
        return db.createQuery("SELECT id FROM transcription WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list();
    }

    /// Transcriptions that were not started in time.
    public List<Transcription> awaitingSince(Handle db, Instant before, int limit) {
        return db.createQuery("""
                        SELECT * FROM transcription
                        WHERE state = 'AWAITING_UPLOAD' AND changed_at < :before LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map(TranscriptionStore::transcription)
                .list();
    }

    /// Transcriptions whose time has come.
    public List<Transcription> expired(Handle db, Instant now, int limit) {
        return db.createQuery("SELECT * FROM transcription WHERE expires_at <= :now ORDER BY expires_at LIMIT :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map(TranscriptionStore::transcription)
                .list();
    }

    public void rename(Handle db, UUID id, String name) {
        db.createUpdate("UPDATE transcription SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", id)
                .execute();
    }

    /// The days count from the end.
    public void keep(Handle db, UUID id, int days) {
        db.createUpdate("""
                        UPDATE transcription SET keep_days = :days, expires_at = ended_at + make_interval(days => :days)
                        WHERE id = :id
                        """).bind("days", days).bind("id", id).execute();
    }

    /// Gives the speakers their names, in the order of their numbers.
    public void nameSpeakers(Handle db, UUID id, List<String> names) {
        db.createUpdate("UPDATE transcription SET speaker_names = :names WHERE id = :id")
                .bind("names", names.toArray(String[]::new))
                .bind("id", id)
                .execute();
    }

    /// Stores who speaks, and the number of the parts that were cut where the speaker changes.
    public void tellSpeakers(Handle db, UUID id, ToldSpeakers told, int parts) {
        var origin = told.origin();
        var speakers = told.speakers();
        db.createUpdate("""
                        UPDATE transcription SET speaker_origin = :origin, speaker_names = :names,
                            speaker_spoken = :spoken, parts = :parts
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .bind("origin", origin == null ? null : origin.name())
                .bind("names", speakers.stream().map(Speaker::name).toArray(String[]::new))
                .bind(
                        "spoken",
                        speakers.stream().mapToInt(Speaker::spokenMilliseconds).toArray())
                .bind("parts", parts)
                .bind("id", id)
                .execute();
    }

    /// Counts a correction of its text.
    public void corrected(Handle db, UUID id) {
        db.createUpdate("UPDATE transcription SET text_revision = text_revision + 1 WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /// Has it made by a job.
    ///
    /// @param runId the run of a pipeline that asks for it; null for a person
    public void queue(Handle db, UUID id, Wish wish, @Nullable UUID runId, Instant now) {
        db.createUpdate("""
                        UPDATE transcription SET state = 'QUEUED', language = :language,
                            language_detected = :detectsLanguage, vocabulary = :vocabulary,
                            keep_days = :days, speaker_labels = :tellsSpeakers, queued_by_run = CAST(:runId AS uuid),
                            changed_at = :now
                        WHERE id = :id
                        """)
                .bind("language", wish.language())
                .bind("runId", runId)
                .bind("detectsLanguage", wish.detectsLanguage())
                .bind("vocabulary", wish.vocabulary().toArray(String[]::new))
                .bind("days", wish.keepDays())
                .bind("tellsSpeakers", wish.tellsSpeakers())
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// Keeps it when the run that queued it is deleted, because another caller asks for it, too.
    ///
    /// @param runId the run of a pipeline that asks for it; null for a person
    public void join(Handle db, UUID id, @Nullable UUID runId) {
        db.createUpdate("""
                        UPDATE transcription SET queued_by_run = NULL
                        WHERE id = :id AND queued_by_run IS NOT NULL
                            AND queued_by_run IS DISTINCT FROM CAST(:runId AS uuid)
                        """).bind("id", id).bind("runId", runId).execute();
    }

    /// Whether it is deleted with a run.
    public boolean isOfRun(Handle db, UUID id, UUID runId) {
        return db.createQuery("""
                        SELECT EXISTS (SELECT FROM transcription WHERE id = :id AND queued_by_run = :runId)
                        """)
                .bind("id", id)
                .bind("runId", runId)
                .mapTo(boolean.class)
                .one();
    }

    /// Ends it; what works on it can write nothing more. A failed one has no text.
    public void end(Handle db, UUID id, TranscriptionState end, @Nullable FailureReason failure, Instant now) {
        db.createUpdate("""
                        UPDATE transcription SET state = :state, failure = :failure, changed_at = :now, ended_at = :now,
                            expires_at = :now + make_interval(days => keep_days),
                            at_engine_since = NULL,
                            done_samples = CASE WHEN :state = 'COMPLETED' THEN length_samples ELSE done_samples END,
                            parts = CASE WHEN :state = 'FAILED' THEN 0 ELSE parts END,
                            words = CASE WHEN :state = 'FAILED' THEN 0 ELSE words END
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .bind("state", end.name())
                .bind("failure", failure == null ? null : failure.name())
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// With everything that was recognised.
    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM transcription WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    TranscriptionStep appendStep(Handle db, UUID id, Instant at) {
        return db.createQuery("""
                        WITH changed AS (
                            UPDATE transcription SET last_cursor = last_cursor + 1 WHERE id = :id RETURNING *)
                        INSERT INTO transcription_step
                            (transcription_id, cursor, state, failure, done_samples, length_samples, parts, language,
                                at_engine_since, at)
                        SELECT id, last_cursor, state, failure, done_samples, length_samples, parts, language,
                            at_engine_since, :at
                        FROM changed
                        RETURNING *
                        """)
                .bind("id", id)
                .bind("at", at)
                .map(TranscriptionStore::step)
                .one();
    }

    boolean exists(Handle db, UUID id) {
        return db.createQuery("SELECT EXISTS (SELECT FROM transcription WHERE id = :id)")
                .bind("id", id)
                .mapTo(boolean.class)
                .one();
    }

    List<TranscriptionStep> steps(Handle db, UUID id, long after, int limit) {
        return db.createQuery("""
                        SELECT * FROM transcription_step WHERE transcription_id = :id AND cursor > :after
                        ORDER BY cursor LIMIT :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map(TranscriptionStore::step)
                .list();
    }

    private static TranscriptionStep step(ResultSet row, StatementContext context) throws SQLException {
        return new TranscriptionStep(
                row.getLong("cursor"),
                TranscriptionState.valueOf(row.getString("state")),
                reason(row),
                row.getLong("done_samples"),
                row.getLong("length_samples"),
                row.getInt("parts"),
                row.getString("language"),
                Rows.instantOrNull(row, "at_engine_since"),
                Rows.instant(row, "at"));
    }

    /// For the stores of the classes that change transcriptions.
    public static Transcription transcription(ResultSet row, StatementContext context) throws SQLException {
        return new Transcription(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                row.getLong("size_bytes"),
                new Wish(
                        row.getString("language"),
                        row.getBoolean("language_detected"),
                        List.of((String[]) row.getArray("vocabulary").getArray()),
                        row.getInt("keep_days"),
                        row.getBoolean("speaker_labels")),
                new Status(
                        TranscriptionState.valueOf(row.getString("state")),
                        reason(row),
                        Rows.instantOrNull(row, "ended_at"),
                        Rows.instantOrNull(row, "expires_at")),
                new Progress(
                        row.getLong("done_samples"),
                        row.getLong("length_samples"),
                        row.getBoolean("cut_off"),
                        row.getInt("parts"),
                        row.getInt("words"),
                        row.getString("engine"),
                        Rows.instantOrNull(row, "at_engine_since")),
                speakers(row),
                Rows.instant(row, "created_at"),
                row.getLong("last_cursor"),
                row.getInt("text_revision"));
    }

    private static ToldSpeakers speakers(ResultSet row) throws SQLException {
        var origin = row.getString("speaker_origin");
        if (origin == null) return ToldSpeakers.NONE;
        var names = (String[]) row.getArray("speaker_names").getArray();
        var spoken = (Integer[]) row.getArray("speaker_spoken").getArray();
        var speakers = new ArrayList<Speaker>(names.length);
        for (int i = 0; i < names.length; i++) speakers.add(new Speaker(names[i], spoken[i]));
        return new ToldSpeakers(ToldSpeakers.Origin.valueOf(origin), speakers);
    }

    private static @Nullable FailureReason reason(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return failure == null ? null : FailureReason.valueOf(failure);
    }
}
