package dev.vivavoce.billing.meter;

import dev.vivavoce.billing.plan.Feature;
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

/// Rows of `meter_report`.
public final class MeterReportStore {
    /// Orders what is counted of a user's feature, until the transaction ends.
    void lock(Handle db, UUID userId, Feature feature) {
        db.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended('meter ' || ? || ' ' || ?, 0))",
                userId.toString(),
                feature.name());
    }

    /// What was reported of a user's feature in a period, or is about to be.
    long reported(Handle db, UUID userId, Feature feature, Instant periodStart) {
        return db.createQuery("""
                        SELECT coalesce(sum(amount), 0)::bigint FROM meter_report
                        WHERE user_id = :userId AND feature = :feature AND period_start = :periodStart
                        """)
                .bind("userId", userId)
                .bind("feature", feature.name())
                .bind("periodStart", periodStart)
                .mapTo(Long.class)
                .one();
    }

    void insert(Handle db, Overage one) {
        db.createUpdate("""
                        INSERT INTO meter_report (id, user_id, feature, period_start, event_name, amount, at, state)
                        VALUES (:id, :userId, :feature, :periodStart, :eventName, :amount, :at, :state)
                        """)
                .bind("id", one.id())
                .bind("userId", one.userId())
                .bind("feature", one.feature().name())
                .bind("periodStart", one.periodStart())
                .bind("eventName", one.eventName())
                .bind("amount", one.amount())
                .bind("at", one.at())
                .bind("state", one.state().name())
                .execute();
    }

    /// Notes that one is sent; the time of the first call stays. Empty when its report has ended, or its user was
    /// erased.
    Optional<Overage> begin(Handle db, UUID id, Instant now) {
        return db.createQuery("""
                        UPDATE meter_report SET first_sent_at = coalesce(first_sent_at, :now)
                        WHERE id = :id AND state = 'STORED' RETURNING *
                        """)
                .bind("id", id)
                .bind("now", now)
                .map(MeterReportStore::overage)
                .findOne();
    }

    Optional<Overage> find(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM meter_report WHERE id = :id")
                .bind("id", id)
                .map(MeterReportStore::overage)
                .findOne();
    }

    /// False when its report has ended before.
    boolean end(Handle db, UUID id, Overage.State state, @Nullable String failure, Instant now) {
        return db.createUpdate("""
                        UPDATE meter_report SET state = :state, failure = :failure, ended_at = :now
                        WHERE id = :id AND state = 'STORED'
                        """)
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("failure", failure)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /// Those whose report has not ended and that were used, or sent first, before; oldest first.
    List<Overage> open(Handle db, Instant usedBefore, Instant sentBefore, int limit) {
        return db.createQuery("""
                        SELECT * FROM meter_report
                        WHERE state = 'STORED' AND (at < :usedBefore OR first_sent_at < :sentBefore)
                        ORDER BY at, id LIMIT :limit
                        """)
                .bind("usedBefore", usedBefore)
                .bind("sentBefore", sentBefore)
                .bind("limit", limit)
                .map(MeterReportStore::overage)
                .list();
    }

    void deleteBefore(Handle db, Instant before) {
        db.createUpdate("DELETE FROM meter_report WHERE at < :before")
                .bind("before", before)
                .execute();
    }

    private static Overage overage(ResultSet row, StatementContext context) throws SQLException {
        return new Overage(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                Feature.valueOf(row.getString("feature")),
                Rows.instant(row, "period_start"),
                row.getString("event_name"),
                row.getLong("amount"),
                Rows.instant(row, "at"),
                Overage.State.valueOf(row.getString("state")),
                Rows.instantOrNull(row, "first_sent_at"));
    }
}
