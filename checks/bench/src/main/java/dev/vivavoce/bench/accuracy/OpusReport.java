package dev.vivavoce.bench.accuracy;

import dev.vivavoce.cli.Table;
import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.evaluation.figures.WordErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The same recordings as PCM, as Opus, and as Opus whose stream broke in the middle, side by side. Intervals
/// are of the differences, speakers drawn with replacement.
public record OpusReport(List<Row> rows, double bitsPerSecond) {
    /// One recording in one way, with what draws by the thousand would compute again and again.
    record Way(Assessed assessed, WordErrors errors, List<AgreementWithExperts> phones) {
        static Way of(Assessed assessed) {
            var expert = assessed.recording().expert();
            return new Way(
                    assessed,
                    assessed.wordErrors(),
                    expert == null ? List.of() : AgreementWithExperts.phones(assessed, expert));
        }

        double overall() {
            return assessed.rightOverall();
        }

        /// Words that are heard in one way only, whether they were right or not.
        WordErrors unlike(Way other) {
            return WordErrors.between(
                    assessed.right().getTranscript(), other.assessed.right().getTranscript());
        }
    }

    /// One recording, in three ways.
    record Triple(Way pcm, Way opus, Way resumed, WordErrors opusUnlikePcm, WordErrors resumedUnlikeOpus) {
        static Triple of(Assessed pcm, Assessed opus, Assessed resumed) {
            var first = Way.of(pcm);
            var second = Way.of(opus);
            var third = Way.of(resumed);
            return new Triple(first, second, third, first.unlike(second), second.unlike(third));
        }

        String speaker() {
            return pcm.assessed().recording().speaker();
        }
    }

    /// A figure for each way, and how far the second is from the first and the third from the second.
    ///
    /// @param factor 100 for figures in percent
    public record Row(
            String name,
            int factor,
            double pcm,
            double opus,
            double resumed,
            Bootstrap.Figure opusLessPcm,
            Bootstrap.Figure resumedLessOpus) {}

    /// @param bitsPerSecond what a second of the Opus takes, the lengths of packets included
    static OpusReport of(List<Triple> all, double bitsPerSecond) {
        var rows = new ArrayList<Row>();
        rows.add(row("word errors, %", 100, all, OpusReport::wordErrors));
        rows.add(apart(
                "words heard otherwise, %",
                100,
                all,
                some -> errors(some, Triple::opusUnlikePcm),
                some -> errors(some, Triple::resumedUnlikeOpus)));
        rows.add(row("overall score, mean", 1, all, some -> mean(some, Way::overall)));
        rows.add(apart(
                "overall score, mean distance",
                1,
                all,
                some -> distance(some, Triple::pcm, Triple::opus),
                some -> distance(some, Triple::opus, Triple::resumed)));
        if (all.stream().anyMatch(one -> !one.pcm().phones().isEmpty()))
            rows.add(row("phone, Pearson r with experts", 1, all, OpusReport::phones));
        return new OpusReport(List.copyOf(rows), bitsPerSecond);
    }

    public String table() {
        var table = new Table("<>>>><><", "", "PCM", "Opus", "resumed", "Opus − PCM", "95 %", "resumed − Opus", "95 %");
        for (var row : rows)
            table.row(
                    row.name(),
                    written(row.pcm(), row.factor()),
                    written(row.opus(), row.factor()),
                    written(row.resumed(), row.factor()),
                    written(row.opusLessPcm().value(), row.factor()),
                    interval(row.opusLessPcm(), row.factor()),
                    written(row.resumedLessOpus().value(), row.factor()),
                    interval(row.resumedLessOpus(), row.factor()));
        return table + String.format(Locale.ROOT, "%.1f kbit/s of Opus, PCM 256 kbit/s%n", bitsPerSecond / 1000);
    }

    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("bitsPerSecond", bitsPerSecond);
        json.put("rows", rows);
        return json;
    }

    private static Row row(String name, int factor, List<Triple> all, ToDoubleFunction<List<Way>> figure) {
        return new Row(
                name,
                factor,
                figure.applyAsDouble(each(all, Triple::pcm)),
                figure.applyAsDouble(each(all, Triple::opus)),
                figure.applyAsDouble(each(all, Triple::resumed)),
                over(
                        all,
                        some -> figure.applyAsDouble(each(some, Triple::opus))
                                - figure.applyAsDouble(each(some, Triple::pcm))),
                over(
                        all,
                        some -> figure.applyAsDouble(each(some, Triple::resumed))
                                - figure.applyAsDouble(each(some, Triple::opus))));
    }

    /// What only two ways together have.
    private static Row apart(
            String name,
            int factor,
            List<Triple> all,
            ToDoubleFunction<List<Triple>> opusFromPcm,
            ToDoubleFunction<List<Triple>> resumedFromOpus) {
        return new Row(
                name, factor, Double.NaN, Double.NaN, Double.NaN, over(all, opusFromPcm), over(all, resumedFromOpus));
    }

    private static Bootstrap.Figure over(List<Triple> all, ToDoubleFunction<List<Triple>> figure) {
        return Bootstrap.over(all, Triple::speaker, figure);
    }

    private static double wordErrors(List<Way> some) {
        return WordErrors.sum(some.stream().map(Way::errors).toList()).rate();
    }

    private static double errors(List<Triple> some, Function<Triple, WordErrors> of) {
        return WordErrors.sum(some.stream().map(of).toList()).rate();
    }

    /// How far the score of one recording is from its score in the other way.
    private static double distance(List<Triple> some, Function<Triple, Way> from, Function<Triple, Way> to) {
        return Statistic.mean(some.stream()
                .mapToDouble(one ->
                        Math.abs(to.apply(one).overall() - from.apply(one).overall()))
                .toArray());
    }

    private static double phones(List<Way> some) {
        var both = some.stream().flatMap(way -> way.phones().stream()).toList();
        return Statistic.pearson(
                both.stream().mapToDouble(AgreementWithExperts::ours).toArray(),
                both.stream().mapToDouble(AgreementWithExperts::experts).toArray());
    }

    private static double mean(List<Way> some, ToDoubleFunction<Way> figure) {
        return Statistic.mean(some.stream().mapToDouble(figure).toArray());
    }

    private static List<Way> each(List<Triple> all, Function<Triple, Way> way) {
        return all.stream().map(way).toList();
    }

    private static String interval(Bootstrap.Figure figure, int factor) {
        return Double.isNaN(figure.low())
                ? "–"
                : written(figure.low(), factor) + " to " + written(figure.high(), factor);
    }

    private static String written(double value, int factor) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, factor == 1 ? "%.3f" : "%.1f", factor * value);
    }
}
