package dev.vivavoce.identity.suspension;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `suspension`.
final class SuspensionStore {
    /// Returns false when the account is suspended already.
    boolean insert(Handle db, Suspension suspension) {
        return db.createUpdate("""
                        INSERT INTO suspension (account_id, reason, suspended_at, suspended_by)
                        VALUES (:userId, :reason, :suspendedAt, :suspendedBy) ON CONFLICT (account_id) DO NOTHING
                        """)
                        .bind("userId", suspension.userId())
                        .bind("reason", suspension.reason())
                        .bind("suspendedAt", suspension.suspendedAt())
                        .bind("suspendedBy", suspension.suspendedBy())
                        .execute()
                == 1;
    }

    /// Returns whether there was one.
    boolean delete(Handle db, UUID userId) {
        return db.createUpdate("DELETE FROM suspension WHERE account_id = :userId")
                        .bind("userId", userId)
                        .execute()
                == 1;
    }

    List<Suspension> of(Handle db, Collection<UUID> userIds) {
        return db.createQuery("SELECT * FROM suspension WHERE account_id = ANY (:userIds)")
                .bindArray("userIds", UUID.class, userIds)
                .map(SuspensionStore::suspension)
                .list();
    }

    private static Suspension suspension(ResultSet row, StatementContext context) throws SQLException {
        return new Suspension(
                row.getObject("account_id", UUID.class),
                row.getString("reason"),
                Rows.instant(row, "suspended_at"),
                row.getObject("suspended_by", UUID.class));
    }
}
