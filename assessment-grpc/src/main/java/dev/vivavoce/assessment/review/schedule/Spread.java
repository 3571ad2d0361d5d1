package dev.vivavoce.assessment.review.schedule;

import java.util.SplittableRandom;
import java.util.UUID;

/// Moves an interval by a few days, so that cards that were learnt together do not stay together. The reference does it
/// by chance; here card and number of the rating decide, so that it can be shown before the rating.
///
/// @param place where in the range the interval goes, 0 to below 1; the same for all ratings of a card, so that an
///     easier one never comes sooner
record Spread(double place) {
    private static final double FROM = 2.5;

    static Spread of(UUID cardId, int reviews) {
        long seed = cardId.getMostSignificantBits() ^ cardId.getLeastSignificantBits() + reviews;
        return new Spread(new SplittableRandom(seed).nextDouble());
    }

    /// Within 15 % of what exceeds 2.5 days, 10 % of what exceeds 7 and 5 % of what exceeds 20, and a day.
    int days(int days, int longest) {
        if (days < FROM) return days;
        double range = 1 + 0.15 * part(days, FROM, 7) + 0.1 * part(days, 7, 20) + 0.05 * Math.max(days - 20, 0);
        int most = (int) Math.min(Math.rint(days + range), longest);
        int least = (int) Math.min(Math.max(Math.rint(days - range), 2), most);
        return least + (int) (place * (most - least + 1));
    }

    private static double part(int days, double from, double to) {
        return Math.max(Math.min(days, to) - from, 0);
    }
}
