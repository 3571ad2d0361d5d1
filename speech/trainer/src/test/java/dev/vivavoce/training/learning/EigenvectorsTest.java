package dev.vivavoce.training.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EigenvectorsTest {
    @Test
    void each_vector_turns_one_matrix_into_a_multiple_of_the_other() {
        int size = 12;
        var b = symmetric(size, 1);
        var w = symmetric(size, 2);
        for (int i = 0; i < size; i++) w[i][i] += 40; // positive definite
        var found = Eigenvectors.of(b, w);
        for (int i = 0; i < size; i++) {
            if (i > 0) assertThat(found.values()[i]).isLessThanOrEqualTo(found.values()[i - 1]);
            var vector = found.vectors()[i];
            var left = product(b, vector);
            var right = product(w, vector);
            double length = 0;
            for (int k = 0; k < size; k++) {
                assertThat(left[k]).isCloseTo(found.values()[i] * right[k], within(1e-9));
                length += vector[k] * right[k];
            }
            assertThat(length).isCloseTo(1, within(1e-9));
        }
    }

    private static double[][] symmetric(int size, long seed) {
        var random = new Random(seed);
        var matrix = new double[size][size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        return matrix;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int i = 0; i < vector.length; i++)
            for (int j = 0; j < vector.length; j++) product[i] += matrix[i][j] * vector[j];
        return product;
    }
}
