package dev.vivavoce.training.learning;

import java.util.List;

/// Mean and inverse standard deviation of each column.
public record Moments(float[] mean, float[] scale) {
    private static final double LEAST_SPREAD = 1e-3;

    /// @param tables tables of rows; all rows have the same weight
    public static Moments of(List<float[][]> tables, int columns) {
        var sum = new double[columns];
        var squares = new double[columns];
        long rows = 0;
        for (var table : tables) {
            rows += table.length;
            for (var row : table) {
                for (int i = 0; i < columns; i++) {
                    sum[i] += row[i];
                    squares[i] += row[i] * row[i];
                }
            }
        }
        var mean = new float[columns];
        var scale = new float[columns];
        for (int i = 0; i < columns; i++) {
            double middle = sum[i] / rows;
            mean[i] = (float) middle;
            scale[i] = (float) (1 / (Math.sqrt(Math.max(0, squares[i] / rows - middle * middle)) + LEAST_SPREAD));
        }
        return new Moments(mean, scale);
    }
}
