package dev.vivavoce.assessment.attempt;

import dev.vivavoce.runtime.failure.Violations;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The days that statistics cover.
///
/// @param days how many, today included
/// @param zone where days begin at midnight
record StatisticsPeriod(int days, ZoneId zone) {
    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 90;

    /// Adds the violations to `violations`; with violations, the period must not be used. 0 days mean 90, an
    /// empty zone UTC. Offsets such as `+02:00` are invalid: they have no daylight saving time.
    static StatisticsPeriod parse(int days, String timeZone, Violations violations) {
        boolean known = timeZone.isEmpty() || ZoneId.getAvailableZoneIds().contains(timeZone);
        violations.check("days", days >= 0 && days <= MOST_DAYS, days + " (expected: 1 to " + MOST_DAYS + ", or 0)");
        violations.check("time_zone", known, "expected: an IANA name such as Europe/Berlin");
        return new StatisticsPeriod(
                days == 0 ? USUAL_DAYS : days, timeZone.isEmpty() || !known ? ZoneOffset.UTC : ZoneId.of(timeZone));
    }
}
