package dev.vivavoce.billing.reconcile;

/// What a reconciliation has repaired.
///
/// @param missed events that had not arrived
/// @param processed events that had arrived and were not processed
/// @param compared subscriptions
/// @param repaired subscriptions that differed
public record Repair(int missed, int processed, int compared, int repaired) {}
