package dev.vivavoce.assessment.review.schedule;

import dev.vivavoce.runtime.failure.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The days of a learner: they begin at 04:00, so that an evening that ends after midnight is one day.
public record LearnerZone(ZoneId zone) {
    private static final LocalTime BEGIN = LocalTime.of(4, 0);

    /// Adds a violation for a name that is not IANA's; an empty one means UTC. Offsets such as `+02:00` are invalid:
    /// they have no daylight saving time.
    public static LearnerZone parse(String timeZone, Violations violations) {
        boolean known = timeZone.isEmpty() || ZoneId.getAvailableZoneIds().contains(timeZone);
        violations.check("time_zone", known, "expected: an IANA name such as Europe/Berlin");
        return new LearnerZone(timeZone.isEmpty() || !known ? ZoneOffset.UTC : ZoneId.of(timeZone));
    }

    /// The day that an instant belongs to.
    public LocalDate day(Instant at) {
        var local = at.atZone(zone);
        return local.toLocalTime().isBefore(BEGIN) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /// When a day begins.
    public Instant start(LocalDate day) {
        return day.atTime(BEGIN).atZone(zone).toInstant();
    }
}
