package dev.vivavoce.billing.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A stretch of time for which a plan gives its amounts once. Its start names it in the ledger.
///
/// @param endsAt the start of the next one
public record Period(Instant startsAt, Instant endsAt) {
    /// A rest that is shorter belongs to the month before it: months have 28 to 31 days, so Stripe's months
    /// and ours may differ by three.
    private static final Duration REST = Duration.ofDays(10);

    public Period {
        if (!startsAt.isBefore(endsAt))
            throw new IllegalArgumentException("period: %s to %s (expected: start < end)".formatted(startsAt, endsAt));
    }

    /// The calendar month in UTC.
    static Period calendarMonth(Instant now) {
        var month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return new Period(start(month), start(month.plusMonths(1)));
    }

    /// The month in which `now` falls, counted from the start of what was paid for. A month that is paid for
    /// is one period, as long as Stripe says; a year has twelve. After its end, when the next payment is not
    /// known yet, months are counted on from there: the first of them begins when the next paid one will.
    static Period within(Period paid, Instant now) {
        if (!now.isBefore(paid.endsAt)) {
            long month = fullMonths(paid.endsAt, now);
            return new Period(plus(paid.endsAt, month), plus(paid.endsAt, month + 1));
        }
        long month = fullMonths(paid.startsAt, now);
        if (month > 0 && isRest(plus(paid.startsAt, month), paid)) month--;
        var next = plus(paid.startsAt, month + 1);
        return new Period(plus(paid.startsAt, month), isRest(next, paid) ? paid.endsAt : next);
    }

    private static boolean isRest(Instant from, Period paid) {
        return from.plus(REST).isAfter(paid.endsAt);
    }

    /// 0 before the anchor.
    private static long fullMonths(Instant anchor, Instant now) {
        if (now.isBefore(anchor)) return 0;
        long months = ChronoUnit.MONTHS.between(anchor.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC));
        // From 31 January, 28 February is a month later, although its day is smaller.
        return plus(anchor, months + 1).isAfter(now) ? months : months + 1;
    }

    private static Instant plus(Instant anchor, long months) {
        return anchor.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
