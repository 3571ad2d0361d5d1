package dev.vivavoce.bff.usage;

import java.time.LocalDate;

/// What a person has used on one day; times in milliseconds.
record UsageDay(LocalDate day, long speechUsed, long speechReserved, int charactersSynthesized) {}
