package dev.vivavoce.rating.rubric;

import java.util.HashSet;
import java.util.List;

/// Criteria with bands, and how they make an estimate. A rubric is content: it is read from YAML and checked when it is
/// made.
///
/// @param id short and stable, for example `oet-speaking`
/// @param version raised with every change that can move a band
/// @param clinical whether it is made for talks of health professionals
public record Rubric(String id, int version, String name, boolean clinical, List<Criterion> criteria, Mapping mapping) {
    private static final double ROUNDING = 1e-6;

    /// @throws IllegalArgumentException when a criterion is there twice, or the weights do not sum to 1
    public Rubric {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) throw new IllegalArgumentException(id + ": there is no criterion");
        var ids = new HashSet<String>();
        for (var criterion : criteria) {
            if (!ids.add(criterion.id()))
                throw new IllegalArgumentException(id + ": " + criterion.id() + " is there twice");
        }
        double sum = criteria.stream().mapToDouble(Criterion::weight).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(id + ": the weights sum to " + sum + " (expected: 1)");
        }
    }
}
