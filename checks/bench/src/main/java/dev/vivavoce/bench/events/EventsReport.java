package dev.vivavoce.bench.events;

import dev.vivavoce.bench.hostile.Report;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import java.util.List;
import java.util.Locale;

/// The figures of [Events] and their bars.
final class EventsReport {
    private static final double MOST_LAG_MILLISECONDS = 1_000;
    /// Writers that are later than this do not keep to the rate.
    private static final double MOST_BEHIND_MILLISECONDS = 1_000;

    private EventsReport() {}

    /// @param inserted the changes in the database of the service that writes
    /// @param counted the events in the database of the service that follows
    static void add(Report report, Journal.Outcome outcome, long inserted, long counted) {
        var lag = quantiles(outcome.lagMilliseconds());
        var behind = quantiles(outcome.behindMilliseconds());
        report.figure(
                        "events written, processed",
                        "%,d, %,d".formatted(outcome.written(), outcome.processed()),
                        "written",
                        outcome.written())
                .figure(
                        "… of it in the databases",
                        "%,d, %,d".formatted(inserted, counted),
                        "stored",
                        List.of(inserted, counted))
                .figure("… lost", "%,d".formatted(outcome.lost()), "lost", outcome.lost())
                .figure("… processed twice", "%,d".formatted(outcome.twice()), "twice", outcome.twice())
                .figure(
                        "… after a later one of the same user",
                        "%,d".formatted(outcome.outOfOrder()),
                        "outOfOrder",
                        outcome.outOfOrder())
                .figure("lag: p50, p95, p99, longest", milliseconds(lag), "lagMilliseconds", lag)
                .figure(
                        "due until committed: p50, p95, p99, longest",
                        milliseconds(behind),
                        "behindMilliseconds",
                        behind)
                .bar(outcome.written() > 0, "events")
                .bar(outcome.lost() == 0, "no event lost: " + outcome.lost())
                .bar(outcome.twice() == 0, "no event processed twice: " + outcome.twice())
                .bar(outcome.outOfOrder() == 0, "the events of each user in order: " + outcome.outOfOrder() + " not")
                .bar(
                        inserted == outcome.written() && counted == inserted,
                        "a change for each event in both databases: %,d and %,d for %,d"
                                .formatted(inserted, counted, outcome.written()))
                .timeBar(
                        lag.get(2) <= MOST_LAG_MILLISECONDS,
                        "p99 of the lag at most %.0f ms: %.0f".formatted(MOST_LAG_MILLISECONDS, lag.get(2)))
                .timeBar(
                        behind.get(2) <= MOST_BEHIND_MILLISECONDS,
                        "99 of 100 events committed at most %.0f ms after they were due: %.0f"
                                .formatted(MOST_BEHIND_MILLISECONDS, behind.get(2)));
    }

    private static List<Double> quantiles(double[] values) {
        return List.of(
                Statistic.quantile(values, 0.5),
                Statistic.quantile(values, 0.95),
                Statistic.quantile(values, 0.99),
                Statistic.quantile(values, 1));
    }

    private static String milliseconds(List<Double> quantiles) {
        return String.format(Locale.ROOT, "%.1f, %.1f, %.1f, %.1f ms", quantiles.toArray());
    }
}
