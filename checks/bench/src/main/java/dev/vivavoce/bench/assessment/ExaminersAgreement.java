package dev.vivavoce.bench.assessment;

import dev.vivavoce.cli.Table;
import dev.vivavoce.rating.TalkReport;
import dev.vivavoce.rating.agreement.BandAgreement;
import dev.vivavoce.rating.band.CriterionRating;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How well the machine's bands agree with those that examiners gave, by rubric and criterion.
public final class ExaminersAgreement {
    private final Map<String, BandAgreement> figures = new LinkedHashMap<>();

    /// @param reports of each talk, by every rubric that fits it
    public static ExaminersAgreement of(List<GradedTalk> talks, List<List<TalkReport>> reports) {
        var agreement = new ExaminersAgreement();
        for (int i = 0; i < talks.size(); i++)
            for (var report : reports.get(i)) agreement.add(talks.get(i), report.rubric(), bands(report));
        return agreement;
    }

    private static Map<String, Integer> bands(TalkReport report) {
        var bands = new LinkedHashMap<String, Integer>();
        for (var rating : report.criteria())
            if (rating instanceof CriterionRating.Rated rated) bands.put(rated.criterion(), rated.band());
        return bands;
    }

    /// Compares the machine's bands by one rubric with those of the examiners, if they used the same rubric.
    void add(GradedTalk talk, String rubric, Map<String, Integer> machine) {
        if (!talk.rubric().equals(rubric)) return;
        machine.forEach((criterion, band) -> {
            var given = talk.bands().get(criterion);
            if (given != null)
                figures.put(
                        rubric + " " + criterion,
                        figures.getOrDefault(rubric + " " + criterion, BandAgreement.NONE)
                                .plus(band, given));
        });
    }

    /// Whether no talk has bands of examiners.
    public boolean isEmpty() {
        return figures.isEmpty();
    }

    /// The figures by rubric and criterion.
    public Map<String, BandAgreement> figures() {
        return Map.copyOf(figures);
    }

    @Override
    public String toString() {
        var table = new Table(
                "<>>>>>",
                "machine and examiners",
                "talks",
                "same band",
                "at most one apart",
                "kappa",
                "mean difference");
        figures.forEach((name, figure) -> table.row(
                name,
                Long.toString(figure.pairs()),
                percent(figure.exactShare()),
                percent(figure.adjacentShare()),
                figure.weightedKappa().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.2f", figure.weightedKappa().getAsDouble())
                        : "too few",
                String.format(Locale.ROOT, "%+.2f", figure.meanDifference())));
        return table.toString();
    }

    /// The figures for a file.
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        figures.forEach((name, figure) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("talks", figure.pairs());
            one.put("exact", figure.exactShare());
            one.put("adjacent", figure.adjacentShare());
            figure.weightedKappa().ifPresent(kappa -> one.put("weightedKappa", kappa));
            one.put("meanDifference", figure.meanDifference());
            json.put(name, one);
        });
        return json;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
