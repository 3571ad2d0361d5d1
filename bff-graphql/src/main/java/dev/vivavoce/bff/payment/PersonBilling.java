package dev.vivavoce.bff.payment;

import dev.vivavoce.bff.plan.Entitlements;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What administrators see of a person's plan and payments.
///
/// @param customerId the payment provider's; null when the person has never begun to pay
record PersonBilling(Entitlements entitlements, @Nullable String customerId, List<TimelineEntry> timeline) {
    /// Something that happened.
    record TimelineEntry(OffsetDateTime at, TimelineKind kind, String text) {}

    /// The kind of an entry.
    enum TimelineKind {
        CALL,
        EVENT,
        CHANGE,
        ALERT
    }
}
