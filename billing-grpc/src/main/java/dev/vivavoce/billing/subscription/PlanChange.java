package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.payments.PaymentPage;

/// The outcomes of [PlanChanges#change].
sealed interface PlanChange {
    /// It has changed, or changes when its period ends.
    record Changed(Subscription subscription) implements PlanChange {}

    /// It changes when an invoice is paid.
    ///
    /// @param page of the invoice
    record PaymentNeeded(PaymentPage page) implements PlanChange {}
}
