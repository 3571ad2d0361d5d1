package dev.vivavoce.rating.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BandAgreementTest {
    /// By hand: the squared differences are 0, 0, 1, 0, 4 and 1, together 6, so 1 a pair. All 36 combinations of
    /// 1 2 3 4 5 3 with 1 2 4 4 3 2: 6 · (64 + 50) − 2 · 18 · 16 = 108, so 3 each. Kappa is 1 − 1 / 3.
    @Test
    void figures_of_six_pairs_by_hand() {
        var six = of(new double[] {1, 2, 3, 4, 5, 3}, new double[] {1, 2, 4, 4, 3, 2});
        assertThat(six.pairs()).isEqualTo(6);
        assertThat(six.exactShare()).isEqualTo(0.5);
        assertThat(six.adjacentShare()).isEqualTo(5.0 / 6);
        assertThat(six.meanDifference()).isCloseTo(2.0 / 6, within(1e-12));
        assertThat(six.weightedKappa()).hasValue(1 - 1.0 / 3);
    }

    /// The table of 91 couples of Hout, Duncan and Sobel (1987) in Agresti's Categorical Data Analysis (1990):
    /// the R package vcd gives 0.332 with the weights of Fleiss and Cohen, which are quadratic.
    @Test
    void a_table_from_the_literature_gets_its_published_kappa() {
        var table = of(new int[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}});
        assertThat(table.pairs()).isEqualTo(91);
        assertThat(table.weightedKappa().orElseThrow()).isCloseTo(0.332, within(0.0005));
    }

    /// An example from the tests of scikit-learn's `cohen_kappa_score`, with quadratic weights.
    @Test
    void an_example_of_another_implementation_gets_the_same_kappa() {
        var table = of(new int[][] {{46, 0, 0}, {4, 40, 0}, {0, 0, 10}});
        assertThat(table.weightedKappa().orElseThrow()).isCloseTo(0.9541, within(0.00005));
    }

    @Test
    void the_sums_give_what_the_definition_gives() {
        var random = new Random(7);
        for (int round = 0; round < 100; round++) {
            int highest = 1 + random.nextInt(6);
            int pairs = 5 + random.nextInt(40);
            var own = new double[pairs];
            var other = new double[pairs];
            for (int i = 0; i < pairs; i++) {
                own[i] = random.nextInt(highest + 1);
                other[i] = random.nextInt(2 * highest + 1) / 2.0;
            }
            own[0] = 0;
            own[1] = highest;
            other[0] = 0;
            other[1] = highest;
            assertThat(of(own, other).weightedKappa().orElseThrow()).isCloseTo(byDefinition(own, other), within(1e-9));
        }
    }

    @Test
    void opposite_bands_get_minus_one_and_equal_ones_one() {
        var bands = new double[] {0, 0, 3, 3};
        var opposite = new double[] {3, 3, 0, 0};
        assertThat(of(repeated(bands), repeated(bands)).weightedKappa()).hasValue(1);
        assertThat(of(repeated(bands), repeated(opposite)).weightedKappa()).hasValue(-1);
    }

    @Test
    void four_pairs_and_a_rater_of_one_band_have_no_kappa() {
        assertThat(of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 4}).weightedKappa())
                .isEmpty();
        var varied = new double[] {1, 2, 3, 4, 5};
        var constant = new double[] {2.5, 2.5, 2.5, 2.5, 2.5};
        assertThat(of(varied, constant).weightedKappa()).isEmpty();
        assertThat(of(constant, varied).weightedKappa()).isEmpty();
        assertThat(of(constant, constant).weightedKappa()).isEmpty();
        assertThat(of(constant, constant).exactShare()).isEqualTo(1);
    }

    @Test
    void without_pairs_every_share_is_zero() {
        assertThat(BandAgreement.NONE.exactShare()).isZero();
        assertThat(BandAgreement.NONE.adjacentShare()).isZero();
        assertThat(BandAgreement.NONE.meanDifference()).isZero();
        assertThat(BandAgreement.NONE.weightedKappa()).isEmpty();
    }

    private static BandAgreement of(double[] own, double[] other) {
        var agreement = BandAgreement.NONE;
        for (int i = 0; i < own.length; i++) agreement = agreement.plus(own[i], other[i]);
        return agreement;
    }

    private static BandAgreement of(int[][] counts) {
        var agreement = BandAgreement.NONE;
        for (int i = 0; i < counts.length; i++)
            for (int j = 0; j < counts[i].length; j++)
                for (int n = 0; n < counts[i][j]; n++) agreement = agreement.plus(i, j);
        return agreement;
    }

    /// One less the observed squared differences over those of every band with every other.
    private static double byDefinition(double[] own, double[] other) {
        double observed = 0;
        double byChance = 0;
        for (int i = 0; i < own.length; i++) {
            observed += (own[i] - other[i]) * (own[i] - other[i]) / own.length;
            for (double one : other) byChance += (own[i] - one) * (own[i] - one) / own.length / own.length;
        }
        return 1 - observed / byChance;
    }

    private static double[] repeated(double[] bands) {
        var twice = new double[2 * bands.length];
        for (int i = 0; i < twice.length; i++) twice[i] = bands[i % bands.length];
        return twice;
    }
}
