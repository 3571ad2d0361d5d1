package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.payments.PaymentCall;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.PaymentCalls.Result;
import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.payments.Payments.Reversal;
import java.util.Optional;

/// Ends what was bought with refunded money. The free plan continues.
public final class Reversals {
    private final Subscriptions subscriptions;
    private final PaymentCalls calls;
    private final Payments payments;

    public Reversals(Subscriptions subscriptions, PaymentCalls calls, Payments payments) {
        this.subscriptions = subscriptions;
        this.calls = calls;
        this.payments = payments;
    }

    /// Whether an event may be about a refund.
    public static boolean isAbout(PaymentEvent event) {
        return event.type().equals("charge.refunded") || event.type().startsWith("charge.dispute.");
    }

    /// Asks the provider what happened to the money, and ends the subscription that it had paid for. Safe to
    /// repeat.
    ///
    /// @return the customer whose state may have changed; empty without a refund
    public Optional<String> follow(PaymentEvent event) {
        var found = payments.reversal(event);
        if (found.isEmpty()) return Optional.empty();
        var reversal = found.get();
        var one = known(reversal);
        if (one.isEmpty()) return Optional.empty();
        boolean ends = one.get().isLive() && ends(reversal, one.get());
        if (ends) {
            var _ = calls.make(
                    one.get().userId(), PaymentCall.Kind.CANCEL_NOW, one.get().id(), id -> {
                        payments.cancelNow(one.get().id(), null, id);
                        return Result.NOTHING;
                    });
        }
        subscriptions.reversed(one.get(), reversal, ends);
        return Optional.of(reversal.customerId());
    }

    /// Events come in any order: what is stored may be older than the refund.
    private Optional<Subscription> known(Reversal reversal) {
        var _ = subscriptions.refresh(reversal.customerId());
        return subscriptions.find(reversal.subscriptionId());
    }

    /// A dispute ends the subscription whatever it was about. A refund does when it returns what was paid for the
    /// period that runs; what operators return for an earlier one, or for a change, is their kindness.
    private static boolean ends(Reversal reversal, Subscription one) {
        return switch (reversal.kind()) {
            case DISPUTED -> true;
            case REFUNDED -> reversal.isPeriod() && !reversal.paidAt().isBefore(one.periodStart());
            case DISPUTE_WON -> false;
        };
    }
}
