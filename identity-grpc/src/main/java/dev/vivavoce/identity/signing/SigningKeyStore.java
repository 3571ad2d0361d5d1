package dev.vivavoce.identity.signing;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `signing_key`.
final class SigningKeyStore {
    /// Takes an advisory lock until the commit, so that one replica at a time creates or deletes keys.
    void lock(Handle db) {
        db.execute("SELECT pg_advisory_xact_lock(hashtext('signing_key'))");
    }

    /// Notifies every replica when the transaction commits.
    void announce(Handle db) {
        db.execute("SELECT pg_notify('" + SigningKeys.CHANNEL + "', '')");
    }

    /// Returns all keys in the order in which they sign.
    List<SigningKey> all(Handle db) {
        return db.createQuery("SELECT * FROM signing_key ORDER BY used_from")
                .map(SigningKeyStore::key)
                .list();
    }

    void insert(Handle db, SigningKey key) {
        db.createUpdate("""
                        INSERT INTO signing_key (id, public_jwk, sealed_private, created_at, used_from)
                        VALUES (:id, :publicJwk, :sealedPrivate, :createdAt, :usedFrom)
                        """)
                .bind("id", key.id())
                .bind("publicJwk", key.publicJwk())
                .bind("sealedPrivate", key.sealedPrivate())
                .bind("createdAt", key.createdAt())
                .bind("usedFrom", key.usedFrom())
                .execute();
    }

    void delete(Handle db, SigningKey key) {
        db.createUpdate("DELETE FROM signing_key WHERE id = :id")
                .bind("id", key.id())
                .execute();
    }

    private static SigningKey key(ResultSet row, StatementContext context) throws SQLException {
        return new SigningKey(
                row.getString("id"),
                row.getString("public_jwk"),
                row.getBytes("sealed_private"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "used_from"));
    }
}
