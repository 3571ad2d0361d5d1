package dev.vivavoce.billing.payments;

import dev.vivavoce.runtime.calls.CallGuard;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/// Guards of calls to the stand-in of Stripe.
public final class StripeGuards {
    private StripeGuards() {}

    /// Makes each call once.
    public static CallGuard once() {
        return new CallGuard("stripe", StripePayments.POLICY.withoutRetry(), new SimpleMeterRegistry());
    }

    /// Repeats as the service does.
    public static CallGuard repeating() {
        return new CallGuard("stripe", StripePayments.POLICY, new SimpleMeterRegistry());
    }
}
