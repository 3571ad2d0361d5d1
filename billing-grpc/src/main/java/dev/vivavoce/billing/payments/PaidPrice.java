package dev.vivavoce.billing.payments;

/// A price of the provider.
///
/// @param amount in minor units of the currency; -1 when it is no whole number
/// @param currency ISO 4217, in small letters
/// @param interval `month`, `year`, or another of the provider's words
public record PaidPrice(String id, long amount, String currency, String interval) {}
