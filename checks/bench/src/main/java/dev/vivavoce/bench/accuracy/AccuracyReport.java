package dev.vivavoce.bench.accuracy;

import dev.vivavoce.cli.Table;
import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.HeardWord;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.evaluation.figures.WordErrors;
import dev.vivavoce.speech.evaluation.recordings.ExpertScores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The figures over all recordings: as a table to read, and as a map for a JSON file.
///
/// @param calibration the recognised words, by the platform's confidence in them
public record AccuracyReport(List<Row> rows, List<HeardWord.Bin> calibration) {
    private static final double UTTERANCE_SECONDS = 4;

    /// @param group the group of the figure, for example "word errors"
    /// @param name its name in the group, for example "under 13"
    /// @param count number of items that it is computed from
    /// @param of the kind of items: "words", "recordings", "phones"
    public record Row(String group, String name, long count, String of, Unit unit, Bootstrap.Figure figure) {}

    /// The format of a figure.
    public enum Unit {
        PERCENT,
        POINTS,
        MILLISECONDS,
        NUMBER
    }

    /// @param folders the names of folders with word errors of their own; empty when there is only one
    /// @param alone the engines' time for the recordings that were assessed alone
    public static AccuracyReport of(List<Assessed> all, List<String> folders, Spent alone) {
        var rows = new ArrayList<Row>();
        wordErrors(rows, "all", all, _ -> true);
        wordErrors(rows, "under 13", all, aged(age -> age < 13));
        wordErrors(rows, "13 to 17", all, aged(age -> age >= 13 && age < 18));
        wordErrors(rows, "18 and over", all, aged(age -> age >= 18));
        for (var folder : folders) {
            wordErrors(rows, "in " + folder, all, assessed -> folder.equals(folder(assessed)));
        }
        var heard = all.stream().flatMap(Assessed::heardWords).toList();
        confidence(rows, heard);
        row(rows, "right from wrong text", "AUC", "recordings", Unit.NUMBER, all, AccuracyReport::separation);
        row(
                rows,
                "overall score",
                "right text",
                "recordings",
                Unit.POINTS,
                all,
                some -> mean(some, Assessed::rightOverall));
        row(
                rows,
                "overall score",
                "wrong text",
                "recordings",
                Unit.POINTS,
                all,
                some -> mean(some, Assessed::wrongOverall));
        row(
                rows,
                "heard as speech",
                "share",
                "recordings",
                Unit.PERCENT,
                all,
                some -> mean(some, assessed -> assessed.isHeard() ? 1 : 0));
        realTimeFactor(rows, all);
        cost(rows, all, alone);
        agreement(rows, "phone", "phones", all, AgreementWithExperts::phones);
        agreement(rows, "word", "words", all, AgreementWithExperts::wordScores);
        agreement(
                rows,
                "utterance, total",
                "recordings",
                all,
                (assessed, expert) ->
                        List.of(AgreementWithExperts.of(assessed, assessed.rightOverall(), expert.total())));
        agreement(
                rows,
                "utterance, fluency",
                "recordings",
                all,
                (assessed, expert) -> List.of(AgreementWithExperts.of(
                        assessed, assessed.right().getScores().getFluency(), expert.fluency())));
        agreement(
                rows,
                "utterance, prosodic",
                "recordings",
                all,
                (assessed, expert) -> List.of(AgreementWithExperts.of(
                        assessed, assessed.right().getScores().getProsody(), expert.prosodic())));
        wrongSounds(rows, all);
        return new AccuracyReport(List.copyOf(rows), HeardWord.bins(heard));
    }

    public String table() {
        var table = new Table("<<>><", "", "", "figure", "95 % interval", "over");
        var group = "";
        for (var row : rows) {
            var figure = row.figure();
            table.row(
                    row.group().equals(group) ? "" : row.group(),
                    row.name(),
                    written(figure.value(), row.unit()),
                    Double.isNaN(figure.low())
                            ? "–"
                            : written(figure.low(), row.unit()) + " to " + written(figure.high(), row.unit()),
                    String.format(Locale.ROOT, "%,d %s", row.count(), row.of()));
            group = row.group();
        }
        return table + (calibration.isEmpty() ? "" : "\n" + curve());
    }

