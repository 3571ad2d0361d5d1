package dev.vivavoce.identity.challenge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `sign_in_challenge`.
final class ChallengeStore {
    void insert(Handle db, byte[] hash, UUID accountId, String method, Instant expiresAt) {
        db.createUpdate("""
                        INSERT INTO sign_in_challenge (hash, account_id, method, expires_at)
                        VALUES (:hash, :accountId, :method, :expiresAt)
                        """)
                .bind("hash", hash)
                .bind("accountId", accountId)
                .bind("method", method)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Returns the account of a challenge that can be answered.
    Optional<UUID> account(Handle db, byte[] hash, Instant now) {
        return db.createQuery("SELECT account_id FROM sign_in_challenge WHERE hash = :hash AND expires_at > :now")
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Returns the method of a challenge that can be answered, and locks it until the commit, so that concurrent
    /// answers are counted.
    Optional<String> locked(Handle db, byte[] hash, Instant now) {
        return db.createQuery("""
                        SELECT method FROM sign_in_challenge WHERE hash = :hash AND expires_at > :now FOR UPDATE
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(String.class)
                .findOne();
    }

    /// Counts a wrong answer, and returns how many there are now.
    int addWrong(Handle db, byte[] hash) {
        return db.createQuery("UPDATE sign_in_challenge SET wrong = wrong + 1 WHERE hash = :hash RETURNING wrong")
                .bind("hash", hash)
                .mapTo(Integer.class)
                .one();
    }

    void delete(Handle db, byte[] hash) {
        db.createUpdate("DELETE FROM sign_in_challenge WHERE hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    void deleteAll(Handle db, UUID accountId) {
        db.createUpdate("DELETE FROM sign_in_challenge WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .execute();
    }

    void deleteExpired(Handle db, Instant now) {
        db.createUpdate("DELETE FROM sign_in_challenge WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
    }
}
