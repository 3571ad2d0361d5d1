package dev.vivavoce.billing.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription as the provider has it now.
///
/// @param price what one unit costs
/// @param periodStart start of what was paid for, or is due
/// @param next what was planned for the time after its period; null when it continues unchanged
/// @param unpaidSince since when its newest invoice is open; null when it is paid
/// @param endedAt null while it runs
public record PaidSubscription(
        String id,
        String customerId,
        Status status,
        PaidPrice price,
        long quantity,
        Instant startedAt,
        Instant periodStart,
        Instant periodEnd,
        boolean cancelsAtPeriodEnd,
        @Nullable Next next,
        @Nullable Instant unpaidSince,
        @Nullable Instant endedAt) {
    /// What a subscription changes to.
    public record Next(String priceId, long quantity, Instant at) {}

    /// The states of a subscription.
    public enum Status {
        TRIALING,
        ACTIVE,
        /// A payment failed and is tried again.
        PAST_DUE,
        /// Payments failed for good; it continues without an entitlement.
        UNPAID,
        /// Its first payment is not made yet, or never was.
        INCOMPLETE,
        PAUSED,
        CANCELED,
        /// One that this build does not know; never entitles.
        OTHER
    }
}
