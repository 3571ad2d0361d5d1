package dev.vivavoce.content.extraction.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Divides units into passages with the least cost: passages of the wanted length cost least, short ones more, and
/// one that ends with a heading most. A passage is too long only when it is a single unit.
final class Cuts {
    static final int LEAST_WORDS = 60;
    static final int MOST_WORDS = 90;

    private static final double TOO_SHORT = 1;
    private static final double OFF_THE_MIDDLE = 0.1;
    private static final double INSIDE_BLOCK = 0.05;
    private static final double AFTER_HEADING = 10;

    private Cuts() {}

    static List<List<Unit>> of(List<Unit> units) {
        int count = units.size();
        var cost = new double[count + 1];
        var from = new int[count + 1];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
        for (int end = 1; end <= count; end++) {
            int words = 0;
            for (int start = end - 1; start >= 0; start--) {
                words += units.get(start).words();
                if (words > MOST_WORDS && start < end - 1) break;
                double whole = cost[start] + cost(words, units.get(end - 1), end == count);
                if (whole < cost[end]) {
                    cost[end] = whole;
                    from[end] = start;
                }
            }
        }
        var passages = new ArrayList<List<Unit>>();
        for (int end = count; end > 0; end = from[end]) passages.add(units.subList(from[end], end));
        return passages.reversed();
    }

    private static double cost(int words, Unit last, boolean atEnd) {
        double middle = (LEAST_WORDS + MOST_WORDS) / 2.0;
        double cost = OFF_THE_MIDDLE * Math.abs(words - middle) / middle;
        if (words < LEAST_WORDS) cost += TOO_SHORT * (1 + (LEAST_WORDS - words) / (double) LEAST_WORDS);
        if (!last.endsBlock()) cost += INSIDE_BLOCK;
        if (last.kind() == Unit.Kind.HEADING && !atEnd) cost += AFTER_HEADING;
        return cost;
    }
}
