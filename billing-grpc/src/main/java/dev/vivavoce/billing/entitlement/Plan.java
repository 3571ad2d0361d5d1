package dev.vivavoce.billing.entitlement;

import java.time.Duration;

/// A plan that a user can have.
record Plan(String id, String name, Duration speechAMonth, Duration longestSession) {}
