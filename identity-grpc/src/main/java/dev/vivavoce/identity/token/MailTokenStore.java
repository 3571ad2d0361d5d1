package dev.vivavoce.identity.token;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `mail_token`.
final class MailTokenStore {
    /// Inserts a token that replaces an earlier one of the account for the same purpose.
    ///
    /// @param sessionId the session that asked; null for a purpose that needs none
    void replace(
            Handle db,
            byte[] hash,
            UUID accountId,
            Purpose purpose,
            String email,
            @Nullable UUID sessionId,
            Instant expiresAt) {
        db.createUpdate("""
                        INSERT INTO mail_token (hash, account_id, purpose, email, session_id, expires_at)
                        VALUES (:hash, :accountId, :purpose, :email, :sessionId, :expiresAt)
                        ON CONFLICT (account_id, purpose) DO UPDATE
                        SET hash = excluded.hash, email = excluded.email, session_id = excluded.session_id,
                            expires_at = excluded.expires_at, used_at = NULL
                        """)
                .bind("hash", hash)
                .bind("accountId", accountId)
                .bind("purpose", purpose.name())
                .bind("email", email)
                .bind("sessionId", sessionId)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Uses a token; empty if it cannot be used. Of concurrent uses one succeeds.
    Optional<TokenUse> use(Handle db, byte[] hash, Purpose purpose, Instant now) {
        return db.createQuery("""
                        UPDATE mail_token SET used_at = :now
                        WHERE hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
                        RETURNING account_id, email, session_id
                        """)
                .bind("hash", hash)
                .bind("purpose", purpose.name())
                .bind("now", now)
                .<TokenUse>map((row, _) -> new TokenUse.Accepted(
                        row.getObject("account_id", UUID.class),
                        row.getString("email"),
                        row.getObject("session_id", UUID.class)))
                .findOne();
    }

    Optional<TokenUse> used(Handle db, byte[] hash, Purpose purpose, Instant now) {
        return db.createQuery("""
                        SELECT account_id, email FROM mail_token
                        WHERE hash = :hash AND purpose = :purpose AND used_at IS NOT NULL AND expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("purpose", purpose.name())
                .bind("now", now)
                .<TokenUse>map(
                        (row, _) -> new TokenUse.Used(row.getObject("account_id", UUID.class), row.getString("email")))
                .findOne();
    }

    boolean isValid(Handle db, byte[] hash, Purpose purpose, Instant now) {
        return db.createQuery("""
                        SELECT count(*) FROM mail_token
                        WHERE hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
                        """)
                        .bind("hash", hash)
                        .bind("purpose", purpose.name())
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    void delete(Handle db, UUID accountId) {
        db.createUpdate("DELETE FROM mail_token WHERE account_id = :accountId AND used_at IS NULL")
                .bind("accountId", accountId)
                .execute();
    }

    void deleteExpired(Handle db, Instant now) {
        db.createUpdate("DELETE FROM mail_token WHERE expires_at < :now")
                .bind("now", now)
                .execute();
    }
}
