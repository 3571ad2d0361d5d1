package dev.vivavoce.content.dialogue.intent;

/// Solves A x = b for a symmetric positive definite A, by Cholesky's decomposition.
final class LinearSystem {
    private final double[][] lower;

    /// @param matrix is not changed; its lower triangle is read
    LinearSystem(double[][] matrix) {
        int n = matrix.length;
        lower = new double[n][];
        for (int i = 0; i < n; i++) {
            var row = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                var other = j == i ? row : lower[j];
                for (int k = 0; k < j; k++) sum -= row[k] * other[k];
                if (i != j) row[j] = sum / other[j];
                else if (sum > 0) row[i] = Math.sqrt(sum);
                else throw new IllegalArgumentException("the matrix is not positive definite");
            }
            lower[i] = row;
        }
    }

    double[] solve(double[] right) {
        int n = lower.length;
        var x = right.clone();
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int k = 0; k < i; k++) sum -= lower[i][k] * x[k];
            x[i] = sum / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int k = 0; k < i; k++) x[k] -= lower[i][k] * x[i];
        }
        return x;
    }
}
