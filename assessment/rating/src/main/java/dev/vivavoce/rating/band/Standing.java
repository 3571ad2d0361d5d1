package dev.vivavoce.rating.band;

import dev.vivavoce.rating.rubric.Criterion;
import java.util.List;

/// The standing on one criterion of a talk, or of several talks together.
///
/// @param criterion the criterion's id
/// @param position where in the scale, not rounded
/// @param low the lowest band that the evidence allows
/// @param high the highest band that the evidence allows
public record Standing(String criterion, double position, int band, int low, int high) {
    static Standing of(CriterionRating.Rated rated) {
        return new Standing(rated.criterion(), rated.position(), rated.band(), rated.low(), rated.high());
    }

    /// Returns where talks stand together: at the mean of their positions. The range is the mean of their ranges,
    /// rounded outwards: whichever bands of their ranges the talks really have, the mean of these is in it. One
    /// talk has its own standing.
    ///
    /// @param talks on this criterion, at least one
    public static Standing together(Criterion criterion, List<Standing> talks) {
        if (talks.isEmpty()) throw new IllegalArgumentException(criterion.id() + ": no talk (expected: at least 1)");
        if (talks.size() == 1) return talks.getFirst();
        double positions = 0;
        int lows = 0;
        int highs = 0;
        for (var talk : talks) {
            positions += talk.position();
            lows += talk.low();
            highs += talk.high();
        }
        double position = positions / talks.size();
        int band = Math.clamp((int) Math.floor(position + 0.5), 0, criterion.highest());
        return new Standing(
                criterion.id(),
                position,
                band,
                Math.min(band, Math.floorDiv(lows, talks.size())),
                Math.max(band, Math.ceilDiv(highs, talks.size())));
    }
}
