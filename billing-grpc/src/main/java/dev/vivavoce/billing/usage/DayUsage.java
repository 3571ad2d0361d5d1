package dev.vivavoce.billing.usage;

import dev.vivavoce.billing.plan.Feature;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/// What a user has used on one day of their time zone.
///
/// @param speechUsed of the sessions that began on it and have ended
/// @param speechReserved of running sessions that began on it
/// @param features amounts of the other features that were used
record DayUsage(LocalDate day, Duration speechUsed, Duration speechReserved, Map<Feature, Long> features) {}
