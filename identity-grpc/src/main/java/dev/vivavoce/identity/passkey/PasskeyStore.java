package dev.vivavoce.identity.passkey;

import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows of `passkey` and `passkey_ceremony`.
final class PasskeyStore {
    /// Returns false when the credential is known already.
    boolean insert(Handle db, Passkey passkey, StoredPasskey stored) {
        return db.createUpdate("""
                        INSERT INTO passkey (id, account_id, credential_id, public_key, sign_count, name, created_at)
                        VALUES (:id, :accountId, :credentialId, :publicKey, :signCount, :name, :createdAt)
                        ON CONFLICT (credential_id) DO NOTHING
                        """)
                        .bind("id", passkey.id())
                        .bind("accountId", stored.accountId())
                        .bind("credentialId", stored.credentialId())
                        .bind("publicKey", stored.publicKey())
                        .bind("signCount", stored.signCount())
                        .bind("name", passkey.name())
                        .bind("createdAt", passkey.createdAt())
                        .execute()
                == 1;
    }

    /// The oldest first.
    List<Passkey> ofAccount(Handle db, UUID accountId) {
        return db.createQuery("""
                        SELECT id, name, created_at, last_used_at FROM passkey
                        WHERE account_id = :accountId ORDER BY created_at, id
                        """)
                .bind("accountId", accountId)
                .map((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Rows.instant(row, "created_at"),
                        Rows.instantOrNull(row, "last_used_at")))
                .list();
    }

    List<StoredPasskey> credentials(Handle db, UUID accountId) {
        return db.createQuery("SELECT * FROM passkey WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .map((row, _) -> new StoredPasskey(
                        row.getObject("account_id", UUID.class),
                        row.getBytes("credential_id"),
                        row.getBytes("public_key"),
                        row.getLong("sign_count")))
                .list();
    }

    /// Returns the passkey with a credential id, locked until the commit, so that its counter is compared in turn.
    Optional<StoredPasskey> locked(Handle db, byte[] credentialId) {
        return db.createQuery("SELECT * FROM passkey WHERE credential_id = :credentialId FOR UPDATE")
                .bind("credentialId", credentialId)
                .map((row, _) -> new StoredPasskey(
                        row.getObject("account_id", UUID.class),
                        row.getBytes("credential_id"),
                        row.getBytes("public_key"),
                        row.getLong("sign_count")))
                .findOne();
    }

    void use(Handle db, byte[] credentialId, long signCount, Instant now) {
        db.createUpdate("""
                        UPDATE passkey SET sign_count = :signCount, last_used_at = :now
                        WHERE credential_id = :credentialId
                        """)
                .bind("credentialId", credentialId)
                .bind("signCount", signCount)
                .bind("now", now)
                .execute();
    }

    boolean rename(Handle db, UUID accountId, UUID id, String name) {
        return db.createUpdate("UPDATE passkey SET name = :name WHERE id = :id AND account_id = :accountId")
                        .bind("id", id)
                        .bind("accountId", accountId)
                        .bind("name", name)
                        .execute()
                == 1;
    }

    boolean delete(Handle db, UUID accountId, UUID id) {
        return db.createUpdate("DELETE FROM passkey WHERE id = :id AND account_id = :accountId")
                        .bind("id", id)
                        .bind("accountId", accountId)
                        .execute()
                == 1;
    }

    /// @param accountId null when a passkey is asked for
    void begin(Handle db, byte[] hash, @Nullable UUID accountId, String request, Instant expiresAt) {
        db.createUpdate("""
                        INSERT INTO passkey_ceremony (hash, account_id, request, expires_at)
                        VALUES (:hash, :accountId, :request, :expiresAt)
                        """)
                .bind("hash", hash)
                .bind("accountId", accountId)
                .bind("request", request)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Takes what was asked; of concurrent answers one gets it.
    ///
    /// @param accountId null when a passkey is asked for
    Optional<String> take(Handle db, byte[] hash, @Nullable UUID accountId, Instant now) {
        return db.createQuery("""
                        DELETE FROM passkey_ceremony
                        WHERE hash = :hash AND account_id IS NOT DISTINCT FROM CAST(:accountId AS uuid)
                          AND expires_at > :now
                        RETURNING request
                        """)
                .bind("hash", hash)
                .bind("accountId", accountId)
                .bind("now", now)
                .mapTo(String.class)
                .findOne();
    }

    void deleteExpired(Handle db, Instant now) {
        db.createUpdate("DELETE FROM passkey_ceremony WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
    }
}
