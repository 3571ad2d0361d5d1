package dev.vivavoce.identity.administration;

import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The lists of administrators, and rows of `administrative_act` and `account_view`.
final class ManagedUserStore {
    private static final String PAGE = """
            SELECT a.id, a.created_at FROM account a
            WHERE a.guest_until IS NULL AND (a.created_at, a.id) < (:at, :id) %s
            ORDER BY a.created_at DESC, a.id DESC LIMIT :limit
            """;
    private static final String SEARCHED = " AND (lower(a.display_name) LIKE :pattern OR a.email_key LIKE :pattern) ";
    private static final String WITH_ROLE =
            " AND a.id IN (SELECT r.account_id FROM account_role r WHERE r.role = :role) ";
    private static final String SUSPENDED = " AND a.id IN (SELECT s.account_id FROM suspension s) ";
    private static final String ACTIVE = " AND NOT EXISTS (SELECT 1 FROM suspension s WHERE s.account_id = a.id) ";

    /// The places of accounts, the newest first. One row more than requested shows whether another page exists.
    List<Position> page(Handle db, UserFilter filter, Position after, int limit) {
        var conditions = new StringBuilder();
        var role = filter.role();
        var state = filter.state();
        if (!filter.search().isEmpty()) conditions.append(SEARCHED);
        if (role != null) conditions.append(WITH_ROLE);
        if (state != null)
            conditions.append(
                    switch (state) {
                        case ACTIVE -> ACTIVE;
                        case SUSPENDED -> SUSPENDED;
                    });
        var query = db.createQuery(PAGE.formatted(conditions))
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit + 1);
        if (!filter.search().isEmpty()) query.bind("pattern", filter.pattern());
        if (role != null) query.bind("role", role.name());
        return query.map((row, _) -> new Position(Rows.instant(row, "created_at"), row.getObject("id", UUID.class)))
                .list();
    }

    /// Records an act. Returns false when there is one with its key.
    boolean insert(Handle db, AdministrativeAct act, Instant now) {
        return db.createUpdate("""
                        INSERT INTO administrative_act
                            (administrator_id, idempotency_key, account_id, act, detail, done_at)
                        VALUES (:administratorId, :key, :userId, :kind, :detail, :now)
                        ON CONFLICT (administrator_id, idempotency_key) DO NOTHING
                        """)
                        .bind("administratorId", act.administratorId())
                        .bind("key", act.key().value())
                        .bind("userId", act.userId())
                        .bind("kind", act.act().kind())
                        .bind("detail", act.act().detail())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Returns whether the act with this key is the same; empty when there is none.
    Optional<Boolean> isRepeated(Handle db, AdministrativeAct act) {
        return db.createQuery("""
                        SELECT account_id, act, detail FROM administrative_act
                        WHERE administrator_id = :administratorId AND idempotency_key = :key
                        """)
                .bind("administratorId", act.administratorId())
                .bind("key", act.key().value())
                .map((row, _) -> act.isSame(
                        row.getObject("account_id", UUID.class), row.getString("act"), row.getString("detail")))
                .findOne();
    }

    void insertView(Handle db, UUID id, ViewRequest view, Instant now) {
        db.createUpdate("""
                        INSERT INTO account_view (id, account_id, administrator_id, reason, begun_at)
                        VALUES (:id, :userId, :administratorId, :reason, :now)
                        """)
                .bind("id", id)
                .bind("userId", view.userId())
                .bind("administratorId", view.administratorId())
                .bind("reason", view.reason())
                .bind("now", now)
                .execute();
    }

    int deleteViewsBefore(Handle db, Instant instant) {
        return db.createUpdate("DELETE FROM account_view WHERE begun_at < :instant")
                .bind("instant", instant)
                .execute();
    }

    int deleteBefore(Handle db, Instant instant) {
        return db.createUpdate("DELETE FROM administrative_act WHERE done_at < :instant")
                .bind("instant", instant)
                .execute();
    }
}
