package dev.vivavoce.bench.live;

import dev.vivavoce.cli.Metrics;
import dev.vivavoce.cli.Table;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The figures of a run of talks.
///
/// @param talks the outcome of each
/// @param firstToken how long a language model takes for its first token; zero without one
/// @param processors kept busy by the platform's process; NaN when it runs elsewhere
/// @param megabytes its memory at each reading
/// @param stages where speech spent its time
/// @param prepared the replies that were begun before a turn was over
/// @param calibration the time of a fixed calculation before and after, in milliseconds
record TalkReport(
        List<TalkOutcome> talks,
        Duration firstToken,
        double processors,
        double[] megabytes,
        Stages stages,
        Prepared prepared,
        double[] calibration) {
    /// How long half of the learners may wait without a model, in milliseconds.
    static final double MEDIAN_BAR = 1_100;
    /// How long 95 of 100 may wait.
    static final double P95_BAR = 1_800;

    private static final double[] SHARES = {0.5, 0.9, 0.95, 0.99, 1};
    private static final List<String> SHARE_NAMES = List.of("p50", "p90", "p95", "p99", "most");

    /// The replies that were begun before the learner's turn was over, by speech's own count.
    ///
    /// @param kept whose turn ended with the same words
    /// @param dropped because the learner went on
    record Prepared(long kept, long dropped) {
        static Prepared of(Metrics speech) {
            return new Prepared(count(speech, "kept"), count(speech, "dropped"));
        }

        private static long count(Metrics speech, String outcome) {
            return Math.round(speech.sum("speech_partner_prepared_total", Map.of("outcome", outcome)));
        }

        /// What was added since an earlier reading.
        Prepared since(Prepared before) {
            return new Prepared(kept - before.kept, dropped - before.dropped);
        }
    }

    /// One line of the report, in milliseconds.
    private record Delay(String name, double[] values) {}

    /// Whether all talks came to their end, and the bars are reached.
    boolean isGood() {
        return failures().isEmpty() && isWithin(0.5, medianBar()) && isWithin(0.95, p95Bar());
    }

    private double medianBar() {
        return MEDIAN_BAR + firstToken.toMillis();
    }

    private double p95Bar() {
        return P95_BAR + firstToken.toMillis();
    }

    private boolean isWithin(double share, double bar) {
        return Statistic.quantile(waits(), share) <= bar;
    }

    List<String> failures() {
        return talks.stream()
                .map(TalkOutcome::failure)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    String text() {
        var head = Stream.of(Stream.of("milliseconds"), SHARE_NAMES.stream(), Stream.of("of"))
                .flatMap(part -> part)
                .toArray(String[]::new);
        var table = new Table("<>>>>>>", head);
        for (var delay : delays()) {
            var row = new ArrayList<String>();
            row.add(delay.name());
            for (double share : SHARES) row.add(written(Statistic.quantile(delay.values(), share)));
            row.add(Integer.toString(delay.values().length));
            table.row(row);
        }
        var text = new StringBuilder(table.toString());
        text.append(String.format(
                Locale.ROOT,
                "%nbars: %.0f ms at p50 (%s), %.0f ms at p95 (%s)%n",
                medianBar(),
                isWithin(0.5, medianBar()) ? "reached" : "missed",
                p95Bar(),
                isWithin(0.95, p95Bar()) ? "reached" : "missed"));
        if (!firstToken.isZero())
            text.append(String.format(
                    Locale.ROOT,
                    "first token: %d ms; answers that began with a sentence of the model: %d of %d%n",
                    firstToken.toMillis(),
                    byModel(),
                    waits().length));
        text.append(String.format(
                Locale.ROOT,
                "talks: %d, failed: %d; turns that the partner cut off: %d; interruptions that did not stop it: %d%n",
                talks.size(),
                failures().size(),
                talks.stream().mapToInt(TalkOutcome::cutOff).sum(),
                talks.stream().mapToInt(TalkOutcome::missed).sum()));
        text.append(String.format(
                Locale.ROOT,
                "replies that were begun before the turn was over: %d kept, %d dropped%n",
                prepared.kept(),
                prepared.dropped()));
        text.append(
                Double.isNaN(processors)
                        ? "the platform runs elsewhere: its processor time and memory are not known here\n"
                        : String.format(
                                Locale.ROOT,
                                "the platform's process (without PostgreSQL): %.2f processors, %.0f MB on average,"
                                        + " %.0f MB at most%n",
                                processors,
                                Statistic.mean(megabytes),
                                Statistic.quantile(megabytes, 1)));
        text.append(String.format(
                Locale.ROOT,
                "calibration loop: %s ms before, %s ms after%n",
                written(calibration[0]),
                written(calibration[1])));
        text.append(String.format("%n%s", stages));
        return text.toString();
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("talks", talks.size());
        json.put("failures", failures());
        json.put("answers", waits().length);
        json.put("firstTokenMilliseconds", firstToken.toMillis());
        json.put("answersByModel", byModel());
        json.put("cutOff", talks.stream().mapToInt(TalkOutcome::cutOff).sum());
        json.put("repliesKept", prepared.kept());
        json.put("repliesDropped", prepared.dropped());
        json.put(
                "missedInterruptions",
                talks.stream().mapToInt(TalkOutcome::missed).sum());
        known(json, "processors", processors);
        known(json, "megabytesMean", Statistic.mean(megabytes));
        known(json, "megabytesMost", Statistic.quantile(megabytes, 1));
        json.put("calibrationMilliseconds", calibration);
        json.put("stages", stages.stages());
        var milliseconds = new LinkedHashMap<String, Object>();
        for (var delay : delays()) {
            var quantiles = new LinkedHashMap<String, Object>();
            quantiles.put("count", delay.values().length);
            for (int i = 0; i < SHARES.length; i++)
                known(quantiles, SHARE_NAMES.get(i), Statistic.quantile(delay.values(), SHARES[i]));
            milliseconds.put(delay.name(), quantiles);
        }
        json.put("milliseconds", milliseconds);
        return json;
    }

    private List<Delay> delays() {
        return List.of(
                new Delay("learner's last sound → partner's first", waits()),
                new Delay("  of it until the turn is over", answers(TalkOutcome.Answer::turnEnd)),
                new Delay("  of it until the caption (reply and voice)", answers(TalkOutcome.Answer::caption)),
                new Delay("  of it until the first sound", answers(TalkOutcome.Answer::sound)),
                new Delay("interruption → the partner's voice stops", stops(TalkOutcome.Stop::held)),
                new Delay("interruption → the partner's turn is over", stops(TalkOutcome.Stop::ended)),
                new Delay(
                        "sender behind its time",
                        talks.stream()
                                .flatMap(talk -> talk.lateness().stream())
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
    }

    private long byModel() {
        return talks.stream()
                .flatMap(talk -> talk.answers().stream())
                .filter(TalkOutcome.Answer::isByModel)
                .count();
    }

    private double[] waits() {
        return answers(TalkOutcome.Answer::waited);
    }

    private double[] answers(ToDoubleFunction<TalkOutcome.Answer> figure) {
        return talks.stream()
                .flatMap(talk -> talk.answers().stream())
                .mapToDouble(figure)
                .toArray();
    }

    private double[] stops(ToDoubleFunction<TalkOutcome.Stop> figure) {
        return talks.stream()
                .flatMap(talk -> talk.stops().stream())
                .mapToDouble(figure)
                .toArray();
    }

    private static void known(Map<String, Object> json, String name, double value) {
        if (!Double.isNaN(value)) json.put(name, value);
    }

    private static String written(double value) {
        if (Double.isNaN(value)) return "–";
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }
}
