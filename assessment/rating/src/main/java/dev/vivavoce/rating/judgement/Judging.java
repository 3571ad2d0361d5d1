package dev.vivavoce.rating.judgement;

import dev.vivavoce.rating.band.CriterionRating.Rated;
import dev.vivavoce.rating.band.Judged;
import dev.vivavoce.rating.band.Judgement;
import dev.vivavoce.rating.rubric.Criterion;
import java.util.Optional;

/// Which judgements of a language model count, and what they move. A model can move a band by one at most,
/// and never makes a range narrower.
public final class Judging {
    /// How far from the features' band a judgement may be.
    private static final int FARTHEST = 1;

    private Judging() {}

    /// Returns a judgement that counts. Empty when its band is not on the scale or more than one away from the
    /// features' band, or when the learner did not say the quote word for word.
    public static Optional<Judgement> accepted(
            Criterion criterion, Rated features, int band, String quote, Transcript transcript) {
        if (band < 0 || band > criterion.highest()) return Optional.empty();
        if (Math.abs(band - features.band()) > FARTHEST) return Optional.empty();
        return transcript.find(quote).map(found -> new Judgement(band, found));
    }

    /// Joins two judgements that count with the features. The position is the middle between that of the
    /// features and the mean of the judgements. The range grows until it holds both; where they differ, it
    /// grows by one band more on the side on which they leave the features' band.
    public static Rated joined(Criterion criterion, Rated features, Judgement first, Judgement second) {
        int lower = Math.min(first.band(), second.band());
        int upper = Math.max(first.band(), second.band());
        double position = (features.position() + (lower + upper) / 2.0) / 2;
        int band = Math.clamp((int) Math.floor(position + 0.5), 0, criterion.highest());
        int low = Math.min(features.low(), Math.min(lower, band));
        int high = Math.max(features.high(), Math.max(upper, band));
        if (lower < upper && lower < features.band()) low--;
        if (lower < upper && upper > features.band()) high++;
        return new Rated(
                features.criterion(),
                band,
                Math.max(0, low),
                Math.min(criterion.highest(), high),
                criterion.bands().get(band),
                position,
                features.evidence(),
                features.strength(),
                features.moment(),
                features.suggestion(),
                Optional.of(new Judged(features.band(), first, second)));
    }
}
