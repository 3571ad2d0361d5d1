package dev.vivavoce.billing.grant;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `plan_grant` and `plan_assignment`.
public final class GrantStore {
    /// Those that have not ended, of all these users: their own, and those of the plans in which they have a
    /// seat.
    List<StoredGrant> running(Handle db, List<UUID> userIds, Instant now) {
        return db.createQuery("""
                        SELECT user_id, source, plan_id, plan_version, paid_from, paid_until, seats, ends_at, reason
                        FROM plan_grant
                        WHERE user_id = ANY (:userIds) AND (ends_at IS NULL OR ends_at > :now)
                        UNION ALL
                        SELECT seat.member_id, 'SEAT', owned.plan_id, plan_version, paid_from, paid_until, 1, ends_at, NULL
                        FROM seat JOIN plan_grant owned ON owned.user_id = seat.owner_id
                            AND owned.source = 'SUBSCRIPTION' AND owned.plan_id = seat.plan_id
                        WHERE seat.member_id = ANY (:userIds) AND ends_at > :now
                        """)
                .bind("userIds", userIds.toArray(UUID[]::new))
                .bind("now", now)
                .map(GrantStore::grant)
                .list();
    }

    /// What all these users pay for, and the paid plans in which they have a seat.
    List<Membership> memberships(Handle db, List<UUID> userIds, Instant now) {
        return db.createQuery("""
                        SELECT user_id, user_id AS owner_id, plan_id, plan_version
                        FROM plan_grant
                        WHERE user_id = ANY (:userIds) AND source = 'SUBSCRIPTION' AND ends_at > :now
                        UNION ALL
                        SELECT seat.member_id, seat.owner_id, owned.plan_id, owned.plan_version
                        FROM seat JOIN plan_grant owned ON owned.user_id = seat.owner_id
                            AND owned.source = 'SUBSCRIPTION' AND owned.plan_id = seat.plan_id
                        WHERE seat.member_id = ANY (:userIds) AND ends_at > :now
                        """)
                .bind("userIds", userIds.toArray(UUID[]::new))
                .bind("now", now)
                .map((row, _) -> new Membership(
                        row.getObject("user_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        row.getString("plan_id"),
                        row.getObject("plan_version", Integer.class)))
                .list();
    }

    /// The plan that a user pays for, locked until the transaction ends; empty when it has ended.
    Optional<StoredGrant> lockPaid(Handle db, UUID userId, Instant now) {
        return db.createQuery("""
                        SELECT user_id, source, plan_id, plan_version, paid_from, paid_until, seats, ends_at, reason
                        FROM plan_grant
                        WHERE user_id = :userId AND source = 'SUBSCRIPTION' AND ends_at > :now FOR UPDATE
                        """)
                .bind("userId", userId)
                .bind("now", now)
                .map(GrantStore::grant)
                .findOne();
    }

    /// Stores a grant instead of the earlier one of its source.
    void put(Handle db, StoredGrant grant, Instant now) {
        var paid = grant.paid();
        db.createUpdate("""
                        INSERT INTO plan_grant (user_id, source, plan_id, plan_version, paid_from, paid_until, seats,
                                                ends_at, reason, granted_at)
                        VALUES (:userId, :source, :planId, :planVersion, :paidFrom, :paidUntil, :seats,
                                :endsAt, :reason, :now)
                        ON CONFLICT (user_id, source) DO UPDATE SET
                            plan_id = excluded.plan_id, plan_version = excluded.plan_version,
                            paid_from = excluded.paid_from, paid_until = excluded.paid_until,
                            seats = excluded.seats, ends_at = excluded.ends_at, reason = excluded.reason, granted_at = excluded.granted_at
                        """)
                .bind("userId", grant.userId())
                .bind("source", grant.source().name())
                .bind("planId", grant.planId())
                .bind("planVersion", grant.planVersion())
                .bind("paidFrom", paid == null ? null : paid.startsAt())
                .bind("paidUntil", paid == null ? null : paid.endsAt())
                .bind("seats", grant.seats())
                .bind("endsAt", grant.endsAt())
                .bind("reason", grant.reason())
                .bind("now", now)
                .execute();
    }

    void add(Handle db, Assignment assignment) {
        db.createUpdate("""
                        INSERT INTO plan_assignment (user_id, plan_id, ends_at, reason, assigned_at)
                        VALUES (:userId, :planId, :endsAt, :reason, :assignedAt)
                        """)
                .bind("userId", assignment.userId())
                .bind("planId", assignment.planId())
                .bind("endsAt", assignment.endsAt())
                .bind("reason", assignment.reason())
                .bind("assignedAt", assignment.assignedAt())
                .execute();
    }

    /// Newest first.
    List<Assignment> assignments(Handle db, UUID userId, int limit) {
        return db.createQuery("""
                        SELECT * FROM plan_assignment WHERE user_id = :userId ORDER BY assigned_at DESC, id DESC LIMIT :limit
                        """)
                .bind("userId", userId)
                .bind("limit", limit)
                .map((row, _) -> new Assignment(
                        userId,
                        row.getString("plan_id"),
                        Rows.instantOrNull(row, "ends_at"),
                        row.getString("reason"),
                        Rows.instant(row, "assigned_at")))
                .list();
    }

    /// Takes an assigned plan from a user who has it.
    void unassign(Handle db, UUID userId, String planId) {
        db.createUpdate("""
                        DELETE FROM plan_grant
                        WHERE user_id = :userId AND source = 'ASSIGNED' AND plan_id = :planId
                        """).bind("userId", userId).bind("planId", planId).execute();
    }

    void delete(Handle db, UUID userId, Grant.Source source) {
        db.createUpdate("DELETE FROM plan_grant WHERE user_id = :userId AND source = :source")
                .bind("userId", userId)
                .bind("source", source.name())
                .execute();
    }

    private static StoredGrant grant(ResultSet row, StatementContext context) throws SQLException {
        return new StoredGrant(
                row.getObject("user_id", UUID.class),
                Grant.Source.valueOf(row.getString("source")),
                row.getString("plan_id"),
                row.getObject("plan_version", Integer.class),
                paid(row),
                row.getInt("seats"),
                Rows.instantOrNull(row, "ends_at"),
                row.getString("reason"));
    }

    private static @Nullable Period paid(ResultSet row) throws SQLException {
        var from = Rows.instantOrNull(row, "paid_from");
        return from == null ? null : new Period(from, Rows.instant(row, "paid_until"));
    }
}
