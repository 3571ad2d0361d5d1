package dev.vivavoce.rating.band;

import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubric;
import java.util.List;
import java.util.Map;

/// What the whole talk would be given on the rubric's scale. Always an estimate: it is meant to be shown with
/// its range.
///
/// @param share what was earned of everything that could be rated, 0 to 1, not rounded; orders talks
/// @param label the value's letter or level
public record Estimate(
        String scale,
        double share,
        double value,
        double low,
        double high,
        String label,
        String lowLabel,
        String highLabel) {

    /// Weighs bands that examiners gave. They are sure, so low and high are the value. A band may be a half,
    /// the mean of two examiners: it counts as the place in the middle of two bands, through which the mapping
    /// runs as through any other, and the value is rounded to the scale's step. Criteria without a band do not
    /// count.
    ///
    /// @param bands by criterion, each 0 to its highest
    public static Estimate ofBands(Rubric rubric, Map<String, Double> bands) {
        double weights = 0;
        double share = 0;
        for (var criterion : rubric.criteria()) {
            var band = bands.get(criterion.id());
            if (band == null) continue;
            weights += criterion.weight();
            share += criterion.weight() * band / criterion.highest();
        }
        if (weights == 0) weights = 1;
        var mapping = rubric.mapping();
        double value = mapping.value(share / weights);
        var label = mapping.label(value);
        return new Estimate(mapping.scale(), share / weights, value, value, value, label, label, label);
    }

    /// Weighs the criteria that were rated.
    public static Estimate of(Rubric rubric, List<CriterionRating> ratings) {
        return ofStandings(
                rubric,
                ratings.stream()
                        .filter(CriterionRating.Rated.class::isInstance)
                        .map(CriterionRating.Rated.class::cast)
                        .map(Standing::of)
                        .toList());
    }

    /// Weighs the standings of a talk, or of several talks together, on the criteria that were rated.
    ///
    /// @param standings each of a criterion of the rubric, in its order
    public static Estimate ofStandings(Rubric rubric, List<Standing> standings) {
        double weights = 0;
        double share = 0;
        double low = 0;
        double high = 0;
        for (var standing : standings) {
            var criterion = criterion(rubric, standing.criterion());
            weights += criterion.weight();
            share += criterion.weight() * standing.position() / criterion.highest();
            low += criterion.weight() * standing.low() / criterion.highest();
            high += criterion.weight() * standing.high() / criterion.highest();
        }
        if (weights == 0) weights = 1;
        var mapping = rubric.mapping();
        double value = mapping.value(share / weights);
        double lowest = Math.min(value, mapping.value(low / weights));
        double highest = Math.max(value, mapping.value(high / weights));
        return new Estimate(
                mapping.scale(),
                share / weights,
                value,
                lowest,
                highest,
                mapping.label(value),
                mapping.label(lowest),
                mapping.label(highest));
    }

    private static Criterion criterion(Rubric rubric, String id) {
        return rubric.criteria().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rubric.id() + " has no criterion " + id));
    }
}
