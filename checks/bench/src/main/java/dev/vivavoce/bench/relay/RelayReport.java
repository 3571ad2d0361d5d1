package dev.vivavoce.bench.relay;

import dev.vivavoce.bench.hostile.Report;
import dev.vivavoce.cli.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of [Relay] and its bar.
final class RelayReport {
    static final double MOST_MILLISECONDS = 5;
    private static final int REASONS_SHOWN = 3;

    private RelayReport() {}

    /// A row for each step.
    static String table(List<Step.Outcome> steps) {
        var table = new Table(
                "<>>>>>>>>",
                "streams × messages/s",
                "over the edge",
                "direct",
                "added",
                "up",
                "down",
                "behind",
                "edge",
                "bench");
        for (var one : steps)
            table.row(
                    "%,d × %d".formatted(one.step().streams(), one.step().messages()),
                    written(Delays.quantiles(one.overEdge().roundTrip())),
                    written(Delays.quantiles(one.direct().roundTrip())),
                    written(one.added()),
                    written(one.addedUp().getLast()),
                    written(one.addedDown().getLast()),
                    written(Delays.quantiles(one.overEdge().behind()).getLast()),
                    written(one.edgeProcessors()),
                    written(one.benchProcessors()));
        return table.toString();
    }

    /// @param streams with which the bar is to be reached, at whichever load
    static void add(Report report, List<Step.Outcome> steps, int streams) {
        var borne = steps.stream()
                .filter(one -> one.isBorne(MOST_MILLISECONDS))
                .max(Comparator.comparingInt(one -> one.step().load()));
        var failures = steps.stream().flatMap(one -> one.failures().stream()).toList();
        report.figure(
                        "most messages a second with p99 added at most %.0f ms".formatted(MOST_MILLISECONDS),
                        borne.map(one -> "%,d (%,d streams)"
                                        .formatted(one.step().load(), one.step().streams()))
                                .orElse("none"),
                        "borneMessagesASecond",
                        borne.map(one -> one.step().load()).orElse(0))
                .figure(
                        "messages that did not arrive",
                        "%,d"
                                .formatted(steps.stream()
                                        .mapToInt(Step.Outcome::lost)
                                        .sum()),
                        "lost",
                        steps.stream().mapToInt(Step.Outcome::lost).sum())
                .figure(
                        "streams that ended before their time",
                        failures.size()
                                + failures.stream()
                                        .distinct()
                                        .limit(REASONS_SHOWN)
                                        .map(why -> ", " + why)
                                        .collect(Collectors.joining()),
                        "failures",
                        failures.size())
                .figure(
                        "steps",
                        Integer.toString(steps.size()),
                        "steps",
                        steps.stream().map(RelayReport::json).toList())
                .timeBar(
                        steps.stream()
                                .anyMatch(one -> one.step().streams() == streams && one.isBorne(MOST_MILLISECONDS)),
                        "p99 added at most %.0f ms with %d streams, whatever they send"
                                .formatted(MOST_MILLISECONDS, streams));
    }

    private static Map<String, Object> json(Step.Outcome one) {
        var json = new LinkedHashMap<String, Object>();
        json.put("streams", one.step().streams());
        json.put("directStreams", one.directStreams());
        json.put("messagesASecondEach", one.step().messages());
        json.put("seconds", one.step().seconds());
        json.put("overEdgeMilliseconds", Delays.quantiles(one.overEdge().roundTrip()));
        json.put("directMilliseconds", Delays.quantiles(one.direct().roundTrip()));
        json.put("addedMilliseconds", one.added());
        json.put("addedUpMilliseconds", one.addedUp());
        json.put("addedDownMilliseconds", one.addedDown());
        json.put("behindMilliseconds", Delays.quantiles(one.overEdge().behind()));
        json.put("edgeProcessors", one.edgeProcessors());
        json.put("benchProcessors", one.benchProcessors());
        json.put("lost", one.lost());
        json.put("failures", one.failures().size());
        return json;
    }

    private static String written(List<Double> quantiles) {
        return quantiles.stream().map(RelayReport::written).collect(Collectors.joining(", "));
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }
}
