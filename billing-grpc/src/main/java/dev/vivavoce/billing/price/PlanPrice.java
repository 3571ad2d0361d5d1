package dev.vivavoce.billing.price;

import dev.vivavoce.billing.plan.Interval;

/// What a plan costs.
///
/// @param amount in minor units of the currency
/// @param currency ISO 4217, in small letters
public record PlanPrice(Interval interval, long amount, String currency) {}
