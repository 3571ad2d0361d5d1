package dev.vivavoce.speech.speakers;

import java.util.Arrays;

/// Agglomerative clustering of pieces: the two groups that are most likely one voice become one, as long as that is
/// likely enough, and there are more than there may be. The odds are those of the model for all pieces of a group
/// together, so a group of many is known better than one piece.
final class VoiceGroups {
    private static final float NONE = Float.NEGATIVE_INFINITY;

    private final double[] between;
    /// Of each group: what its pieces count together, their weighted sum, and the logarithm of how likely they are.
    private final double[] weights;
    private final double[][] sums;
    private final double[] likelihoods;
    /// What joining two groups gains, for each pair with the smaller number first.
    private final float[][] gains;
    /// Of each group the one with a higher number that is best to join; −1 for none.
    private final int[] best;
    private final int[] group;

    private VoiceGroups(double[][] places, double[] weights, double[] between) {
        int count = places.length;
        this.between = between;
        this.weights = weights.clone();
        sums = new double[count][];
        likelihoods = new double[count];
        gains = new float[count][];
        best = new int[count];
        group = new int[count];
        for (int i = 0; i < count; i++) {
            int own = i;
            sums[i] =
                    Arrays.stream(places[i]).map(value -> value * weights[own]).toArray();
            likelihoods[i] = likelihood(weights[i], sums[i], 0, sums[i]);
            group[i] = i;
        }
    }

    /// The group of each place, by any number.
    ///
    /// @param weights what each place counts, above 0
    /// @param stop groups are joined while that gains so much
    /// @param most how many there may be
    static int[] of(double[][] places, double[] weights, double[] between, double stop, int most) {
        return new VoiceGroups(places, weights, between).grouped(stop, most);
    }

    private int[] grouped(double stop, int most) {
        int count = group.length;
        for (int i = 0; i < count; i++) {
            gains[i] = new float[count - i];
            for (int j = i + 1; j < count; j++) gains[i][j - i] = gain(i, j);
            look(i);
        }
        for (int left = count; left > 1; left--) {
            int first = -1;
            for (int i = 0; i < count; i++)
                if (best[i] >= 0 && (first < 0 || gains[i][best[i] - i] > gains[first][best[first] - first])) first = i;
            if (gains[first][best[first] - first] < stop && left <= most) break;
            join(first, best[first]);
        }
        return group;
    }

    private void join(int one, int other) {
        for (int i = 0; i < group.length; i++) if (group[i] == other) group[i] = one;
        weights[one] += weights[other];
        for (int k = 0; k < between.length; k++) sums[one][k] += sums[other][k];
        likelihoods[one] = likelihood(weights[one], sums[one], 0, sums[one]);
        Arrays.fill(gains[other], NONE);
        for (int i = 0; i < other; i++) gains[i][other - i] = NONE;
        best[other] = -1;
        for (int i = 0; i < group.length; i++) {
            if (i == one || isGone(i)) continue;
            int low = Math.min(i, one);
            int high = Math.max(i, one);
            gains[low][high - low] = gain(low, high);
            if (i < one && best[i] >= 0 && gains[i][one - i] > gains[i][best[i] - i]) best[i] = one;
            else if (best[i] == one || best[i] == other) look(i);
        }
        look(one);
    }

    /// Whether it has become a part of another group.
    private boolean isGone(int number) {
        return group[number] != number;
    }

    private void look(int number) {
        best[number] = -1;
        var own = gains[number];
        for (int j = 1; j < own.length; j++)
            if (own[j] > NONE && (best[number] < 0 || own[j] > own[best[number] - number])) best[number] = number + j;
    }

    private float gain(int one, int other) {
        double together = likelihood(weights[one] + weights[other], sums[one], 1, sums[other]);
        return (float) (together - likelihoods[one] - likelihoods[other]);
    }

    /// The logarithm of how likely pieces are when one voice spoke them, without what is the same for all groupings.
    private double likelihood(double weight, double[] sum, double share, double[] more) {
        double likelihood = 0;
        double product = 1; // one logarithm for many
        for (int k = 0; k < between.length; k++) {
            double all = sum[k] + share * more[k];
            double known = 1 + weight * between[k];
            likelihood += all * all * between[k] / known;
            product *= known;
            if (product > 1e100) {
                likelihood -= Math.log(product);
                product = 1;
            }
        }
        return (likelihood - Math.log(product)) / 2;
    }
}
