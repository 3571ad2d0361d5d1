package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.payments.PaidSubscription.Status;
import dev.vivavoce.billing.plan.Interval;
import dev.vivavoce.billing.price.Offer;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `subscription` and `subscription_entry`.
public final class SubscriptionStore {
    /// Newest first.
    List<Subscription> of(Handle db, List<UUID> userIds) {
        return db.createQuery("""
                        SELECT * FROM subscription WHERE user_id = ANY (:userIds) ORDER BY started_at DESC, id DESC
                        """)
                .bind("userIds", userIds.toArray(UUID[]::new))
                .map(SubscriptionStore::subscription)
                .list();
    }

    /// Stores a subscription instead of its earlier state.
    void put(Handle db, Subscription one) {
        var offer = one.offer();
        var next = one.next();
        db.createUpdate("""
                        INSERT INTO subscription (id, user_id, plan_id, plan_version, paid_each, price_id, amount,
                            currency, status, started_at, period_start, period_end, cancels_at_period_end, grace_until,
                            ended_at, quantity, next_plan_id, next_paid_each, next_quantity, next_at)
                        VALUES (:id, :userId, :planId, :planVersion, :paidEach, :priceId, :amount, :currency, :status,
                            :startedAt, :periodStart, :periodEnd, :cancels, :graceUntil, :endedAt, :quantity, :nextPlanId,
                            :nextPaidEach, :nextQuantity, :nextAt)
                        ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, plan_version = excluded.plan_version,
                            paid_each = excluded.paid_each, price_id = excluded.price_id, amount = excluded.amount,
                            currency = excluded.currency, status = excluded.status, started_at = excluded.started_at,
                            period_start = excluded.period_start, period_end = excluded.period_end,
                            cancels_at_period_end = excluded.cancels_at_period_end,
                            grace_until = excluded.grace_until, ended_at = excluded.ended_at,
                            quantity = excluded.quantity, next_plan_id = excluded.next_plan_id,
                            next_paid_each = excluded.next_paid_each, next_quantity = excluded.next_quantity,
                            next_at = excluded.next_at
                        """)
                .bind("id", one.id())
                .bind("userId", one.userId())
                .bind("planId", offer == null ? null : offer.planId())
                .bind("planVersion", one.planVersion())
                .bind("paidEach", offer == null ? null : offer.interval().name())
                .bind("priceId", one.priceId())
                .bind("amount", one.amount())
                .bind("currency", one.currency())
                .bind("status", one.status().name())
                .bind("startedAt", one.startedAt())
                .bind("periodStart", one.periodStart())
                .bind("periodEnd", one.periodEnd())
                .bind("cancels", one.cancelsAtPeriodEnd())
                .bind("graceUntil", one.graceUntil())
                .bind("endedAt", one.endedAt())
                .bind("quantity", one.quantity())
                .bind("nextPlanId", next == null ? null : next.wanted().offer().planId())
                .bind(
                        "nextPaidEach",
                        next == null ? null : next.wanted().offer().interval().name())
                .bind("nextQuantity", next == null ? null : next.wanted().seats())
                .bind("nextAt", next == null ? null : next.at())
                .execute();
    }

    /// The subscriptions that go on, by their id.
    List<Subscription> liveAfter(Handle db, String id, int limit) {
        return db.createQuery("""
                        SELECT * FROM subscription WHERE ended_at IS NULL AND id > :after ORDER BY id LIMIT :limit
                        """)
                .bind("after", id)
                .bind("limit", limit)
                .map(SubscriptionStore::subscription)
                .list();
    }

    List<Subscription> byId(Handle db, List<String> ids) {
        return db.createQuery("SELECT * FROM subscription WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(String[]::new))
                .map(SubscriptionStore::subscription)
                .list();
    }

    /// @param userId null for a customer that is not ours
    void enter(
            Handle db,
            @Nullable UUID userId,
            String customerId,
            @Nullable String subscriptionId,
            String what,
            boolean isAlert,
            Instant now) {
        db.createUpdate("""
                        INSERT INTO subscription_entry (user_id, customer_id, subscription_id, what, is_alert, at)
                        VALUES (:userId, :customerId, :subscriptionId, :what, :isAlert, :now)
                        """)
                .bind("userId", userId)
                .bind("customerId", customerId)
                .bind("subscriptionId", subscriptionId)
                .bind("what", what)
                .bind("isAlert", isAlert)
                .bind("now", now)
                .execute();
    }

    /// Returns whether the timeline has this entry for the subscription.
    boolean hasEntry(Handle db, String customerId, @Nullable String subscriptionId, String what) {
        return db.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM subscription_entry
                        WHERE customer_id = :customerId AND subscription_id IS NOT DISTINCT FROM :subscriptionId::text
                            AND what = :what)
                        """)
                .bind("customerId", customerId)
                .bind("subscriptionId", subscriptionId)
                .bind("what", what)
                .mapTo(Boolean.class)
                .one();
    }

    void deleteForeignBefore(Handle db, Instant before) {
        db.createUpdate("DELETE FROM subscription_entry WHERE user_id IS NULL AND at < :before")
                .bind("before", before)
                .execute();
    }

    /// Newest first.
    List<TimelineEntry> entries(Handle db, UUID userId, int limit) {
        return db.createQuery("""
                        SELECT at, is_alert, what, subscription_id FROM subscription_entry
                        WHERE user_id = :userId ORDER BY at DESC, id DESC LIMIT :limit
                        """)
                .bind("userId", userId)
                .bind("limit", limit)
                .map((row, _) -> new TimelineEntry(
                        Rows.instant(row, "at"),
                        row.getBoolean("is_alert") ? TimelineEntry.Kind.ALERT : TimelineEntry.Kind.CHANGE,
                        text(row.getString("subscription_id"), row.getString("what"))))
                .list();
    }

    /// An alert about a customer has no subscription.
    private static String text(@Nullable String subscriptionId, String what) {
        return subscriptionId == null ? what : subscriptionId + ": " + what;
    }

    private static Subscription subscription(ResultSet row, StatementContext context) throws SQLException {
        var plan = row.getString("plan_id");
        return new Subscription(
                row.getString("id"),
                row.getObject("user_id", UUID.class),
                plan == null ? null : new Offer(plan, Interval.valueOf(row.getString("paid_each"))),
                row.getObject("plan_version", Integer.class),
                row.getString("price_id"),
                row.getLong("amount"),
                row.getLong("quantity"),
                row.getString("currency"),
                Status.valueOf(row.getString("status")),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "period_start"),
                Rows.instant(row, "period_end"),
                row.getBoolean("cancels_at_period_end"),
                next(row),
                Rows.instantOrNull(row, "grace_until"),
                Rows.instantOrNull(row, "ended_at"));
    }

    private static Subscription.@Nullable Next next(ResultSet row) throws SQLException {
        var plan = row.getString("next_plan_id");
        if (plan == null) return null;
        var offer = new Offer(plan, Interval.valueOf(row.getString("next_paid_each")));
        return new Subscription.Next(new Wanted(offer, row.getInt("next_quantity")), Rows.instant(row, "next_at"));
    }
}
