package dev.vivavoce.assessment.examination;

import dev.vivavoce.rating.band.Estimate;
import dev.vivavoce.rating.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the ratings of a talk come to.
///
/// @param examiners how many rated it
/// @param criteria in the rubric's order
/// @param moments the comments of all, by turn
/// @param comments on the whole
record Outcome(
        int examiners, Estimate mark, List<Decided> criteria, List<Rating.Moment> moments, List<String> comments) {
    /// A difference of more bands is for a third examiner.
    private static final int MOST_APART = 1;

    /// The outcome of one criterion.
    ///
    /// @param band the mean of the two ratings, or what the third examiner decided
    record Decided(String criterion, double band, boolean isAdjudicated, List<String> comments) {}

    /// Returns the criteria that a third examiner has to decide, in the rubric's order.
    static List<String> disputed(Rubric rubric, Rating one, Rating other) {
        var first = one.byCriterion();
        var second = other.byCriterion();
        var disputed = new ArrayList<String>();
        for (var criterion : rubric.criteria()) {
            var a = first.get(criterion.id());
            var b = second.get(criterion.id());
            if (a != null && b != null && Math.abs(a.band() - b.band()) > MOST_APART) disputed.add(criterion.id());
        }
        return disputed;
    }

    /// @param third the adjudication; null when the two agree well enough
    static Outcome of(Rubric rubric, Rating one, Rating other, @Nullable Rating third) {
        var ratings =
                Stream.concat(Stream.of(one, other), Stream.ofNullable(third)).toList();
        var decided = new ArrayList<Decided>();
        for (var criterion : rubric.criteria()) {
            var given = ratings.stream()
                    .flatMap(rating -> Stream.ofNullable(rating.byCriterion().get(criterion.id())))
                    .toList();
            if (given.isEmpty()) continue;
            var last = third == null ? null : third.byCriterion().get(criterion.id());
            decided.add(new Decided(
                    criterion.id(),
                    last == null
                            ? given.stream()
                                    .mapToInt(Rating.Given::band)
                                    .average()
                                    .orElseThrow()
                            : last.band(),
                    last != null,
                    given.stream()
                            .map(Rating.Given::comment)
                            .filter(comment -> !comment.isEmpty())
                            .toList()));
        }
        return new Outcome(
                ratings.size(),
                Estimate.ofBands(rubric, decided.stream().collect(Collectors.toMap(Decided::criterion, Decided::band))),
                decided,
                ratings.stream()
                        .flatMap(rating -> rating.moments().stream())
                        .sorted(Comparator.comparingInt(Rating.Moment::turn))
                        .toList(),
                ratings.stream()
                        .map(Rating::comment)
                        .filter(comment -> !comment.isEmpty())
                        .toList());
    }
}
