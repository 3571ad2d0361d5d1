package dev.vivavoce.runtime.entitlement;

import java.time.Instant;

/// What a person's plan gives of a feature.
public sealed interface Entitlement {
    /// Billing's answer, up to [Entitlements#KEPT] old.
    ///
    /// @param planId of the plan that gives it
    /// @param granted what the plan gives, in units of the feature; 0 when it does not include it
    /// @param left what was left of it; more than 0: the person may begin
    /// @param resetsAt when all of it can be used again
    record Given(String planId, long granted, long left, Instant resetsAt) implements Entitlement {}

    /// Billing does not answer. What is paid for must not begin: it is unknown whether it was paid for.
    record Unanswered() implements Entitlement {}
}
