package dev.vivavoce.bff.subscription;

import dev.vivavoce.bff.plan.Money;
import java.time.OffsetDateTime;
import java.util.List;

/// What a change of a subscription would cost.
///
/// @param dueNow paid at once, taxes included
/// @param credit left for later invoices
/// @param price of each interval from then on, with all seats and without taxes
/// @param proratedAt for which the amounts were made
record PlanChangePreview(
        boolean atPeriodEnd,
        OffsetDateTime takesEffectAt,
        Money dueNow,
        Money credit,
        List<PlanChangeLine> lines,
        Money price,
        OffsetDateTime proratedAt) {
    /// A line of the invoice that a change would make.
    record PlanChangeLine(String description, Money amount) {}
}
