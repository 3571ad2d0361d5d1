package dev.vivavoce.bff.plan;

import java.time.OffsetDateTime;

/// What a person may use this month; times in milliseconds.
record Entitlements(Plan plan, long speechUsed, long speechReserved, long speechLeft, OffsetDateTime resetsAt) {}
