package dev.vivavoce.bench.watchers;

import dev.vivavoce.bench.hostile.Report;
import java.util.List;
import java.util.function.ToLongFunction;

/// The figures of [Watchers] and their bars.
final class WatchersReport {
    /// A gigabyte, in the unit of the readings.
    private static final double MOST_MEGABYTES = 1e9 / (1 << 20);

    private static final int REASONS_SHOWN = 3;

    private WatchersReport() {}

    static void add(Report report, int subscriptions, IdleSubscriptions.Result result) {
        report.figure(
                        "idle subscriptions, sockets",
                        "%,d, %,d".formatted(subscriptions, IdleSubscriptions.sockets(subscriptions)),
                        "subscriptions",
                        subscriptions)
                .figure("… that ran to the end", "%,d".formatted(result.open()), "subscriptionsOpen", result.open())
                .figure(
                        "heap of the edge before, with them, and after them",
                        "%.1f MB, %.1f MB, %.1f MB".formatted(result.before(), result.with(), result.after()),
                        "heapMegabytes",
                        List.of(result.before(), result.with(), result.after()))
                .figure(
                        "… for each idle subscription",
                        "%.1f kB".formatted(result.kilobytesEach()),
                        "kilobytesEach",
                        result.kilobytesEach())
                .bar(
                        result.open() == subscriptions && result.failures().isEmpty(),
                        "every idle subscription runs to the end: " + some(result.failures()))
                .bar(result.with() < MOST_MEGABYTES, "a heap under 1 GB with all idle subscriptions");
    }

    /// @param rounds at least one
    static void add(Report report, int watchers, List<FanOut.Round> rounds) {
        long lost = sum(rounds, round -> round.count().lost());
        long wrong = sum(rounds, round -> round.count().wrong());
        var failures = rounds.stream()
                .flatMap(round -> round.count().failures().stream())
                .toList();
        var cpu = rounds.stream()
                .mapToDouble(FanOut.Round::cpuMicroseconds)
                .sorted()
                .toArray();
        double median = cpu[cpu.length / 2];
        report.figure(
                        "watchers of one session, sockets, rounds",
                        "%,d, %,d, %d".formatted(watchers, IdleSubscriptions.sockets(watchers), rounds.size()),
                        "watchers",
                        watchers)
                .figure(
                        "durable events of the sessions",
                        "%,d".formatted(sum(rounds, FanOut.Round::events)),
                        "durableEvents",
                        sum(rounds, FanOut.Round::events))
                .figure(
                        "… delivered, expected",
                        "%,d, %,d"
                                .formatted(
                                        sum(rounds, round -> round.count().durable()),
                                        sum(rounds, round -> round.count().expected())),
                        "durableDelivered",
                        sum(rounds, round -> round.count().durable()))
                .figure("… lost", "%,d".formatted(lost), "lost", lost)
                .figure("… twice or out of order", "%,d".formatted(wrong), "wrong", wrong)
                .figure(
                        "interim events delivered, and those of the speaker times watchers",
                        "%,d, %,d"
                                .formatted(
                                        sum(rounds, round -> round.count().interim()),
                                        sum(rounds, FanOut.Round::interimSpoken) * watchers),
                        "interimDelivered",
                        sum(rounds, round -> round.count().interim()))
                .figure(
                        "CPU of the edge for each event and watcher: median, least, most",
                        "%.1f µs, %.1f µs, %.1f µs".formatted(median, cpu[0], cpu[cpu.length - 1]),
                        "cpuMicroseconds",
                        median)
                .bar(sum(rounds, FanOut.Round::events) > 0, "sessions with events")
                .bar(lost == 0, "no event lost: " + lost)
                .bar(wrong == 0, "no event twice or out of order: " + wrong)
                .bar(failures.isEmpty(), "every subscription is completed by the edge: " + some(failures));
    }

    private static long sum(List<FanOut.Round> rounds, ToLongFunction<FanOut.Round> figure) {
        return rounds.stream().mapToLong(figure).sum();
    }

    /// How many there are, and what the first different ones say.
    static String some(List<String> failures) {
        return failures.size() + " failures "
                + failures.stream().distinct().limit(REASONS_SHOWN).toList();
    }
}
