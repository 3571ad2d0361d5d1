package dev.vivavoce.rating.band;

import dev.vivavoce.rating.band.CriterionRating.Evidence;
import dev.vivavoce.rating.evidence.Signal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a learner did well in a criterion, and what to do next time: two signals, unless there is one alone.
///
/// @param strength empty when nothing earned the larger part of what it could
/// @param suggestion empty when nothing was lost
record Advice(Optional<Signal> strength, Optional<Signal> suggestion) {
    private static final double PRAISED_FROM = 0.5;

    static Advice of(List<Evidence> evidence) {
        var suggestion = worst(evidence, null);
        var strength = best(evidence, suggestion.orElse(null));
        if (strength.isPresent()) return new Advice(strength, suggestion);
        var only = best(evidence, null);
        return new Advice(only, worst(evidence, only.orElse(null)).or(() -> suggestion));
    }

    private static Optional<Signal> worst(List<Evidence> evidence, @Nullable Signal but) {
        return evidence.stream()
                .filter(one -> one.signal() != but && one.lost() > 0)
                .max(Comparator.comparingDouble(Evidence::lost))
                .map(Evidence::signal);
    }

    private static Optional<Signal> best(List<Evidence> evidence, @Nullable Signal but) {
        return evidence.stream()
                .filter(one -> one.signal() != but
                        && one.share() >= PRAISED_FROM
                        && !one.supporting().isEmpty())
                .max(Comparator.comparingDouble(one -> one.weight() * one.share()))
                .map(Evidence::signal);
    }
}
