package dev.vivavoce.rating.band;

import dev.vivavoce.rating.band.CriterionRating.Evidence;
import dev.vivavoce.rating.band.CriterionRating.NotRated;
import dev.vivavoce.rating.band.CriterionRating.Rated;
import dev.vivavoce.rating.evidence.Signals;
import dev.vivavoce.rating.rubric.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The rule that makes a band of evidence: the weighted mean of what the signals earned, less where too
/// little was said, and the lowest band where no quote supports more.
public final class Bands {
    /// Words that count, from which on a talk is long enough to earn everything.
    public static final int ENOUGH_WORDS = 120;
    /// Words from which on a short talk no longer widens the range.
    private static final double SURE_WORDS = 300;

    private static final double LEAST_WIDTH = 0.06;
    private static final double WIDTH_BY_SPREAD = 0.25;
    private static final double WIDTH_BY_SHORTAGE = 0.2;

    private Bands() {}

    /// Rates a criterion.
    ///
    /// @param words how many words of the learner count
    public static CriterionRating of(Criterion criterion, Signals signals, int words) {
        var evidence = evidence(criterion, signals);
        if (criterion.needsAudio() && evidence.isEmpty()) {
            return new NotRated(criterion.id());
        }
        double weights = evidence.stream().mapToDouble(Evidence::weight).sum();
        double earned = weights == 0
                ? 0
                : evidence.stream()
                                .mapToDouble(one -> one.weight() * one.share())
                                .sum()
                        / weights;
        boolean quoted = evidence.stream()
                .anyMatch(one -> one.share() > 0 && !one.supporting().isEmpty());
        // How clear the sounds are does not depend on how much was said: there only the range is wider.
        double covered = criterion.needsAudio() ? 1 : Math.min(1, (double) words / ENOUGH_WORDS);
        double share = quoted ? earned * covered : 0;
        double position = share * criterion.highest();
        int band = (int) Math.floor(position + 0.5);
        double width = criterion.highest() * width(evidence, weights, earned, words);
        var advice = Advice.of(evidence);
        return new Rated(
                criterion.id(),
                band,
                Math.min(band, (int) Math.max(0, Math.floor(position - width + 0.5))),
                Math.max(band, (int) Math.min(criterion.highest(), Math.floor(position + width + 0.5))),
                criterion.bands().get(band),
                position,
                evidence,
                advice.strength(),
                evidence.stream()
                        .filter(one -> !one.opposing().isEmpty())
                        .max(Comparator.comparingDouble(Evidence::lost))
                        .map(one -> one.opposing().getFirst()),
                advice.suggestion(),
                Optional.empty());
    }

    private static List<Evidence> evidence(Criterion criterion, Signals signals) {
        var evidence = new ArrayList<Evidence>();
        for (var weighed : criterion.signals()) {
            signals.of(weighed.signal())
                    .ifPresent(reading -> evidence.add(new Evidence(
                            weighed.signal(),
                            reading.value(),
                            weighed.weight(),
                            weighed.share(reading.value()),
                            reading.supporting(),
                            reading.opposing())));
        }
        evidence.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        return evidence;
    }

    /// Half the width of the range, as a share of the scale: wider where signals disagree, and where little
    /// was said.
    private static double width(List<Evidence> evidence, double weights, double earned, int words) {
        double variance = evidence.stream()
                        .mapToDouble(one -> one.weight() * (one.share() - earned) * (one.share() - earned))
                        .sum()
                / Math.max(weights, Double.MIN_NORMAL);
        return LEAST_WIDTH
                + WIDTH_BY_SPREAD * Math.sqrt(variance)
                + WIDTH_BY_SHORTAGE * Math.max(0, 1 - words / SURE_WORDS);
    }
}
