package dev.vivavoce.speech.recording;

import static dev.vivavoce.runtime.data.Rows.instant;

import dev.vivavoce.speech.recording.Recording.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Recordings and their pieces.
final class RecordingStore {
    private static final int HEARINGS_SHOWN = 20;

    /// A recording that has a sound, or a reason for having none. One of a session in which nothing arrived is
    /// not shown.
    private static final String SHOWN = """
            SELECT r.session_id, r.user_id, r.problem, r.created_at, r.expires_at, coalesce(p.samples, 0) AS samples,
                ARRAY(SELECT heard_at FROM (SELECT heard_at FROM recording_hearing WHERE session_id = r.session_id
                                            ORDER BY heard_at DESC LIMIT %d) AS latest
                      ORDER BY heard_at) AS heard_at
            FROM recording r LEFT JOIN LATERAL (
                SELECT max(first_sample + samples) AS samples FROM recording_piece
                WHERE session_id = r.session_id AND is_stored) p ON r.state = 'KEPT'
            WHERE r.state <> 'DELETED' AND r.expires_at > :now AND (p.samples IS NOT NULL OR r.state = 'NOT_KEPT')
            """.formatted(HEARINGS_SHOWN);

    void insert(
            Handle db, UUID sessionId, UUID userId, @Nullable Problem problem, Instant createdAt, Instant expiresAt) {
        db.createUpdate("""
                        INSERT INTO recording (session_id, user_id, state, problem, created_at, expires_at)
                        VALUES (:sessionId, :userId, CASE WHEN CAST(:problem AS text) IS NULL THEN 'KEPT' ELSE 'NOT_KEPT' END,
                            :problem, :createdAt, :expiresAt)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("sessionId", sessionId)
                .bind("userId", userId)
                .bind("problem", problem == null ? null : problem.name())
                .bind("createdAt", createdAt)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// The user of a recording that is being kept; empty when the session has none.
    Optional<UUID> keptOf(Handle db, UUID sessionId) {
        return db.createQuery("SELECT user_id FROM recording WHERE session_id = :id AND state = 'KEPT'")
                .bind("id", sessionId)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Where the last piece ends that is stored without a gap before it.
    long storedTo(Handle db, UUID sessionId) {
        long end = 0;
        for (var piece : pieces(db, sessionId)) {
            if (piece.first() > end) break;
            end = Math.max(end, piece.end());
        }
        return end;
    }

    Optional<Recording> find(Handle db, UUID sessionId, Instant now) {
        return db.createQuery(SHOWN + " AND r.session_id = :id")
                .bind("now", now)
                .bind("id", sessionId)
                .map(RecordingStore::recording)
                .findOne();
    }

    List<Recording> batch(Handle db, UUID userId, Collection<UUID> sessionIds, Instant now) {
        return db.createQuery(SHOWN + " AND r.session_id = ANY (:ids) AND r.user_id = :userId")
                .bind("now", now)
                .bindArray("ids", UUID.class, sessionIds)
                .bind("userId", userId)
                .map(RecordingStore::recording)
                .list();
    }

    List<UUID> ofUser(Handle db, UUID userId) {
        return db.createQuery("SELECT session_id FROM recording WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list();
    }

    Recording.Summary summary(Handle db, UUID userId, Instant now) {
        return db.createQuery("""
                        SELECT count(DISTINCT r.session_id) AS count, coalesce(sum(p.bytes), 0) AS bytes
                        FROM recording r JOIN recording_piece p USING (session_id)
                        WHERE r.user_id = :userId AND r.state = 'KEPT' AND r.expires_at > :now AND p.is_stored
                        """)
                .bind("userId", userId)
                .bind("now", now)
                .map((row, _) -> new Recording.Summary(row.getInt("count"), row.getLong("bytes")))
                .one();
    }

    /// Stored pieces, in order.
    List<Piece> pieces(Handle db, UUID sessionId) {
        return db.createQuery("""
                        SELECT id, session_id, first_sample, samples FROM recording_piece
                        WHERE session_id = :id AND is_stored ORDER BY first_sample, samples DESC
                        """)
                .bind("id", sessionId)
                .map(RecordingStore::piece)
                .list();
    }

    /// Returns false when the recording is not kept any more.
    boolean begin(Handle db, Piece piece) {
        return db.createUpdate("""
                        INSERT INTO recording_piece (id, session_id, first_sample, samples, bytes)
                        SELECT :id, session_id, :first, :samples, :bytes FROM recording
                        WHERE session_id = :sessionId AND state = 'KEPT'
                        """)
                        .bind("id", piece.id())
                        .bind("sessionId", piece.sessionId())
                        .bind("first", piece.first())
                        .bind("samples", piece.samples())
                        .bind("bytes", piece.bytes())
                        .execute()
                == 1;
    }

    /// Returns false when the recording is not kept any more.
    boolean stored(Handle db, Piece piece) {
        return db.createUpdate("""
                        UPDATE recording_piece p SET is_stored = true FROM recording r
                        WHERE p.id = :id AND r.session_id = p.session_id AND r.state = 'KEPT'
                        """).bind("id", piece.id()).execute() == 1;
    }

    /// Every piece of a recording that can no longer be read, stored or not.
    List<Piece> leaving(Handle db, UUID sessionId, int limit) {
        return db.createQuery("""
                        SELECT p.id, p.session_id, p.first_sample, p.samples
                        FROM recording_piece p JOIN recording r USING (session_id)
                        WHERE p.session_id = :id AND r.state <> 'KEPT' ORDER BY p.id LIMIT :limit
                        """)
                .bind("id", sessionId)
                .bind("limit", limit)
                .map(RecordingStore::piece)
                .list();
    }

    void delete(Handle db, Piece piece) {
        db.createUpdate("DELETE FROM recording_piece WHERE id = :id")
                .bind("id", piece.id())
                .execute();
    }

    /// What was deleted cannot be read from the commit on. Returns how many recordings could be before.
    int markDeleted(Handle db, Collection<UUID> sessionIds) {
        return db.createQuery("""
                        WITH before AS (
                            SELECT session_id, state FROM recording
                            WHERE session_id = ANY (:ids) AND state <> 'DELETED' FOR UPDATE),
                        marked AS (
                            UPDATE recording r SET state = 'DELETED', problem = NULL FROM before
                            WHERE r.session_id = before.session_id)
                        SELECT count(*) FROM before WHERE state = 'KEPT' AND EXISTS (
                            SELECT 1 FROM recording_piece p WHERE p.session_id = before.session_id AND p.is_stored)
                        """)
                .bindArray("ids", UUID.class, sessionIds)
                .mapTo(Integer.class)
                .one();
    }

    void markNotKept(Handle db, UUID sessionId, Problem problem) {
        db.createUpdate("""
                        UPDATE recording SET state = 'NOT_KEPT', problem = :problem
                        WHERE session_id = :id AND state = 'KEPT'
                        """)
                .bind("id", sessionId)
                .bind("problem", problem.name())
                .execute();
    }

    void markExpired(Handle db, Instant now) {
        db.createUpdate("""
                        UPDATE recording SET state = 'DELETED', problem = NULL
                        WHERE expires_at <= :now AND state <> 'DELETED'
                        """).bind("now", now).execute();
    }

    /// Those of whom something is kept, in the order of their ids.
    List<UUID> owners(Handle db, UUID after, int limit) {
        return db.createQuery("""
                        SELECT DISTINCT user_id FROM recording WHERE state = 'KEPT' AND user_id > :after
                        ORDER BY user_id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// What these people have kept cannot be read from the commit on. While a session runs, its recorder asks for the
    /// consent, and sends the learner the state of the recording.
    void markDeletedOf(Handle db, Collection<UUID> userIds) {
        db.createUpdate("""
                        UPDATE recording r SET state = 'DELETED' WHERE user_id = ANY (:userIds) AND state = 'KEPT'
                            AND NOT EXISTS (
                                SELECT 1 FROM speaking_session s WHERE s.id = r.session_id AND s.state = 'OPEN')
                        """).bindArray("userIds", UUID.class, userIds).execute();
    }

    /// Recordings with something to delete.
    List<UUID> leaving(Handle db, int limit) {
        return db.createQuery("""
                        SELECT session_id FROM recording r
                        WHERE state = 'DELETED' OR state = 'NOT_KEPT'
                            AND EXISTS (SELECT 1 FROM recording_piece p WHERE p.session_id = r.session_id)
                        LIMIT :limit
                        """).bind("limit", limit).mapTo(UUID.class).list();
    }

    /// Deletes a deleted recording that has no pieces any more. Its hearings are deleted by a cascade.
    void deleteRow(Handle db, UUID sessionId) {
        db.createUpdate("""
                        DELETE FROM recording r WHERE session_id = :id AND state = 'DELETED'
                            AND NOT EXISTS (SELECT 1 FROM recording_piece p WHERE p.session_id = r.session_id)
                        """).bind("id", sessionId).execute();
    }

    /// Recordings that an export contains.
    List<Recording> exported(Handle db, UUID userId, Instant now) {
        return db.createQuery(
                        SHOWN + " AND r.user_id = :userId AND r.state = 'KEPT' ORDER BY r.created_at, r.session_id")
                .bind("now", now)
                .bind("userId", userId)
                .map(RecordingStore::recording)
                .list();
    }

    void insertHearing(Handle db, UUID id, UUID sessionId, UUID examinerId, Instant now) {
        db.createUpdate("""
                        INSERT INTO recording_hearing (id, session_id, examiner_id, heard_at)
                        VALUES (:id, :sessionId, :examinerId, :now)
                        """)
                .bind("id", id)
                .bind("sessionId", sessionId)
                .bind("examinerId", examinerId)
                .bind("now", now)
                .execute();
    }

    private static Recording recording(ResultSet row, StatementContext context) throws SQLException {
        var problem = row.getString("problem");
        return new Recording(
                row.getObject("session_id", UUID.class),
                row.getObject("user_id", UUID.class),
                problem == null ? null : Problem.valueOf(problem),
                row.getLong("samples"),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                Arrays.stream((Timestamp[]) row.getArray("heard_at").getArray())
                        .map(Timestamp::toInstant)
                        .toList());
    }

    private static Piece piece(ResultSet row, StatementContext context) throws SQLException {
        return new Piece(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getLong("first_sample"),
                row.getInt("samples"));
    }
}
