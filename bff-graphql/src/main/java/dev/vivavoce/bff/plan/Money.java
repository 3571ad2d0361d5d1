package dev.vivavoce.bff.plan;

/// An amount of money.
///
/// @param amount whole minor units of the currency
/// @param currency ISO 4217, in small letters
public record Money(long amount, String currency) {}
