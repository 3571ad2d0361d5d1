package dev.vivavoce.bff.plan;

import java.time.OffsetDateTime;

/// The entitlements of a person this month; times in milliseconds.
record Entitlements(Plan plan, long speechUsed, long speechReserved, long speechLeft, OffsetDateTime resetsAt) {}
