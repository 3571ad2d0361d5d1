package dev.vivavoce.assessment.review.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.failure.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerZoneTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Madrid,      2026-11-20T02:59:59Z, 2026-11-19",
        "Europe/Madrid,      2026-11-20T03:00:00Z, 2026-11-20",
        "America/New_York,   2026-11-20T08:59:59Z, 2026-11-19",
        "Pacific/Kiritimati, 2026-11-20T14:00:00Z, 2026-11-21",
        "'',                 2026-11-20T03:59:59Z, 2026-11-19",
    })
    void a_day_begins_at_four(String zone, Instant at, LocalDate day) {
        assertThat(LearnerZone.parse(zone, new Violations()).day(at)).isEqualTo(day);
    }

    @Test
    void a_day_may_have_23_or_25_hours() {
        var madrid = LearnerZone.parse("Europe/Madrid", new Violations());
        assertThat(length(madrid, "2026-03-28")).isEqualTo(Duration.ofHours(23));
        assertThat(length(madrid, "2026-10-24")).isEqualTo(Duration.ofHours(25));
        assertThat(length(madrid, "2026-10-25")).isEqualTo(Duration.ofHours(24));
    }

    private static Duration length(LearnerZone zone, String day) {
        var date = LocalDate.parse(day);
        return Duration.between(zone.start(date), zone.start(date.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "GMT+2 ", "Mars/Olympus", "europe/madrid"})
    void what_is_no_name_of_iana_is_refused(String name) {
        var violations = new Violations();
        var _ = LearnerZone.parse(name, violations);
        assertThat(violations.all()).singleElement().extracting("field").isEqualTo("time_zone");
    }
}
