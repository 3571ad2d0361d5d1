package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.payments.PaidSubscription.Status;
import dev.vivavoce.billing.price.Offer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A subscription in the provider's last state.
///
/// @param offer what is paid for; null for a price that is not ours
/// @param planVersion version of the plan with which it began; null without an offer
/// @param amount of one seat each interval, in minor units of the currency
/// @param quantity for how many people it is paid
/// @param next what was chosen for the time after its period; null when it continues unchanged
/// @param graceUntil set while a payment has failed: until then it entitles
/// @param endedAt null while it runs
record Subscription(
        String id,
        UUID userId,
        @Nullable Offer offer,
        @Nullable Integer planVersion,
        String priceId,
        long amount,
        long quantity,
        String currency,
        Status status,
        Instant startedAt,
        Instant periodStart,
        Instant periodEnd,
        boolean cancelsAtPeriodEnd,
        @Nullable Next next,
        @Nullable Instant graceUntil,
        @Nullable Instant endedAt) {
    /// What it changes to when its period ends.
    record Next(Wanted wanted, Instant at) {}

    /// Whether it continues, paid or not.
    boolean isLive() {
        return endedAt == null && status != Status.CANCELED && status != Status.INCOMPLETE;
    }

    /// How many people it is for.
    int seats() {
        return (int) Math.clamp(quantity, 1, Integer.MAX_VALUE);
    }

    /// What is paid for now; only for a price of ours.
    Wanted wanted() {
        return new Wanted(Objects.requireNonNull(offer), seats());
    }

    /// The same, ended because the provider does not know it any more.
    Subscription ended(Instant now) {
        return new Subscription(
                id,
                userId,
                offer,
                planVersion,
                priceId,
                amount,
                quantity,
                currency,
                Status.CANCELED,
                startedAt,
                periodStart,
                periodEnd,
                cancelsAtPeriodEnd,
                null,
                null,
                now);
    }
}
