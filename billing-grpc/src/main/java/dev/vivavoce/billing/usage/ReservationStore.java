package dev.vivavoce.billing.usage;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Periods and reservations in PostgreSQL.
public final class ReservationStore {
    /// Returns one balance for each user and period of the two lists, which belong together by position;
    /// also for users without a row.
    List<Balance> balances(Handle db, List<UUID> userIds, List<Instant> periodStarts, Instant now) {
        return db.createQuery("""
                        SELECT wanted.user_id, wanted.period_start,
                               coalesce(speech_period.used_ns, 0) AS used_ns, coalesce(reserved_ns, 0) AS reserved_ns,
                               coalesce(limit_ns, 0) AS limit_ns
                        FROM unnest(:userIds::uuid[], :periodStarts::text[]::timestamptz[]) AS wanted (user_id, period_start)
                        LEFT JOIN speech_period ON speech_period.user_id = wanted.user_id
                            AND speech_period.period_start = wanted.period_start
                        LEFT JOIN LATERAL (
                            SELECT sum(granted_ns)::bigint AS reserved_ns FROM speech_reservation
                            WHERE user_id = wanted.user_id AND period_start = wanted.period_start
                              AND settled_at IS NULL AND expires_at > :now) AS open ON true
                        """)
                .bind("userIds", userIds.toArray(UUID[]::new))
                .bind(
                        "periodStarts",
                        periodStarts.stream().map(Instant::toString).toArray(String[]::new))
                .bind("now", now)
                .map(ReservationStore::balance)
                .list();
    }

    /// Locks this user's period until the transaction ends.
    ///
    /// @param limit what the plan gives in it; the largest one stays
    void lockPeriod(Handle db, UUID userId, Instant periodStart, Duration limit) {
        db.createUpdate("""
                        INSERT INTO speech_period (user_id, period_start, limit_ns)
                        VALUES (:userId, :periodStart, :limit)
                        ON CONFLICT (user_id, period_start)
                            DO UPDATE SET limit_ns = greatest(speech_period.limit_ns, excluded.limit_ns)
                        """)
                .bind("userId", userId)
                .bind("periodStart", periodStart)
                .bind("limit", limit.toNanos())
                .execute();
    }

    Optional<Reservation> reservation(Handle db, UUID sessionId) {
        return db.createQuery("SELECT * FROM speech_reservation WHERE session_id = :sessionId")
                .bind("sessionId", sessionId)
                .map(ReservationStore::found)
                .findOne();
    }

    /// The reservations that hold time of this period, newest first.
    List<Reservation> holds(Handle db, UUID userId, Instant periodStart, Instant now, int limit) {
        return db.createQuery("""
                        SELECT * FROM speech_reservation
                        WHERE user_id = :userId AND period_start = :periodStart
                            AND settled_at IS NULL AND expires_at > :now AND granted_ns > 0
                        ORDER BY reserved_at DESC, session_id LIMIT :limit
                        """)
                .bind("userId", userId)
                .bind("periodStart", periodStart)
                .bind("now", now)
                .bind("limit", limit)
                .map(ReservationStore::found)
                .list();
    }

    /// Stores a reservation, or replaces that of the same session. False when that is settled, or belongs to
    /// another user or period.
    boolean put(Handle db, Reservation reservation) {
        return insert(db, reservation, """
                DO UPDATE SET granted_ns = excluded.granted_ns, expires_at = excluded.expires_at
                WHERE speech_reservation.settled_at IS NULL
                    AND speech_reservation.user_id = excluded.user_id
                    AND speech_reservation.period_start = excluded.period_start""");
    }

    /// Stores a reservation unless the session has one.
    void putIfAbsent(Handle db, Reservation reservation) {
        var unused = insert(db, reservation, "DO NOTHING");
    }

    private static boolean insert(Handle db, Reservation reservation, String onConflict) {
        return db.createUpdate("""
                        INSERT INTO speech_reservation (session_id, user_id, period_start, granted_ns, longest_ns,
                                                        reserved_at, expires_at)
                        VALUES (:sessionId, :userId, :periodStart, :granted, :longest, :reservedAt, :expiresAt)
                        ON CONFLICT (session_id) %s
                        """.formatted(onConflict))
                        .bind("sessionId", reservation.sessionId())
                        .bind("userId", reservation.userId())
                        .bind("periodStart", reservation.periodStart())
                        .bind("granted", reservation.granted().toNanos())
                        .bind("longest", reservation.longest().toNanos())
                        .bind("reservedAt", reservation.reservedAt())
                        .bind("expiresAt", reservation.expiresAt())
                        .execute()
                == 1;
    }

    /// Returns the reservation; empty when it was settled before.
    Optional<Reservation> settle(Handle db, UUID sessionId, Duration used, Instant now) {
        return db.createQuery("""
                        UPDATE speech_reservation SET settled_at = :now, used_ns = :used
                        WHERE session_id = :sessionId AND settled_at IS NULL RETURNING *
                        """)
                .bind("sessionId", sessionId)
                .bind("used", used.toNanos())
                .bind("now", now)
                .map(ReservationStore::found)
                .findOne();
    }

    void addUsed(Handle db, UUID userId, Instant periodStart, Duration used) {
        db.createUpdate("""
                        UPDATE speech_period SET used_ns = used_ns + :used
                        WHERE user_id = :userId AND period_start = :periodStart
                        """)
                .bind("userId", userId)
                .bind("periodStart", periodStart)
                .bind("used", used.toNanos())
                .execute();
    }

    private static Balance balance(ResultSet row, StatementContext context) throws SQLException {
        return new Balance(
                row.getObject("user_id", UUID.class),
                Rows.instant(row, "period_start"),
                Duration.ofNanos(row.getLong("used_ns")),
                Duration.ofNanos(row.getLong("reserved_ns")),
                Duration.ofNanos(row.getLong("limit_ns")));
    }

    private static Reservation found(ResultSet row, StatementContext context) throws SQLException {
        return new Reservation(
                row.getObject("session_id", UUID.class),
                row.getObject("user_id", UUID.class),
                Rows.instant(row, "period_start"),
                Duration.ofNanos(row.getLong("granted_ns")),
                Duration.ofNanos(row.getLong("longest_ns")),
                Rows.instant(row, "reserved_at"),
                Rows.instant(row, "expires_at"),
                row.getTimestamp("settled_at") != null);
    }
}
