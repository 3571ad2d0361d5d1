package dev.vivavoce.identity.apikey;

import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.runtime.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `api_key`.
final class ApiKeyStore {
    void insert(Handle db, ApiKey key, UUID idempotencyKey, byte[] hash) {
        db.createUpdate("""
                        INSERT INTO api_key
                            (id, account_id, idempotency_key, hash, name, scopes, created_at, expires_at)
                        VALUES (:id, :userId, :idempotencyKey, :hash, :name, :scopes, :createdAt, :expiresAt)
                        """)
                .bind("id", key.id())
                .bind("userId", key.userId())
                .bind("idempotencyKey", idempotencyKey)
                .bind("hash", hash)
                .bind("name", key.name())
                .bind("scopes", Scope.claim(key.scopes()))
                .bind("createdAt", key.createdAt())
                .bind("expiresAt", key.expiresAt())
                .execute();
    }

    Optional<ApiKey> find(Handle db, UUID userId, UUID idempotencyKey) {
        return db.createQuery("SELECT * FROM api_key WHERE account_id = :userId AND idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", idempotencyKey)
                .map(ApiKeyStore::key)
                .findOne();
    }

    Optional<ApiKey> find(Handle db, byte[] hash) {
        return db.createQuery("SELECT * FROM api_key WHERE hash = :hash")
                .bind("hash", hash)
                .map(ApiKeyStore::key)
                .findOne();
    }

    List<ApiKey> all(Handle db, UUID userId) {
        return db.createQuery("SELECT * FROM api_key WHERE account_id = :userId ORDER BY created_at DESC, id")
                .bind("userId", userId)
                .map(ApiKeyStore::key)
                .list();
    }

    int count(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM api_key WHERE account_id = :userId")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    void replaceSecret(Handle db, UUID id, byte[] hash) {
        db.createUpdate("UPDATE api_key SET hash = :hash WHERE id = :id")
                .bind("id", id)
                .bind("hash", hash)
                .execute();
    }

    void renewIds(Handle db, UUID userId) {
        db.createUpdate("UPDATE api_key SET id = gen_random_uuid() WHERE account_id = :userId")
                .bind("userId", userId)
                .execute();
    }

    /// Records the day; writes nothing when it is recorded already.
    boolean use(Handle db, UUID id, LocalDate day) {
        return db.createUpdate("""
                        UPDATE api_key SET last_used_on = :day WHERE id = :id AND last_used_on IS DISTINCT FROM :day
                        """).bind("id", id).bind("day", day).execute() == 1;
    }

    /// Returns whether there was one.
    boolean delete(Handle db, UUID userId, UUID id) {
        return db.createUpdate("DELETE FROM api_key WHERE id = :id AND account_id = :userId")
                        .bind("id", id)
                        .bind("userId", userId)
                        .execute()
                == 1;
    }

    void deleteAll(Handle db, UUID userId) {
        db.createUpdate("DELETE FROM api_key WHERE account_id = :userId")
                .bind("userId", userId)
                .execute();
    }

    List<UUID> expiredBetween(Handle db, Instant from, Instant to) {
        return db.createQuery("SELECT id FROM api_key WHERE expires_at >= :from AND expires_at < :to")
                .bind("from", from)
                .bind("to", to)
                .mapTo(UUID.class)
                .list();
    }

    int deleteExpiredBefore(Handle db, Instant instant) {
        return db.createUpdate("DELETE FROM api_key WHERE expires_at < :instant")
                .bind("instant", instant)
                .execute();
    }

    private static ApiKey key(ResultSet row, StatementContext context) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                Scope.ofClaim(row.getString("scopes")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "expires_at"),
                row.getObject("last_used_on", LocalDate.class));
    }
}
