package dev.vivavoce.bench.live;

import dev.vivavoce.cli.Table;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// The figures of a run of live sessions.
///
/// @param sessions the outcome of each
/// @param overEdge round trips of the probes over the edge, in milliseconds
/// @param direct round trips of the probes straight to speech, in milliseconds
/// @param processors kept busy by the platform's process; NaN when it runs elsewhere
/// @param megabytes its memory, read once a second
/// @param interimsSkipped interim texts that speech left out because it was busy; NaN when unknown
/// @param stages where speech spent its time
/// @param calibration the time of a fixed calculation before and after, in milliseconds
/// @param recognitionAlone of one second of speech before the sessions began, in milliseconds; NaN when unknown
record LiveReport(
        List<LiveOutcome> sessions,
        double[] overEdge,
        double[] direct,
        double processors,
        double[] megabytes,
        double interimsSkipped,
        Stages stages,
        double[] calibration,
        double recognitionAlone) {
    /// One line of the report, in milliseconds.
    private record Delay(String name, double[] values) {}

    private static final int TEN_MINUTES = 600;
    private static final int A_MINUTE = 60;
    /// By so much memory may differ between two minutes of the same load.
    private static final double GROWTH = 1.1;

    boolean isGood() {
        return failures().isEmpty();
    }

    List<String> failures() {
        var failures = new ArrayList<String>();
        sessions.stream()
                .map(LiveOutcome::failure)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(failures::add);
        if (isLong() && memoryAtTheEnd() > GROWTH * memoryAfterTenMinutes())
            failures.add("the platform's memory grew" + memory());
        return List.copyOf(failures);
    }

    /// Whether memory can be compared.
    private boolean isLong() {
        return megabytes.length >= 2 * TEN_MINUTES;
    }

    private double memoryAfterTenMinutes() {
        return Statistic.mean(Arrays.copyOfRange(megabytes, TEN_MINUTES, TEN_MINUTES + A_MINUTE));
    }

    private double memoryAtTheEnd() {
        return Statistic.mean(Arrays.copyOfRange(megabytes, megabytes.length - A_MINUTE, megabytes.length));
    }

    private String memory() {
        return String.format(
                Locale.ROOT,
                ": %.0f MB after ten minutes, %.0f MB in the last minute",
                memoryAfterTenMinutes(),
                memoryAtTheEnd());
    }

    String text() {
        var table = new Table("<>>>>>", "milliseconds", "p50", "p95", "p99", "most", "of");
        for (var delay : delays()) {
            var values = delay.values();
            table.row(
                    delay.name(),
                    written(Statistic.quantile(values, 0.5)),
                    written(Statistic.quantile(values, 0.95)),
                    written(Statistic.quantile(values, 0.99)),
                    written(Statistic.quantile(values, 1)),
                    Integer.toString(values.length));
        }
        var text = new StringBuilder(table.toString());
        text.append(String.format(
                Locale.ROOT,
                "%nthe edge adds to a round trip: %s ms at p50, %s ms at p99%n",
                written(added(0.5)),
                written(added(0.99))));
        text.append(String.format(Locale.ROOT, "hang-over of voice activity: %s ms%n", written(hangOver())));
        text.append(String.format(
                Locale.ROOT,
                "interim texts: %d, %s for each second spoken; left out by speech when busy: %s%n",
                interims(),
                written(interims() / spokenSeconds()),
                Double.isNaN(interimsSkipped) ? "unknown" : String.format(Locale.ROOT, "%.0f", interimsSkipped)));
        text.append(
                Double.isNaN(processors)
                        ? "the platform runs elsewhere: its processor time and memory are not known here\n"
                        : String.format(
                                Locale.ROOT,
                                "the platform's process (without PostgreSQL): %.2f processors, %.0f MB on average, %.0f MB at most%n",
                                processors,
                                Statistic.mean(megabytes),
                                Statistic.quantile(megabytes, 1)));
        if (isLong()) text.append("its memory").append(memory()).append(System.lineSeparator());
        text.append(String.format(
                Locale.ROOT,
                "calibration loop: %s ms before, %s ms after%n",
                written(calibration[0]),
                written(calibration[1])));
        text.append(String.format(
                Locale.ROOT, "recognition alone: %s ms for each second of speech%n", written(recognitionAlone)));
        text.append(String.format(
                Locale.ROOT,
                "sessions: %d, failed: %d; final texts: %d%n",
                sessions.size(),
                failures().size(),
                texts(LiveOutcome.Text::toFinal).length));
        text.append(String.format("%n%s", stages));
        return text.toString();
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("sessions", sessions.size());
        json.put("failures", failures());
        json.put("finalTexts", texts(LiveOutcome.Text::toFinal).length);
        json.put("interimTexts", interims());
        json.put("spokenSeconds", spokenSeconds());
        known(json, "interimTextsSkipped", interimsSkipped);
        known(json, "hangOverMilliseconds", hangOver());
        known(json, "processors", processors);
        known(json, "megabytesMean", Statistic.mean(megabytes));
        known(json, "megabytesMost", Statistic.quantile(megabytes, 1));
        if (isLong()) {
            json.put("megabytesAfterTenMinutes", memoryAfterTenMinutes());
            json.put("megabytesInTheLastMinute", memoryAtTheEnd());
        }
        json.put("calibrationMilliseconds", calibration);
        known(json, "recognitionAloneMilliseconds", recognitionAlone);
        json.put("stages", stages.stages());
        var milliseconds = new LinkedHashMap<String, Object>();
        for (var delay : delays()) {
            var quantiles = new LinkedHashMap<String, Object>();
            quantiles.put("count", delay.values().length);
            known(quantiles, "p50", Statistic.quantile(delay.values(), 0.5));
            known(quantiles, "p95", Statistic.quantile(delay.values(), 0.95));
            known(quantiles, "p99", Statistic.quantile(delay.values(), 0.99));
            known(quantiles, "most", Statistic.quantile(delay.values(), 1));
            milliseconds.put(delay.name(), quantiles);
        }
        json.put("milliseconds", milliseconds);
        return json;
    }

    private List<Delay> delays() {
        var delays = new ArrayList<Delay>();
        delays.add(new Delay("round trip over the edge", overEdge));
        delays.add(new Delay("round trip straight to speech", direct));
        delays.add(new Delay("speech end → final text, socket", texts(LiveOutcome.Text::toFinal)));
        delays.add(new Delay("speech end → final text, subscription", texts(LiveOutcome.Text::toFinalSubscribed)));
        delays.add(new Delay("speech end → scores, socket", texts(LiveOutcome.Text::toScores)));
        delays.add(new Delay("  of it after the hang-over: final text", texts(text -> text.toFinal() - hangOver())));
        delays.add(new Delay("  of it after the hang-over: scores", texts(text -> text.toScores() - hangOver())));
        delays.add(new Delay(
                "finish → result",
                good().mapToDouble(LiveOutcome::finishToResult).toArray()));
        delays.add(new Delay(
                "between two interim texts",
                good().flatMap(session -> session.interimGaps().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
        delays.add(new Delay(
                "sender behind its time",
                good().flatMap(session -> session.lateness().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
        return delays;
    }

    private double added(double share) {
        return Statistic.quantile(overEdge, share) - Statistic.quantile(direct, share);
    }

    private double hangOver() {
        return good().mapToDouble(LiveOutcome::hangOver).findFirst().orElse(Double.NaN);
    }

    private int interims() {
        return good().mapToInt(LiveOutcome::interims).sum();
    }

    private double spokenSeconds() {
        return DoubleStream.of(texts(LiveOutcome.Text::seconds)).sum();
    }

    private double[] texts(ToDoubleFunction<LiveOutcome.Text> figure) {
        return good().flatMap(session -> session.texts().stream())
                .mapToDouble(figure)
                .toArray();
    }

    private java.util.stream.Stream<LiveOutcome> good() {
        return sessions.stream().filter(session -> session.failure() == null);
    }

    private static void known(Map<String, Object> json, String name, double value) {
        if (!Double.isNaN(value)) json.put(name, value);
    }

    private static String written(double value) {
        if (Double.isNaN(value)) return "–";
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }
}
