package dev.vivavoce.billing.price;

import dev.vivavoce.billing.plan.Interval;

/// A plan, and how often it is paid for.
///
/// @param planId of a plan that is sold
public record Offer(String planId, Interval interval) {
    /// Its name in settings, such as `pro.month`.
    String key() {
        return planId + "." + interval.key();
    }
}
