package dev.vivavoce.rating.agreement;

import java.util.OptionalDouble;

/// How well a rater's bands agree with those that another one gave the same talks. It is made of sums, which a
/// database can compute as well. Bands may be halves.
///
/// @param pairs how many pairs of bands
/// @param own the sum of the rater's bands
/// @param other the sum of the other's bands
/// @param ownSquares the sum of the squares of the rater's bands
/// @param otherSquares the sum of the squares of the other's bands
/// @param products the sum of the products of the pairs
/// @param exact how many pairs have the same band
/// @param adjacent how many pairs are at most one band apart
public record BandAgreement(
        long pairs,
        double own,
        double other,
        double ownSquares,
        double otherSquares,
        double products,
        long exact,
        long adjacent) {
    /// No pairs.
    public static final BandAgreement NONE = new BandAgreement(0, 0, 0, 0, 0, 0, 0, 0);

    /// With fewer pairs there is no kappa.
    public static final int LEAST_PAIRS = 5;

    /// The same with one more pair.
    public BandAgreement plus(double ownBand, double otherBand) {
        return new BandAgreement(
                pairs + 1,
                own + ownBand,
                other + otherBand,
                ownSquares + ownBand * ownBand,
                otherSquares + otherBand * otherBand,
                products + ownBand * otherBand,
                exact + (ownBand == otherBand ? 1 : 0),
                adjacent + (Math.abs(ownBand - otherBand) <= 1 ? 1 : 0));
    }

    /// The share of pairs with the same band, 0 to 1; 0 without pairs.
    public double exactShare() {
        return pairs == 0 ? 0 : (double) exact / pairs;
    }

    /// The share of pairs at most one band apart, 0 to 1; 0 without pairs.
    public double adjacentShare() {
        return pairs == 0 ? 0 : (double) adjacent / pairs;
    }

    /// The rater's mean band less the other's; 0 without pairs.
    public double meanDifference() {
        return pairs == 0 ? 0 : (own - other) / pairs;
    }

    /// Cohen's kappa with quadratic weights (Cohen 1968), -1 to 1: one less the mean squared difference of the
    /// pairs over that of all bands of the one with all bands of the other. It needs no table of counts, and the
    /// number of bands cancels out. Empty below [#LEAST_PAIRS], and when one of them gave one band only: then
    /// nothing tells agreement from chance.
    public OptionalDouble weightedKappa() {
        if (pairs < LEAST_PAIRS || isConstant(own, ownSquares) || isConstant(other, otherSquares))
            return OptionalDouble.empty();
        double observed = pairs * (ownSquares + otherSquares - 2 * products);
        double byChance = pairs * (ownSquares + otherSquares) - 2 * own * other;
        return OptionalDouble.of(1 - observed / byChance);
    }

    /// Sums of bands and halves are exact.
    private boolean isConstant(double sum, double squares) {
        return pairs * squares == sum * sum;
    }
}
