package dev.vivavoce.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    void insertToken(Handle db, byte[] hash, UUID sessionId, Instant issuedAt, Instant expiresAt) {
        db.createUpdate("""
                        INSERT INTO refresh_token (hash, session_id, issued_at, expires_at)
                        VALUES (:hash, :sessionId, :issuedAt, :expiresAt)
                        """)
                .bind("hash", hash)
                .bind("sessionId", sessionId)
                .bind("issuedAt", issuedAt)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Spends a token that is good, in one atomic statement: of any number who try, one gets the session.
    Optional<Session> spend(Handle db, byte[] hash, Instant now) {
        return db.createQuery("""
                        UPDATE refresh_token t SET spent_at = :now FROM session s
                        WHERE t.hash = :hash AND t.spent_at IS NULL AND t.expires_at > :now
                          AND s.id = t.session_id AND s.ended_at IS NULL AND s.ends_at > :now
                        RETURNING s.*
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(SessionStore::session)
                .findOne();
    }

    /// The token as it stands, locked up to the commit.
    Optional<ShownToken> shown(Handle db, byte[] hash) {
        return db.createQuery("""
                        SELECT s.*, t.spent_at, t.siblings FROM refresh_token t JOIN session s ON s.id = t.session_id
                        WHERE t.hash = :hash FOR UPDATE OF t
                        """)
                .bind("hash", hash)
                .map((row, context) ->
                        new ShownToken(session(row, context), instant(row, "spent_at"), row.getInt("siblings")))
                .findOne();
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

    /// Deletes sessions that ended before the instant; their tokens go with them.
    int deleteEndedBefore(Handle db, Instant instant) {
        return db.createUpdate("DELETE FROM session WHERE ends_at < :instant OR ended_at < :instant")
                .bind("instant", instant)
                .execute();
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
