package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.payments.PaymentPage;

/// The outcomes of [Checkouts#start].
sealed interface Checkout {
    /// @param page where the user pays
    record Started(PaymentPage page) implements Checkout {}

    /// The user pays already.
    record AlreadySubscribed(Subscription subscription) implements Checkout {}
}
