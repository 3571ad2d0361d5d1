package dev.vivavoce.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegressionTest {
    @Test
    void least_squares_finds_the_weights_of_the_targets() {
        var random = new Random(1);
        var inputs = new ArrayList<double[]>();
        var targets = new double[200];
        for (int i = 0; i < targets.length; i++) {
            var input = new double[] {random.nextGaussian(), random.nextGaussian()};
            inputs.add(input);
            targets[i] = 5 + 2 * input[0] - 3 * input[1];
        }
        var weights = Regression.ridge(inputs, targets, 1e-6);
        assertThat(weights[0]).isCloseTo(2, within(0.05));
        assertThat(weights[1]).isCloseTo(-3, within(0.05));
    }

    @Test
    void a_penalty_makes_weights_smaller() {
        var inputs = List.of(new double[] {-1}, new double[] {1});
        var targets = new double[] {-1, 1};
        assertThat(Regression.ridge(inputs, targets, 0)[0]).isCloseTo(1, within(1e-9));
        assertThat(Regression.ridge(inputs, targets, 2)[0]).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void logistic_regression_finds_the_odds() {
        var random = new Random(2);
        var inputs = new ArrayList<double[]>();
        var targets = new boolean[4000];
        for (int i = 0; i < targets.length; i++) {
            var input = new double[] {1, random.nextGaussian()};
            inputs.add(input);
            targets[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 + 1.5 * input[1])));
        }
        var weights = Regression.logistic(inputs, targets, 1e-3);
        assertThat(weights[0]).isCloseTo(0.5, within(0.2));
        assertThat(weights[1]).isCloseTo(1.5, within(0.2));
    }
}
