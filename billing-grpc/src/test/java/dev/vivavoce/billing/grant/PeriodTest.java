package dev.vivavoce.billing.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        // A month is as long as Stripe says: from 31 January to 28 February, and from there to 31 March.
        "2026-01-31, 2026-02-28, 2026-02-10, 2026-01-31, 2026-02-28",
        "2026-02-28, 2026-03-31, 2026-03-29, 2026-02-28, 2026-03-31",
        "2026-02-28, 2026-03-31, 2026-03-01, 2026-02-28, 2026-03-31",
        // A year has twelve months.
        "2026-01-31, 2027-01-31, 2026-02-27, 2026-01-31, 2026-02-28",
        "2026-01-31, 2027-01-31, 2026-02-28, 2026-02-28, 2026-03-31",
        "2026-01-31, 2027-01-31, 2027-01-30, 2026-12-31, 2027-01-31",
        "2028-02-29, 2029-02-28, 2029-02-27, 2029-01-29, 2029-02-28",
        // A payment that is not known yet: the months go on from the end of what was paid for.
        "2026-01-15, 2026-02-15, 2026-02-15, 2026-02-15, 2026-03-15",
        "2026-01-15, 2026-02-15, 2026-04-20, 2026-04-15, 2026-05-15",
        // It begins in the future, by a clock that is not ours.
        "2026-05-15, 2026-06-15, 2026-01-01, 2026-05-15, 2026-06-15",
    })
    void a_paid_period_holds_the_months_that_were_paid_for(
            String from, String until, String now, String start, String end) {
        assertThat(Period.within(new Period(day(from), day(until)), day(now)))
                .isEqualTo(new Period(day(start), day(end)));
    }

    @Test
    void a_calendar_month_is_one_in_utc() {
        assertThat(Period.calendarMonth(Instant.parse("2026-12-31T23:59:59.999Z")))
                .isEqualTo(new Period(day("2026-12-01"), day("2027-01-01")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_months_of_a_year_are_twelve_without_gap_or_overlap(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var start = OffsetDateTime.of(2026, 1, 1, 12, 30, 0, 0, ZoneOffset.UTC)
                    .plusDays(random.nextInt(1500))
                    .plusSeconds(random.nextInt(86_400));
            var paid = new Period(start.toInstant(), start.plusYears(1).toInstant());
            var months = new ArrayList<Period>();
            for (var now = paid.startsAt(); now.isBefore(paid.endsAt()); ) {
                var month = Period.within(paid, now);
                assertThat(month.startsAt()).isEqualTo(now);
                assertThat(Period.within(paid, month.endsAt().minusNanos(1))).isEqualTo(month);
                assertThat(Duration.between(month.startsAt(), month.endsAt()).toDays())
                        .isBetween(28L, 31L);
                months.add(month);
                now = month.endsAt();
            }
            assertThat(months).as("from %s", start).hasSize(12);
            assertThat(months.getLast().endsAt()).isEqualTo(paid.endsAt());
        }
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
