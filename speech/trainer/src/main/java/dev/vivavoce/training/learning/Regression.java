package dev.vivavoce.training.learning;

import java.util.Arrays;
import java.util.List;

/// Ridge and logistic regression, solved exactly (Hoerl and Kennard, "Ridge Regression", 1970).
public final class Regression {
    private static final int NEWTON_STEPS = 25;

    private Regression() {}

    /// Ridge regression. The inputs have no constant column; the constant is the mean of the targets.
    ///
    /// @return a weight for each input, then the constant
    public static double[] ridge(List<double[]> inputs, double[] targets, double penalty) {
        int size = inputs.getFirst().length;
        double mean = Arrays.stream(targets).average().orElse(0);
        var matrix = new double[size][size + 1];
        for (int row = 0; row < targets.length; row++) {
            var input = inputs.get(row);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    matrix[i][j] += input[i] * input[j];
                }
                matrix[i][size] += input[i] * (targets[row] - mean);
            }
        }
        for (int i = 0; i < size; i++) {
            matrix[i][i] += penalty;
        }
        var weights = Arrays.copyOf(solved(matrix), size + 1);
        weights[size] = mean;
        return weights;
    }

    /// Logistic regression by Newton's method. The first input is the constant, which is not penalised.
    public static double[] logistic(List<double[]> inputs, boolean[] targets, double penalty) {
        var counts = new double[targets.length];
        Arrays.fill(counts, 1);
        return logistic(inputs, targets, counts, penalty);
    }

    /// The same with examples that count more or less than once.
    public static double[] logistic(List<double[]> inputs, boolean[] targets, double[] counts, double penalty) {
        int size = inputs.getFirst().length;
        var weights = new double[size];
        for (int step = 0; step < NEWTON_STEPS; step++) {
            var matrix = new double[size][size + 1];
            for (int row = 0; row < targets.length; row++) {
                var input = inputs.get(row);
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += weights[i] * input[i];
                }
                double likely = 1 / (1 + Math.exp(-sum));
                double slope = counts[row] * Math.max(1e-6, likely * (1 - likely));
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        matrix[i][j] += slope * input[i] * input[j];
                    }
                    matrix[i][size] += counts[row] * ((targets[row] ? 1 : 0) - likely) * input[i];
                }
            }
            for (int i = 1; i < size; i++) {
                matrix[i][i] += penalty;
                matrix[i][size] -= penalty * weights[i];
            }
            matrix[0][0] += 1e-9;
            var change = solved(matrix);
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    /// Gauss-Jordan elimination with partial pivoting of a square matrix and its right-hand side.
    private static double[] solved(double[][] matrix) {
        int size = matrix.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            var swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            for (int row = 0; row < size; row++) {
                if (row == column || matrix[row][column] == 0) {
                    continue;
                }
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k <= size; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
            }
        }
        var solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = matrix[i][size] / matrix[i][i];
        }
        return solution;
    }
}
