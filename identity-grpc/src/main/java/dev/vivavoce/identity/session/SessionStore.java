package dev.vivavoce.identity.session;

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

/// Rows of `session`, `refresh_token` and `ended_session`.
final class SessionStore {
    void insert(Handle db, Session session) {
        db.createUpdate("""
                        INSERT INTO session (id, account_id, device, began_at, last_used_at, ends_at)
                        VALUES (:id, :userId, :device, :beganAt, :lastUsedAt, :endsAt)
                        """)
                .bind("id", session.id())
                .bind("userId", session.userId())
                .bind("device", session.device())
                .bind("beganAt", session.beganAt())
                .bind("lastUsedAt", session.lastUsedAt())
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

    /// Returns the session of a token and locks both until the commit, so that the renewals of a family run in turn.
    /// Both, because [#reissue] changes the id in both.
    Optional<Session> lockFamily(Handle db, byte[] hash) {
        return db.createQuery("""
                        SELECT s.* FROM session s JOIN refresh_token t ON t.session_id = s.id
                        WHERE t.hash = :hash FOR UPDATE
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

    void use(Handle db, UUID sessionId, Instant now) {
        db.createUpdate("UPDATE session SET last_used_at = :now WHERE id = :id")
                .bind("id", sessionId)
                .bind("now", now)
                .execute();
    }

    boolean isRunning(Handle db, UUID sessionId, Instant now) {
        return db.createQuery("SELECT ended_at IS NULL AND ends_at > :now FROM session WHERE id = :id")
                .bind("id", sessionId)
                .bind("now", now)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /// Ends a session, and lists it as ended. Returns false when it had ended before.
    boolean end(Handle db, UUID sessionId, Instant now) {
        return db.createUpdate("""
                        WITH ended AS (
                            UPDATE session SET ended_at = :now WHERE id = :id AND ended_at IS NULL RETURNING id)
                        INSERT INTO ended_session (id, ended_at) SELECT id, :now FROM ended
                        """).bind("id", sessionId).bind("now", now).execute() == 1;
    }

    /// Ends the running sessions of a person but one, and lists them as ended. Returns how many.
    ///
    /// @param but the session that continues; null to end all
    int endAll(Handle db, UUID userId, @Nullable UUID but, Instant now) {
        return db.createUpdate("""
                        WITH ended AS (
                            UPDATE session SET ended_at = :now
                            WHERE account_id = :userId AND ended_at IS NULL AND ends_at > :now
                              AND id IS DISTINCT FROM CAST(:but AS uuid)
                            RETURNING id)
                        INSERT INTO ended_session (id, ended_at) SELECT id, :now FROM ended
                        """)
                .bind("userId", userId)
                .bind("but", but)
                .bind("now", now)
                .execute();
    }

    /// Gives the running sessions of a person other ids, and lists the old ones as ended.
    void reissue(Handle db, UUID userId, Instant now) {
        db.createUpdate("""
                        WITH renamed AS (
                            SELECT id, gen_random_uuid() AS other FROM session
                            WHERE account_id = :userId AND ended_at IS NULL AND ends_at > :now FOR UPDATE),
                        gone_on AS (
                            UPDATE session s SET id = r.other FROM renamed r WHERE s.id = r.id),
                        asked AS (
                            UPDATE mail_token t SET session_id = r.other FROM renamed r WHERE t.session_id = r.id)
                        INSERT INTO ended_session (id, ended_at) SELECT id, :now FROM renamed
                        """).bind("userId", userId).bind("now", now).execute();
    }

    /// Lists as ended what has access tokens and is no session. Does not change what is listed already.
    void list(Handle db, List<UUID> ids, Instant now) {
        db.createUpdate("""
                        INSERT INTO ended_session (id, ended_at) SELECT unnest(CAST(:ids AS uuid[])), :now
                        ON CONFLICT DO NOTHING
                        """).bindArray("ids", UUID.class, ids).bind("now", now).execute();
    }

    Optional<Session> find(Handle db, UUID sessionId, UUID userId) {
        return db.createQuery("SELECT * FROM session WHERE id = :id AND account_id = :userId")
                .bind("id", sessionId)
                .bind("userId", userId)
                .map(SessionStore::session)
                .findOne();
    }

    /// The sessions that a refresh token can still renew, the one used last first.
    List<Session> running(Handle db, UUID userId, Instant now, int most) {
        return db.createQuery("""
                        SELECT * FROM session s
                        WHERE account_id = :userId AND ended_at IS NULL AND ends_at > :now
                          AND EXISTS (SELECT 1 FROM refresh_token t WHERE t.session_id = s.id AND t.expires_at > :now)
                        ORDER BY last_used_at DESC, id LIMIT :most
                        """)
                .bind("userId", userId)
                .bind("now", now)
                .bind("most", most)
                .map(SessionStore::session)
                .list();
    }

    boolean hasDevice(Handle db, UUID userId, String device) {
        return db.createQuery("SELECT count(*) FROM session WHERE account_id = :userId AND device = :device")
                        .bind("userId", userId)
                        .bind("device", device)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Sessions in the order in which they ended, after a place in that order.
    List<EndedSession> ended(Handle db, Instant after, UUID afterId, int most) {
        return db.createQuery("""
                        SELECT id, ended_at FROM ended_session WHERE (ended_at, id) > (:after, :afterId)
                        ORDER BY ended_at, id LIMIT :most
                        """)
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("most", most)
                .map((row, _) -> new EndedSession(row.getObject("id", UUID.class), Rows.instant(row, "ended_at")))
                .list();
    }

    void deleteListedBefore(Handle db, Instant instant) {
        db.createUpdate("DELETE FROM ended_session WHERE ended_at < :instant")
                .bind("instant", instant)
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
                row.getString("device"),
                Rows.instant(row, "began_at"),
                Rows.instant(row, "last_used_at"),
                Rows.instant(row, "ends_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
