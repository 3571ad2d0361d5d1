package dev.vivavoce.billing.usage;

import dev.vivavoce.billing.plan.Feature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// What was used by day, and rows of `usage_record`.
public final class UsageStore {
    /// Live speech of a stretch of time.
    ///
    /// @param number of the stretch, from 1
    record Speech(int number, Duration used, Duration reserved) {}

    /// A feature in a stretch of time.
    ///
    /// @param number of the stretch, from 1
    record Recorded(int number, Feature feature, long amount) {}

    /// The live speech of each stretch between two of the instants; stretches without any are left out.
    ///
    /// @param bounds in their order, at least two
    /// @param period the start of the only one that counts; null for all
    List<Speech> speech(Handle db, UUID userId, List<Instant> bounds, @Nullable Instant period, Instant now) {
        return db.createQuery("""
                        SELECT width_bucket(reserved_at, :bounds::text[]::timestamptz[]) AS number,
                               coalesce(sum(used_ns), 0)::bigint AS used_ns,
                               coalesce(sum(granted_ns) FILTER (WHERE settled_at IS NULL AND expires_at > :now), 0)::bigint
                                   AS reserved_ns
                        FROM speech_reservation
                        WHERE user_id = :userId AND reserved_at >= :from AND reserved_at < :until
                          AND period_start = coalesce(:period, period_start)
                        GROUP BY number
                        """)
                .bind("bounds", texts(bounds))
                .bind("userId", userId)
                .bind("from", bounds.getFirst())
                .bind("until", bounds.getLast())
                .bind("period", period)
                .bind("now", now)
                .map((row, _) -> new Speech(
                        row.getInt("number"),
                        Duration.ofNanos(row.getLong("used_ns")),
                        Duration.ofNanos(row.getLong("reserved_ns"))))
                .list();
    }

    /// The other features of each stretch between two of the instants.
    List<Recorded> recorded(Handle db, UUID userId, List<Instant> bounds, @Nullable Instant period) {
        return db.createQuery("""
                        SELECT width_bucket(recorded_at, :bounds::text[]::timestamptz[]) AS number, feature,
                               sum(amount)::bigint AS amount
                        FROM usage_record
                        WHERE user_id = :userId AND recorded_at >= :from AND recorded_at < :until
                          AND period_start = coalesce(:period, period_start)
                        GROUP BY number, feature
                        """)
                .bind("bounds", texts(bounds))
                .bind("userId", userId)
                .bind("from", bounds.getFirst())
                .bind("until", bounds.getLast())
                .bind("period", period)
                .map((row, _) -> new Recorded(
                        row.getInt("number"), Feature.valueOf(row.getString("feature")), row.getLong("amount")))
                .list();
    }

    private static String[] texts(List<Instant> bounds) {
        return bounds.stream().map(Instant::toString).toArray(String[]::new);
    }

    /// False when there is one of that key.
    boolean insert(Handle db, UsageRecord one, Instant periodStart, Instant now) {
        return db.createUpdate("""
                        INSERT INTO usage_record (idempotency_key, user_id, feature, amount, period_start, recorded_at)
                        VALUES (:key, :userId, :feature, :amount, :periodStart, :now)
                        ON CONFLICT (idempotency_key) DO NOTHING
                        """)
                        .bind("key", one.key())
                        .bind("userId", one.userId())
                        .bind("feature", one.feature().name())
                        .bind("amount", one.amount())
                        .bind("periodStart", periodStart)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    Optional<UsageRecord> find(Handle db, UUID key) {
        return db.createQuery("SELECT * FROM usage_record WHERE idempotency_key = :key")
                .bind("key", key)
                .map(UsageStore::found)
                .findOne();
    }

    /// What each user has used of a feature in their period; users without any are left out. The two lists
    /// belong together by position.
    Map<UUID, Long> used(Handle db, Feature feature, List<UUID> userIds, List<Instant> periodStarts) {
        return db
                .createQuery("""
                        SELECT wanted.user_id, sum(amount)::bigint AS amount
                        FROM unnest(:userIds::uuid[], :periodStarts::text[]::timestamptz[]) AS wanted (user_id, period_start)
                        JOIN usage_record ON usage_record.user_id = wanted.user_id
                            AND usage_record.period_start = wanted.period_start AND feature = :feature
                        GROUP BY wanted.user_id
                        """)
                .bind("userIds", userIds.toArray(UUID[]::new))
                .bind("periodStarts", texts(periodStarts))
                .bind("feature", feature.name())
                .map((row, _) -> Map.entry(row.getObject("user_id", UUID.class), row.getLong("amount")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UsageRecord found(ResultSet row, StatementContext context) throws SQLException {
        return new UsageRecord(
                row.getObject("idempotency_key", UUID.class),
                row.getObject("user_id", UUID.class),
                Feature.valueOf(row.getString("feature")),
                row.getLong("amount"));
    }
}
