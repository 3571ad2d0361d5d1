package dev.vivavoce.speech.session.ticket;

import static dev.vivavoce.runtime.data.Rows.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Tickets by their hashes. Expiry is judged by the database's clock, which all replicas share.
final class TicketStore {
    /// Returns when the ticket expires.
    Instant insert(Handle db, byte[] hash, UUID sessionId, boolean resume, String signInId, Duration life) {
        return db.createQuery("""
                        INSERT INTO speaking_ticket (hash, session_id, resume, sign_in_id, expires_at)
                        VALUES (:hash, :sessionId, :resume, :signInId, now() + :millis * interval '1 millisecond')
                        RETURNING expires_at
                        """)
                .bind("hash", hash)
                .bind("sessionId", sessionId)
                .bind("resume", resume)
                .bind("signInId", signInId)
                .bind("millis", life.toMillis())
                .map((row, context) -> instant(row, "expires_at"))
                .one();
    }

    /// Uses a ticket up. Of two callers at the same time one gets it.
    Optional<SessionClaim> take(Handle db, byte[] hash) {
        return db.createQuery("""
                        UPDATE speaking_ticket SET used_at = now()
                        WHERE hash = :hash AND used_at IS NULL AND expires_at > now()
                        RETURNING session_id, resume, sign_in_id, expires_at
                        """)
                .bind("hash", hash)
                .map((row, context) -> new SessionClaim(
                        row.getObject("session_id", UUID.class),
                        row.getBoolean("resume"),
                        row.getString("sign_in_id"),
                        instant(row, "expires_at")))
                .findOne();
    }

    /// Whether a ticket of the session that was issued later has been used.
    boolean isOvertaken(Handle db, UUID sessionId, Instant expiresAt) {
        return db.createQuery("""
                        SELECT EXISTS (
                          SELECT FROM speaking_ticket
                          WHERE session_id = :sessionId AND expires_at > :expiresAt AND used_at IS NOT NULL)
                        """)
                .bind("sessionId", sessionId)
                .bind("expiresAt", expiresAt)
                .mapTo(boolean.class)
                .one();
    }

    void deleteExpired(Handle db) {
        db.execute("DELETE FROM speaking_ticket WHERE expires_at < now() - interval '1 hour'");
    }
}
