package dev.vivavoce.speech.session;

import static dev.vivavoce.runtime.data.Rows.instant;
import static dev.vivavoce.runtime.data.Rows.instantOrNull;

import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.speech.recognizer.LiveRecognizers;
import dev.vivavoce.speech.recognizer.RecognizerName;
import dev.vivavoce.speech.session.Session.StreamState;
import dev.vivavoce.speech.session.log.SessionLogStore;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.TaskRequest;
import dev.vivavoce.speech.session.task.TaskStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The sessions of learners.
final class SessionStore {
    /// A session before it is inserted.
    record NewSession(
            UUID id,
            UUID userId,
            UUID idempotencyKey,
            TaskRequest asked,
            SpeakingTask task,
            List<RecognizerName> recognizers,
            long audioLimitSamples,
            boolean isSubmitted,
            Instant createdAt) {}

    /// A session and what it was started with.
    record Earlier(Session session, TaskRequest asked) {}

    /// A session without its result, which may be megabytes.
    private static final String SUMMARY = """
            id, user_id, kind, purpose, language, reference_text, topic, hotwords, scenario_id, scenario_version,
            asked_scenario_version, role_play_mode, learner_level, partner_gender, partner_age, partner_accent, partner_pace,
            drilled_attempt_id, drilled_word_index, created_at, finished_at,
            last_cursor, settled_sequence, epoch, is_submitted,
            coalesce(octet_length(result), 0) AS result_bytes""";

    /// How long the speaker of a drained stream has to resume. After that the session can end with its log.
    private static final String RESUMED_WITHIN = "interval '1 minute'";

    private final String streamState;

    /// @param lease an owner that has not renewed its lease for this long has lost the session
    SessionStore(Duration lease) {
        streamState = """
                CASE WHEN %s THEN 'OPEN' WHEN %s THEN 'KEPT' WHEN drained_at > now() - %s THEN 'DRAINED' ELSE 'NONE'
                END AS stream_state""".formatted(SessionLogStore.ownedNow(lease), SessionLogStore.keptNow(lease), RESUMED_WITHIN);
    }

    /// Returns false when the user has a session by that key already: the unique index decides races. A drill is not
    /// inserted either when the session that it belongs to was deleted meanwhile.
    boolean insert(Handle db, NewSession session) {
        return db.createUpdate("""
                        INSERT INTO speaking_session (id, user_id, idempotency_key, kind, purpose, language,
                            reference_text, scenario_id, asked_scenario_version, scenario_version, role_play_mode,
                            learner_level, partner_gender, partner_age, partner_accent, partner_pace,
                            topic, hotwords, drilled_attempt_id, drilled_word_index, recognizers, audio_limit_samples,
                            is_submitted, created_at)
                        SELECT :id, :userId, :key, :kind, :purpose, :language, :text, :scenarioId, :askedVersion,
                            :version, :mode, :level, :gender, :age, :accent, :pace, :topic, :hotwords, :attemptId, :wordIndex, :recognizers,
                            :audioLimit, :isSubmitted, :createdAt
                        WHERE :purpose <> 'DRILL' OR EXISTS (SELECT 1 FROM speaking_session WHERE id = :attemptId)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("id", session.id())
                        .bind("userId", session.userId())
                        .bind("key", session.idempotencyKey())
                        .bindMap(TaskStore.columns(session.asked(), session.task()))
                        .bind("recognizers", LiveRecognizers.text(session.recognizers()))
                        .bind("audioLimit", session.audioLimitSamples())
                        .bind("isSubmitted", session.isSubmitted())
                        .bind("createdAt", session.createdAt())
                        .execute()
                == 1;
    }

    /// Writes the first event of a new session.
    void prepare(Handle db, UUID id, byte[] message) {
        db.createUpdate("""
                        WITH session AS (
                            UPDATE speaking_session SET last_cursor = 1 WHERE id = :id AND last_cursor = 0
                            RETURNING last_cursor)
                        INSERT INTO speaking_event (session_id, seq, kind, message)
                        SELECT :id, last_cursor, 'PHASE_CHANGED', :message FROM session
                        """).bind("id", id).bind("message", message).execute();
    }

    /// Returns the number of the user's sessions. Other transactions that ask for it wait until this one ends.
    int lockedCount(Handle db, UUID userId) {
        db.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "sessions of " + userId);
        return db.createQuery("SELECT count(*) FROM speaking_session WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    Optional<Earlier> ofKey(Handle db, UUID userId, UUID key) {
        return db.createQuery("""
                        SELECT %s, %s FROM speaking_session
                        WHERE user_id = :userId AND idempotency_key = :key
                        """.formatted(SUMMARY, streamState))
                .bind("userId", userId)
                .bind("key", key)
                .map((row, context) -> new Earlier(session(row, context), TaskStore.asked(row)))
                .findOne();
    }

    boolean isDeleted(Handle db, UUID id) {
        return db.createQuery("SELECT 1 FROM speaking_session_deleted WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    Optional<Session> find(Handle db, UUID id) {
        return db.createQuery("SELECT %s, %s FROM speaking_session WHERE id = :id".formatted(SUMMARY, streamState))
                .bind("id", id)
                .map(SessionStore::session)
                .findOne();
    }

    List<Session> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery("""
                        SELECT %s, %s FROM speaking_session
                        WHERE id = ANY (:ids) AND user_id = :userId
                        """.formatted(SUMMARY, streamState))
                .bindArray("ids", UUID.class, ids)
                .bind("userId", userId)
                .map(SessionStore::session)
                .list();
    }

    /// The results of finished sessions.
    Map<UUID, byte[]> results(Handle db, Collection<UUID> ids) {
        return db
                .createQuery("SELECT id, result FROM speaking_session WHERE id = ANY (:ids) AND result IS NOT NULL")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(uuid(row, "id"), row.getBytes("result")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Newest first, from the last row of the page before; one row more shows whether another page exists.
    List<Session> page(Handle db, UUID userId, Position after, int limit) {
        return db.createQuery("""
                        SELECT %s, %s FROM speaking_session
                        WHERE user_id = :userId AND (created_at, id) < (:createdAt, :id)
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """.formatted(SUMMARY, streamState))
                .bind("userId", userId)
                .bind("createdAt", after.at())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .map(SessionStore::session)
                .list();
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                uuid(row, "id"),
                uuid(row, "user_id"),
                TaskStore.task(row),
                instant(row, "created_at"),
                instantOrNull(row, "finished_at"),
                row.getInt("result_bytes"),
                null,
                row.getLong("last_cursor"),
                row.getLong("settled_sequence"),
                row.getLong("epoch"),
                row.getBoolean("is_submitted"),
                StreamState.valueOf(row.getString("stream_state")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