    private String curve() {
        var table = new Table("<>>>", "confidence of a word", "said", "right", "words");
        for (var bin : calibration) {
            table.row(
                    String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                    written(bin.said(), Unit.PERCENT),
                    written(bin.right(), Unit.PERCENT),
                    String.format(Locale.ROOT, "%,d", bin.count()));
        }
        return table.toString();
    }

    /// For a JSON file; unknown figures are left out.
    public List<Map<String, Object>> json() {
        return rows.stream().map(AccuracyReport::json).toList();
    }

    /// The calibration curve for a JSON file.
    public List<Map<String, Object>> calibrationJson() {
        return calibration.stream()
                .map(bin -> Map.<String, Object>of(
                        "from",
                        bin.from(),
                        "to",
                        bin.to(),
                        "words",
                        bin.count(),
                        "said",
                        bin.said(),
                        "right",
                        bin.right()))
                .toList();
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("group", row.group());
        json.put("name", row.name());
        json.put("count", row.count());
        json.put("of", row.of());
        if (row.figure().isKnown()) json.put("value", row.figure().value());
        if (!Double.isNaN(row.figure().low())) {
            json.put("low95", row.figure().low());
            json.put("high95", row.figure().high());
        }
        return json;
    }

    private static Predicate<Assessed> aged(Predicate<Integer> age) {
        return assessed -> assessed.recording().age() instanceof Integer years && age.test(years);
    }

    private static String folder(Assessed assessed) {
        var folder = assessed.recording().file().toAbsolutePath().normalize().getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }

    private static void wordErrors(List<Row> rows, String name, List<Assessed> all, Predicate<Assessed> counted) {
        record Counted(String speaker, WordErrors errors) {}
        var some = all.stream()
                .filter(counted)
                .map(assessed -> new Counted(assessed.recording().speaker(), assessed.wordErrors()))
                .toList();
        if (some.isEmpty()) return;
        int words = some.stream().mapToInt(one -> one.errors().words()).sum();
        var figure = Bootstrap.over(
                some,
                Counted::speaker,
                drawn -> WordErrors.sum(drawn.stream().map(Counted::errors).toList())
                        .rate());
        rows.add(new Row("word errors", name, words, "words", Unit.PERCENT, figure));
    }

    /// How often a sound that is called wrong is wrong for the experts, and how many of those are found.
    private static void wrongSounds(List<Row> rows, List<Assessed> all) {
        var sounds = new ArrayList<AgreementWithExperts.WrongSound>();
        for (var assessed : all) {
            var expert = assessed.recording().expert();
            if (expert != null) sounds.addAll(AgreementWithExperts.wrongSounds(assessed, expert));
        }
        var called =
                sounds.stream().filter(AgreementWithExperts.WrongSound::called).toList();
        var wrong =
                sounds.stream().filter(AgreementWithExperts.WrongSound::wrong).toList();
        if (wrong.isEmpty()) return;
        share(rows, "precision", called, AgreementWithExperts.WrongSound::wrong);
        share(rows, "recall", wrong, AgreementWithExperts.WrongSound::called);
    }

    private static void share(
            List<Row> rows,
            String name,
            List<AgreementWithExperts.WrongSound> sounds,
            Predicate<AgreementWithExperts.WrongSound> counted) {
        var figure = Bootstrap.over(
                sounds,
                AgreementWithExperts.WrongSound::speaker,
                some -> Statistic.mean(some.stream()
                        .mapToDouble(sound -> counted.test(sound) ? 1 : 0)
                        .toArray()));
        rows.add(new Row("sound called wrong", name, sounds.size(), "phones", Unit.PERCENT, figure));
    }

