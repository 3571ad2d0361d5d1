package dev.vivavoce.runtime.keys;

import dev.vivavoce.runtime.keys.DeploymentKeys.Wrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The encrypted keys of people, in a table of the service.
final class PersonKeyStore {
    private final String table;

    PersonKeyStore(String table) {
        if (!table.matches("[a-z_]{1,40}")) throw new IllegalArgumentException("table: " + table);
        this.table = table;
    }

    /// A person's key.
    record Stored(UUID userId, Wrapped wrapped) {}

    /// Does not change an existing key.
    void insert(Handle db, UUID userId, Wrapped wrapped, Instant now) {
        db.createUpdate("INSERT INTO " + table + """
                         (user_id, wrapping_key, wrapped, created_at)
                        VALUES (:userId, :name, :sealed, :now) ON CONFLICT DO NOTHING
                        """)
                .bind("userId", userId)
                .bind("name", wrapped.name())
                .bind("sealed", wrapped.sealed())
                .bind("now", now)
                .execute();
    }

    Optional<Wrapped> find(Handle db, UUID userId) {
        return db.createQuery("SELECT user_id, wrapping_key, wrapped FROM " + table + " WHERE user_id = :userId")
                .bind("userId", userId)
                .map((row, _) -> stored(row).wrapped())
                .findOne();
    }

    /// Keys that another key of the deployment encrypts, by user, after this one; locked until the transaction
    /// ends.
    List<Stored> wrappedByOthers(Handle db, String name, UUID after, int limit) {
        return db.createQuery("SELECT user_id, wrapping_key, wrapped FROM " + table + """
                         WHERE wrapping_key <> :name AND user_id > :after
                        ORDER BY user_id LIMIT :limit FOR UPDATE
                        """)
                .bind("name", name)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> stored(row))
                .list();
    }

    void update(Handle db, UUID userId, Wrapped wrapped) {
        db.createUpdate("UPDATE " + table + " SET wrapping_key = :name, wrapped = :sealed WHERE user_id = :userId")
                .bind("userId", userId)
                .bind("name", wrapped.name())
                .bind("sealed", wrapped.sealed())
                .execute();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("user_id", UUID.class),
                new Wrapped(row.getString("wrapping_key"), row.getBytes("wrapped")));
    }
}
