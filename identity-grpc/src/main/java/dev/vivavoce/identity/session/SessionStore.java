package dev.vivavoce.identity.session;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `session` and `refresh_token`.
final class SessionStore {
    void insert(Handle db, Session session) {
        db.createUpdate("""
                        INSERT INTO session (id, account_id, began_at, ends_at)
                        VALUES (:id, :userId, :beganAt, :endsAt)
                        """)
                .bind("id", session.id())
                .bind("userId", session.userId())
                .bind("beganAt", session.beganAt())
                .bind("endsAt", session.endsAt())
                .execute();
    }

    /// @param parent the token that was exchanged for this one; null for the first of a session
    void insertToken(
            Handle db, byte[] hash, byte @Nullable [] parent, UUID sessionId, Instant issuedAt, Instant expiresAt) {
        db.createUpdate("""
                        INSERT INTO refresh_token (hash, parent, exchange, session_id, issued_at, expires_at)
                        VALUES (:hash, :parent,
                                coalesce((SELECT exchanges FROM refresh_token WHERE hash = :parent), 0),
                                :sessionId, :issuedAt, :expiresAt)
                        """)
                .bind("hash", hash)
                .bind("parent", parent)
                .bind("sessionId", sessionId)
                .bind("issuedAt", issuedAt)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Returns the session of a token and locks it until the commit, so that the renewals of a family run in turn.
    Optional<Session> lockFamily(Handle db, byte[] hash) {
        return db.createQuery("""
                        SELECT * FROM session
                        WHERE id = (SELECT session_id FROM refresh_token WHERE hash = :hash) FOR UPDATE
                        """).bind("hash", hash).map(SessionStore::session).findOne();
    }

    /// Returns a token; its family must be locked.
    StoredToken token(Handle db, byte[] hash) {
        return db.createQuery("""
                        SELECT t.expires_at, t.spent_at, t.siblings,
                               EXISTS (SELECT 1 FROM refresh_token n
                                       WHERE n.parent = t.hash AND n.spent_at IS NOT NULL) AS successor_used,
                               EXISTS (SELECT 1 FROM refresh_token r
                                       WHERE r.parent = t.parent AND r.exchange <> t.exchange
                                         AND r.spent_at IS NOT NULL) AS rival_used
                        FROM refresh_token t WHERE t.hash = :hash
                        """)
                .bind("hash", hash)
                .map((row, _) -> new StoredToken(
                        Rows.instant(row, "expires_at"),
                        Rows.instantOrNull(row, "spent_at"),
                        row.getInt("siblings"),
                        row.getBoolean("successor_used"),
                        row.getBoolean("rival_used")))
                .one();
    }

    /// Records a new exchange of the token, which starts its grace period.
    void spend(Handle db, byte[] hash, Instant now) {
        db.createUpdate("UPDATE refresh_token SET spent_at = :now, exchanges = exchanges + 1 WHERE hash = :hash")
                .bind("hash", hash)
                .bind("now", now)
                .execute();
    }

    void addSibling(Handle db, byte[] hash) {
        db.createUpdate("UPDATE refresh_token SET siblings = siblings + 1 WHERE hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    void end(Handle db, UUID sessionId, Instant now) {
        db.createUpdate("UPDATE session SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                .bind("id", sessionId)
                .bind("now", now)
                .execute();
    }

    /// Deletes sessions that ended before the instant, with their tokens.
    int deleteEndedBefore(Handle db, Instant instant) {
        return db.createUpdate("DELETE FROM session WHERE ends_at < :instant OR ended_at < :instant")
                .bind("instant", instant)
                .execute();
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Rows.instant(row, "began_at"),
                Rows.instant(row, "ends_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