    private static void confidence(List<Row> rows, List<HeardWord> heard) {
        if (heard.isEmpty()) return;
        var off = Bootstrap.over(heard, HeardWord::speaker, HeardWord::calibrationError);
        rows.add(new Row("confidence of words", "off by, on average", heard.size(), "words", Unit.PERCENT, off));
        var auc = Bootstrap.over(heard, HeardWord::speaker, HeardWord::separation);
        rows.add(new Row("confidence of words", "right from wrong, AUC", heard.size(), "words", Unit.NUMBER, auc));
    }

    /// The engines' time for the recordings that were assessed alone, each three times.
    private static void cost(List<Row> rows, List<Assessed> all, Spent alone) {
        var some = all.stream().filter(Assessed::wasAlone).toList();
        double speech = 3 * some.stream().mapToDouble(Assessed::speechSeconds).sum();
        if (speech == 0 || alone.recognizing() == 0) return;
        cost(rows, "text", some.size(), alone.recognizing() / speech);
        cost(rows, "scores, after the text", some.size(), alone.scoring() / speech);
    }

    private static void cost(List<Row> rows, String name, int recordings, double ofOneSecond) {
        double milliseconds = 1000 * UTTERANCE_SECONDS * ofOneSecond;
        rows.add(new Row(
                "cost of 4 s of speech",
                name,
                recordings,
                "recordings",
                Unit.MILLISECONDS,
                new Bootstrap.Figure(milliseconds, Double.NaN, Double.NaN)));
    }

    private static void realTimeFactor(List<Row> rows, List<Assessed> all) {
        var alone = all.stream().filter(Assessed::wasAlone).toList();
        if (alone.isEmpty()) return;
        row(
                rows,
                "real-time factor",
                "one at a time",
                "recordings",
                Unit.NUMBER,
                alone,
                some -> some.stream().mapToDouble(Assessed::seconds).sum()
                        / some.stream().mapToDouble(Assessed::audioSeconds).sum());
    }

    private static void row(
            List<Row> rows,
            String group,
            String name,
            String of,
            Unit unit,
            List<Assessed> all,
            ToDoubleFunction<List<Assessed>> statistic) {
        var figure = Bootstrap.over(all, assessed -> assessed.recording().speaker(), statistic);
        rows.add(new Row(group, name, all.size(), of, unit, figure));
    }

    private static void agreement(
            List<Row> rows,
            String name,
            String of,
            List<Assessed> all,
            BiFunction<Assessed, ExpertScores, List<AgreementWithExperts>> pairs) {
        var both = new ArrayList<AgreementWithExperts>();
        for (var assessed : all) {
            var expert = assessed.recording().expert();
            if (expert != null) both.addAll(pairs.apply(assessed, expert));
        }
        if (both.isEmpty()) return;
        var figure = Bootstrap.over(
                both,
                AgreementWithExperts::speaker,
                some -> Statistic.pearson(
                        some.stream().mapToDouble(AgreementWithExperts::ours).toArray(),
                        some.stream().mapToDouble(AgreementWithExperts::experts).toArray()));
        rows.add(new Row("Pearson r with experts", name, both.size(), of, Unit.NUMBER, figure));
    }

    private static double separation(List<Assessed> some) {
        return Statistic.auc(
                some.stream().mapToDouble(Assessed::rightOverall).toArray(),
                some.stream().mapToDouble(Assessed::wrongOverall).toArray());
    }

    private static double mean(List<Assessed> some, ToDoubleFunction<Assessed> figure) {
        return Statistic.mean(some.stream().mapToDouble(figure).toArray());
    }

    private static String written(double value, Unit unit) {
        if (Double.isNaN(value)) return "–";
        return switch (unit) {
            case PERCENT -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
            case POINTS -> String.format(Locale.ROOT, "%.1f", value);
            case MILLISECONDS -> String.format(Locale.ROOT, "%.0f ms", value);
            case NUMBER -> String.format(Locale.ROOT, "%.3f", value);
        };
    }
}
