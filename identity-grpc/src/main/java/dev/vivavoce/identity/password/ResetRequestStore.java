package dev.vivavoce.identity.password;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `reset_request`.
final class ResetRequestStore {
    void insert(Handle db, UUID id, byte[] sealedEmail, Instant now) {
        db.createUpdate("""
                        INSERT INTO reset_request (id, sealed_email, requested_at) VALUES (:id, :sealedEmail, :now)
                        """)
                .bind("id", id)
                .bind("sealedEmail", sealedEmail)
                .bind("now", now)
                .execute();
    }

    Optional<byte[]> sealedEmail(Handle db, UUID id) {
        return db.createQuery("SELECT sealed_email FROM reset_request WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM reset_request WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    void deleteRequestedBefore(Handle db, Instant instant) {
        db.createUpdate("DELETE FROM reset_request WHERE requested_at < :instant")
                .bind("instant", instant)
                .execute();
    }
}
