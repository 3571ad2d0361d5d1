package dev.vivavoce.speech.evaluation.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/// Aligns two lists with the fewest differences.
public final class Alignment {
    private Alignment() {}

    /// Two items at the same place of both lists, equal or not.
    public record Pair<A, B>(A first, B second) {}

    /// Returns the pairs from left to right; items that only one list has are left out.
    public static <A, B> List<Pair<A, B>> of(List<A> first, List<B> second, BiPredicate<A, B> same) {
        var cost = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size(); i >= 0; i--) {
            for (int j = second.size(); j >= 0; j--) {
                if (i == first.size() || j == second.size()) {
                    cost[i][j] = first.size() - i + second.size() - j;
                    continue;
                }
                int together = cost[i + 1][j + 1] + (same.test(first.get(i), second.get(j)) ? 0 : 1);
                cost[i][j] = Math.min(together, 1 + Math.min(cost[i + 1][j], cost[i][j + 1]));
            }
        }
        var pairs = new ArrayList<Pair<A, B>>();
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            int together = cost[i + 1][j + 1] + (same.test(first.get(i), second.get(j)) ? 0 : 1);
            if (cost[i][j] == together) pairs.add(new Pair<>(first.get(i++), second.get(j++)));
            else if (cost[i][j] == 1 + cost[i + 1][j]) i++;
            else j++;
        }
        return List.copyOf(pairs);
    }
}
