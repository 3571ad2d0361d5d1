package dev.vivavoce.training.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The directions in which two symmetric matrices differ most: `b v = λ w v`, by Cholesky's factors of `w` and Jacobi's
/// rotations (Golub and Van Loan, "Matrix Computations", 8.5 and 8.7).
///
/// @param vectors a row for each, scaled so that `v w v = 1`
/// @param values in falling order
public record Eigenvectors(double[][] vectors, double[] values) {
    private static final int SWEEPS = 60;
    private static final double SMALL = 1e-18;

    /// @param w positive definite
    public static Eigenvectors of(double[][] b, double[][] w) {
        int size = b.length;
        var factor = cholesky(w);
        var half = new double[size][];
        for (int i = 0; i < size; i++) half[i] = solved(factor, column(b, i)); // row i: L⁻¹ b, transposed
        var inner = new double[size][];
        for (int i = 0; i < size; i++) inner[i] = solved(factor, column(half, i));
        var turned = new double[size][size];
        for (int i = 0; i < size; i++) turned[i][i] = 1;
        jacobi(inner, turned);
        var order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -inner[i][i]))
                .toList();
        return new Eigenvectors(
                order.stream().map(i -> back(factor, column(turned, i))).toArray(double[][]::new),
                order.stream().mapToDouble(i -> inner[i][i]).toArray());
    }

    private static double[] column(double[][] matrix, int column) {
        return Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
    }

    private static double[][] cholesky(double[][] matrix) {
        int size = matrix.length;
        var factor = new double[size][size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) sum -= factor[i][k] * factor[j][k];
                if (i == j && sum <= 0) throw new IllegalArgumentException("not positive definite");
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
        return factor;
    }

    /// L⁻¹ v.
    private static double[] solved(double[][] factor, double[] vector) {
        var solved = vector.clone();
        for (int i = 0; i < solved.length; i++) {
            for (int k = 0; k < i; k++) solved[i] -= factor[i][k] * solved[k];
            solved[i] /= factor[i][i];
        }
        return solved;
    }

    /// L⁻ᵀ v.
    private static double[] back(double[][] factor, double[] vector) {
        var solved = vector.clone();
        for (int i = solved.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solved.length; k++) solved[i] -= factor[k][i] * solved[k];
            solved[i] /= factor[i][i];
        }
        return solved;
    }

    /// Turns a symmetric matrix into a diagonal one, and the columns of the other into its vectors.
    private static void jacobi(double[][] matrix, double[][] turned) {
        int size = matrix.length;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double off = 0;
            for (int p = 0; p < size; p++)
                for (int q = p + 1; q < size; q++) {
                    off += matrix[p][q] * matrix[p][q];
                    if (matrix[p][q] != 0) rotate(matrix, turned, p, q);
                }
            if (off < SMALL) return;
        }
    }

    private static void rotate(double[][] matrix, double[][] turned, int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            matrix[k][p] = c * kp - s * matrix[k][q];
            matrix[k][q] = s * kp + c * matrix[k][q];
        }
        for (int k = 0; k < matrix.length; k++) {
            double pk = matrix[p][k];
            matrix[p][k] = c * pk - s * matrix[q][k];
            matrix[q][k] = s * pk + c * matrix[q][k];
        }
        for (double[] row : turned) {
            double kp = row[p];
            row[p] = c * kp - s * row[q];
            row[q] = s * kp + c * row[q];
        }
    }
}
