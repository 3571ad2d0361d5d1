package dev.vivavoce.content.dialogue.intent;

import java.util.SortedMap;

/// A vector that is zero nearly everywhere: the indices where it is not, ascending, with the values there.
final class SparseVector {
    private final int[] indices;
    private final double[] values;

    private SparseVector(int[] indices, double[] values) {
        this.indices = indices;
        this.values = values;
    }

    /// @param values by index
    /// @param factor by which each value is multiplied
    static SparseVector of(SortedMap<Integer, Double> values, double factor) {
        return new SparseVector(
                values.keySet().stream().mapToInt(Integer::intValue).toArray(),
                values.values().stream().mapToDouble(value -> value * factor).toArray());
    }

    double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < indices.length && j < other.indices.length) {
            int difference = indices[i] - other.indices[j];
            if (difference == 0) sum += values[i] * other.values[j];
            if (difference <= 0) i++;
            if (difference >= 0) j++;
        }
        return sum;
    }
}
