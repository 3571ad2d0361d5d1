package dev.vivavoce.assessment.examination;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.runtime.failure.Violations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What one examiner gives a talk.
///
/// @param criteria in the rubric's order
/// @param moments by turn
/// @param comment on the whole; may be empty
record Rating(List<Given> criteria, List<Moment> moments, String comment) {
    /// The band of one criterion.
    ///
    /// @param comment may be empty
    record Given(String criterion, int band, String comment) {}

    /// A comment on one of the learner's turns.
    ///
    /// @param turn its index in the talk, from 0
    record Moment(int turn, String text) {}

    Rating {
        criteria = List.copyOf(criteria);
        moments = List.copyOf(moments);
    }

    Map<String, Given> byCriterion() {
        return criteria.stream().collect(toMap(Given::criterion, Function.identity()));
    }

    /// Returns the rating in the order of the criteria and of the turns.
    ///
    /// @param wanted every criterion that needs a band, and no other
    /// @param learnersTurns the indexes of the learner's turns
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID for a criterion that is missing, there
    ///     twice, unknown or off its scale, and for a comment on no turn of the learner
    Rating checked(List<Criterion> wanted, Set<Integer> learnersTurns) {
        var violations = new Violations();
        var known = wanted.stream().collect(toMap(Criterion::id, Function.identity()));
        var order = wanted.stream().map(Criterion::id).toList();
        for (int i = 0; i < criteria.size(); i++) {
            var given = criteria.get(i);
            var criterion = known.get(given.criterion());
            var field = "rating.criteria[" + i + "]";
            if (criterion == null) violations.add(field + ".criterion", "no criterion to rate");
            else violations.range(field + ".band", given.band(), 0, criterion.highest(), "");
        }
        var counts = criteria.stream().collect(groupingBy(Given::criterion));
        for (var criterion : wanted) {
            int count = counts.getOrDefault(criterion.id(), List.of()).size();
            violations.check("rating.criteria", count > 0, criterion.id() + " is missing");
            violations.check("rating.criteria", count < 2, criterion.id() + " is there twice");
        }
        for (int i = 0; i < moments.size(); i++)
            violations.check(
                    "rating.moments[" + i + "].turn",
                    learnersTurns.contains(moments.get(i).turn()),
                    "expected: the index of a turn of the learner");
        violations.throwIfAny();
        return new Rating(
                criteria.stream()
                        .sorted(Comparator.comparingInt(given -> order.indexOf(given.criterion())))
                        .toList(),
                moments.stream().sorted(Comparator.comparingInt(Moment::turn)).toList(),
                comment);
    }
}
