package dev.vivavoce.identity.factor;

import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `totp` and `recovery_code`.
final class FactorStore {
    /// Inserts a secret that replaces an unconfirmed one. Returns false when a confirmed one exists.
    boolean begin(Handle db, UUID accountId, byte[] sealedSecret, Instant now) {
        return db.createUpdate("""
                        INSERT INTO totp (account_id, sealed_secret, begun_at, last_step)
                        VALUES (:accountId, :sealedSecret, :now, 0)
                        ON CONFLICT (account_id) DO UPDATE
                        SET sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at
                        WHERE totp.confirmed_at IS NULL
                        """)
                        .bind("accountId", accountId)
                        .bind("sealedSecret", sealedSecret)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    Optional<StoredTotp> find(Handle db, UUID accountId) {
        return find(db, "SELECT * FROM totp WHERE account_id = :accountId", accountId);
    }

    /// The same, locked until the commit.
    Optional<StoredTotp> locked(Handle db, UUID accountId) {
        return find(db, "SELECT * FROM totp WHERE account_id = :accountId FOR UPDATE", accountId);
    }

    private static Optional<StoredTotp> find(Handle db, String query, UUID accountId) {
        return db.createQuery(query)
                .bind("accountId", accountId)
                .map((row, _) -> new StoredTotp(
                        row.getBytes("sealed_secret"),
                        Rows.instant(row, "begun_at"),
                        Rows.instantOrNull(row, "confirmed_at")))
                .findOne();
    }

    void confirm(Handle db, UUID accountId, Instant now) {
        db.createUpdate("UPDATE totp SET confirmed_at = :now WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .bind("now", now)
                .execute();
    }

    /// Uses the code of a step. Returns false when one of this step or a later one was used; of concurrent uses one
    /// succeeds.
    boolean use(Handle db, UUID accountId, long step) {
        return db.createUpdate("""
                        UPDATE totp SET last_step = :step WHERE account_id = :accountId AND last_step < :step
                        """)
                        .bind("accountId", accountId)
                        .bind("step", step)
                        .execute()
                == 1;
    }

    void replaceCodes(Handle db, UUID accountId, List<byte[]> hashes) {
        db.createUpdate("DELETE FROM recovery_code WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .execute();
        var batch = db.prepareBatch("INSERT INTO recovery_code (account_id, hash) VALUES (:accountId, :hash)");
        for (var hash : hashes)
            batch.bind("accountId", accountId).bind("hash", hash).add();
        batch.execute();
    }

    /// Uses a recovery code; of concurrent uses one succeeds.
    boolean useCode(Handle db, UUID accountId, byte[] hash) {
        return db.createUpdate("DELETE FROM recovery_code WHERE account_id = :accountId AND hash = :hash")
                        .bind("accountId", accountId)
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    int codesLeft(Handle db, UUID accountId) {
        return db.createQuery("SELECT count(*) FROM recovery_code WHERE account_id = :accountId")
                .bind("accountId", accountId)
                .mapTo(Integer.class)
                .one();
    }

    /// Deletes the secret, with its recovery codes and challenges. Returns false when there was none.
    boolean delete(Handle db, UUID accountId) {
        return db.createUpdate("DELETE FROM totp WHERE account_id = :accountId")
                        .bind("accountId", accountId)
                        .execute()
                == 1;
    }

    void deleteUnconfirmedBefore(Handle db, Instant instant) {
        db.createUpdate("DELETE FROM totp WHERE confirmed_at IS NULL AND begun_at < :instant")
                .bind("instant", instant)
                .execute();
    }
}
