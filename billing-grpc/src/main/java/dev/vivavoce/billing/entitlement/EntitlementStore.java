package dev.vivavoce.billing.entitlement;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Plans, months and reservations in PostgreSQL.
public final class EntitlementStore {
    List<Plan> listedPlans(Handle db) {
        return db.createQuery("""
                        SELECT id AS plan_id, name, speech_a_month_ns, longest_session_ns
                        FROM plan WHERE listed ORDER BY position
                        """).map((row, _) -> plan(row)).list();
    }

    /// Returns one entitlement for each user, also for users without a row.
    List<Entitlement> entitlements(Handle db, List<UUID> userIds, YearMonth month, Instant now) {
        return db.createQuery("""
                        SELECT wanted.user_id, plan.id AS plan_id, name, speech_a_month_ns, longest_session_ns,
                               coalesce(speech_month.used_ns, 0) AS used_ns, coalesce(reserved_ns, 0) AS reserved_ns
                        FROM (SELECT DISTINCT unnest(:userIds::uuid[]) AS user_id) AS wanted
                        LEFT JOIN user_plan ON user_plan.user_id = wanted.user_id
                        JOIN plan ON plan.id = coalesce(user_plan.plan_id, 'free')
                        LEFT JOIN speech_month
                            ON speech_month.user_id = wanted.user_id AND speech_month.month = :month
                        LEFT JOIN LATERAL (
                            SELECT sum(granted_ns)::bigint AS reserved_ns FROM speech_reservation
                            WHERE user_id = wanted.user_id AND month = :month
                              AND settled_at IS NULL AND expires_at > :now) AS open ON true
                        """)
                .bind("userIds", userIds.toArray(UUID[]::new))
                .bind("month", month.atDay(1))
                .bind("now", now)
                .map((row, _) -> entitlement(row, month))
                .list();
    }

    /// Locks this user's month until the transaction ends.
    void lockMonth(Handle db, UUID userId, YearMonth month) {
        db.createUpdate("""
                        INSERT INTO speech_month (user_id, month) VALUES (:userId, :month)
                        ON CONFLICT (user_id, month) DO UPDATE SET used_ns = speech_month.used_ns
                        """)
                .bind("userId", userId)
                .bind("month", month.atDay(1))
                .execute();
    }

    Optional<Reservation> reservation(Handle db, UUID sessionId) {
        return db.createQuery("SELECT * FROM speech_reservation WHERE session_id = :sessionId")
                .bind("sessionId", sessionId)
                .map(EntitlementStore::found)
                .findOne();
    }

    /// The reservations that hold time of this month, newest first.
    List<Reservation> holds(Handle db, UUID userId, YearMonth month, Instant now, int limit) {
        return db.createQuery("""
                        SELECT * FROM speech_reservation
                        WHERE user_id = :userId AND month = :month AND settled_at IS NULL AND expires_at > :now
                            AND granted_ns > 0
                        ORDER BY reserved_at DESC, session_id LIMIT :limit
                        """)
                .bind("userId", userId)
                .bind("month", month.atDay(1))
                .bind("now", now)
                .bind("limit", limit)
                .map(EntitlementStore::found)
                .list();
    }

    /// Stores a reservation, or replaces that of the same session. False when that is settled, or belongs to another
    /// user or month.
    boolean put(Handle db, Reservation reservation) {
        return insert(db, reservation, """
                DO UPDATE SET granted_ns = excluded.granted_ns, expires_at = excluded.expires_at
                WHERE speech_reservation.settled_at IS NULL
                    AND speech_reservation.user_id = excluded.user_id AND speech_reservation.month = excluded.month""");
    }

    /// Stores a reservation unless the session has one.
    void putIfAbsent(Handle db, Reservation reservation) {
        var unused = insert(db, reservation, "DO NOTHING");
    }

    private static boolean insert(Handle db, Reservation reservation, String onConflict) {
        return db.createUpdate("""
                        INSERT INTO speech_reservation (session_id, user_id, month, granted_ns, reserved_at, expires_at)
                        VALUES (:sessionId, :userId, :month, :granted, :reservedAt, :expiresAt)
                        ON CONFLICT (session_id) %s
                        """.formatted(onConflict))
                        .bind("sessionId", reservation.sessionId())
                        .bind("userId", reservation.userId())
                        .bind("month", reservation.month().atDay(1))
                        .bind("granted", reservation.granted().toNanos())
                        .bind("reservedAt", reservation.reservedAt())
                        .bind("expiresAt", reservation.expiresAt())
                        .execute()
                == 1;
    }

    /// False when the reservation was settled before.
    boolean settle(Handle db, UUID sessionId, Duration used, Instant now) {
        return db.createUpdate("""
                        UPDATE speech_reservation SET settled_at = :now, used_ns = :used
                        WHERE session_id = :sessionId AND settled_at IS NULL
                        """)
                        .bind("sessionId", sessionId)
                        .bind("used", used.toNanos())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void addUsed(Handle db, UUID userId, YearMonth month, Duration used) {
        db.createUpdate("UPDATE speech_month SET used_ns = used_ns + :used WHERE user_id = :userId AND month = :month")
                .bind("userId", userId)
                .bind("month", month.atDay(1))
                .bind("used", used.toNanos())
                .execute();
    }

    /// False when the plan does not exist.
    boolean assign(Handle db, UUID userId, String planId, Instant now) {
        return db.createUpdate("""
                        INSERT INTO user_plan (user_id, plan_id, assigned_at)
                        SELECT :userId, id, :now FROM plan WHERE id = :planId
                        ON CONFLICT (user_id) DO UPDATE SET plan_id = excluded.plan_id, assigned_at = excluded.assigned_at
                        """)
                        .bind("userId", userId)
                        .bind("planId", planId)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Takes a plan from a user who has it.
    void unassign(Handle db, UUID userId, String planId) {
        db.createUpdate("DELETE FROM user_plan WHERE user_id = :userId AND plan_id = :planId")
                .bind("userId", userId)
                .bind("planId", planId)
                .execute();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getString("plan_id"),
                row.getString("name"),
                Duration.ofNanos(row.getLong("speech_a_month_ns")),
                Duration.ofNanos(row.getLong("longest_session_ns")));
    }

    private static Entitlement entitlement(ResultSet row, YearMonth month) throws SQLException {
        return new Entitlement(
                row.getObject("user_id", UUID.class),
                plan(row),
                Duration.ofNanos(row.getLong("used_ns")),
                Duration.ofNanos(row.getLong("reserved_ns")),
                month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Reservation found(ResultSet row, StatementContext context) throws SQLException {
        return new Reservation(
                row.getObject("session_id", UUID.class),
                row.getObject("user_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Duration.ofNanos(row.getLong("granted_ns")),
                Rows.instant(row, "reserved_at"),
                Rows.instant(row, "expires_at"),
                row.getTimestamp("settled_at") != null);
    }
}
