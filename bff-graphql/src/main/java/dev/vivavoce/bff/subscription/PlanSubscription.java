package dev.vivavoce.bff.subscription;

import dev.vivavoce.bff.plan.Money;
import dev.vivavoce.bff.plan.PaymentInterval;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A plan that a person pays for.
///
/// @param price of each interval, with all seats
/// @param seats for how many people it is, its owner among them
/// @param plannedChange null when it continues unchanged
public record PlanSubscription(
        String planId,
        PaymentInterval interval,
        PlanSubscriptionStatus status,
        OffsetDateTime periodStart,
        OffsetDateTime periodEnd,
        boolean cancelsAtPeriodEnd,
        @Nullable OffsetDateTime graceUntil,
        Money price,
        int seats,
        @Nullable PlannedChange plannedChange) {
    /// What it changes to when its period ends.
    public record PlannedChange(String planId, PaymentInterval interval, int seats, OffsetDateTime at) {}

    /// Whether it continues.
    public enum PlanSubscriptionStatus {
        ACTIVE,
        PAST_DUE,
        UNPAID
    }
}

record SubscriptionChange(@Nullable PlanSubscription subscription) {}
