package dev.vivavoce.billing.entitlement;

import java.time.Duration;

/// What can be had.
record Plan(String id, String name, Duration speechAMonth, Duration longestSession) {}
