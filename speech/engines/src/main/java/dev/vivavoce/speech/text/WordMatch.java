package dev.vivavoce.speech.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Aligns two texts word by word, with the fewest differences. Where a word has several
/// readings, the best matching one is used on both sides.
///
/// @param pairs from left to right
/// @param cost of all differences
/// @param consumed the number of written words of the first text that are covered
public record WordMatch(List<Pair> pairs, double cost, int consumed) {
    /// A spoken word of one text: the index of its written word, of the reading, and of the word in it.
    public record Spoken(int written, int reading, int word, String text) {}

    /// One step of the alignment.
    public sealed interface Pair {
        /// The two texts have the same word.
        record Same(Spoken first, Spoken second) implements Pair {}

        /// They have different words.
        record Other(Spoken first, Spoken second) implements Pair {}

        /// Only the first text has it.
        record Missing(Spoken first) implements Pair {}

        /// Only the second text has it.
        record Extra(Spoken second) implements Pair {}
    }

    /// The costs of differences.
    public interface Costs {
        /// 0 for equal words, otherwise more than 0.
        double other(String first, String second);

        /// The cost of a word that only the first text has.
        double missing(String first);

        /// The same for a word behind another one that is missing. At most [#missing].
        default double missingToo(String first) {
            return missing(first);
        }

        /// The cost of a word that only the second text has.
        double extra(String second);
    }

    /// Every difference costs 1, as in word error rates.
    public static final Costs ONE_EACH = new Costs() {
        @Override
        public double other(String first, String second) {
            return Spelling.key(first).equals(Spelling.key(second)) ? 0 : 1;
        }

        @Override
        public double missing(String first) {
            return 1;
        }

        @Override
        public double extra(String second) {
            return 1;
        }
    };

    /// Matches two whole texts.
    public static WordMatch of(List<SpokenForm.Written> first, List<SpokenForm.Written> second, Costs costs) {
        return lattice(first, second, costs).match(first.size());
    }

    /// Matches the whole second text to the best matching start of the first.
    public static WordMatch start(List<SpokenForm.Written> first, List<SpokenForm.Written> second, Costs costs) {
        return lattice(first, second, costs).match(-1);
    }

    private static Lattice lattice(List<SpokenForm.Written> first, List<SpokenForm.Written> second, Costs costs) {
        return new Lattice(inParts(first, second), inParts(second, first), costs);
    }

    /// Words that the other text writes as two: "basketball" where it has "basket ball".
    private static List<SpokenForm.Written> inParts(List<SpokenForm.Written> words, List<SpokenForm.Written> other) {
        var parts = new HashMap<String, List<String>>();
        for (int i = 0; i + 1 < other.size(); i++) {
            var two = new ArrayList<>(other.get(i).readings().getFirst());
            two.addAll(other.get(i + 1).readings().getFirst());
            if (two.size() == 2) parts.put(Spelling.key(two.get(0)) + Spelling.key(two.get(1)), two);
        }
        var all = new ArrayList<SpokenForm.Written>();
        for (var word : words) {
            var whole = word.readings().getFirst();
            var two = whole.size() == 1 ? parts.get(Spelling.key(whole.getFirst())) : null;
            all.add(two == null ? word : word.orAs(two));
        }
        return all;
    }

    /// The substitutions, insertions and deletions from `reference` to `heard`, and the number of words
    /// of `reference`.
    public static Errors errors(String reference, String heard) {
        var match = of(SpokenForm.of(reference), SpokenForm.of(heard), ONE_EACH);
        int words = (int) match.pairs().stream()
                .filter(pair -> !(pair instanceof Pair.Extra))
                .count();
        return new Errors((int) Math.round(match.cost()), words);
    }

    /// Word errors, and the number of words.
    public record Errors(int errors, int words) {}

    /// The graph of all readings of a text: an edge is one spoken word, written words meet in nodes.
    private static final class Graph {
        final List<Spoken> words = new ArrayList<>();
        final List<Integer> from = new ArrayList<>();
        final List<List<Integer>> into = new ArrayList<>(); // edges that end in a node
        final int[] boundary; // the node before each written word, and the last one

        Graph(List<SpokenForm.Written> text) {
            boundary = new int[text.size() + 1];
            int node = newNode();
            boundary[0] = node;
            for (int w = 0; w < text.size(); w++) {
                var inner = new ArrayList<Integer>();
                var readings = text.get(w).readings();
                for (int r = 0; r < readings.size(); r++) {
                    int at = node;
                    for (int i = 0; i + 1 < readings.get(r).size(); i++) {
                        int next = newNode();
                        edge(at, next, new Spoken(w, r, i, readings.get(r).get(i)));
                        at = next;
                    }
                    inner.add(at);
                }
                int end = newNode();
                for (int r = 0; r < readings.size(); r++) {
                    int last = readings.get(r).size() - 1;
                    edge(
                            inner.get(r),
                            end,
                            new Spoken(w, r, last, readings.get(r).get(last)));
                }
                node = end;
                boundary[w + 1] = node;
            }
        }

        private int newNode() {
            into.add(new ArrayList<>());
            return into.size() - 1;
        }

        private void edge(int a, int b, Spoken word) {
            into.get(b).add(words.size());
            words.add(word);
            from.add(a);
        }
    }

    private static final class Lattice {
        private static final int FOUND = 0;
        private static final int MISSED = 1;

        private final Graph first;
        private final Graph second;
        private final Costs costs;

        Lattice(List<SpokenForm.Written> first, List<SpokenForm.Written> second, Costs costs) {
            this.first = new Graph(first);
            this.second = new Graph(second);
            this.costs = costs;
        }

        WordMatch match(int wanted) {
            int rows = first.into.size();
            int columns = second.into.size();
            var steps = new Steps(rows, columns);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (i == 0 && j == 0) {
                        continue;
                    }
                    for (int a : first.into.get(i)) {
                        var word = first.words.get(a).text();
                        int before = first.from.get(a);
                        for (int b : second.into.get(j)) {
                            double cost = steps.best(before, second.from.get(b))
                                    + costs.other(word, second.words.get(b).text());
                            steps.take(i, j, cost, a, b, steps.last(before, second.from.get(b)));
                        }
                        steps.take(i, j, steps.cost[FOUND][before][j] + costs.missing(word), a, -1, FOUND);
                        steps.take(i, j, steps.cost[MISSED][before][j] + costs.missingToo(word), a, -1, MISSED);
                    }
                    for (int b : second.into.get(j)) {
                        double cost = steps.best(i, second.from.get(b))
                                + costs.extra(second.words.get(b).text());
                        steps.take(i, j, cost, -1, b, steps.last(i, second.from.get(b)));
                    }
                }
            }
            int consumed = wanted >= 0 ? wanted : 0;
            for (int w = 0; wanted < 0 && w < first.boundary.length; w++) {
                // of equally good ends the farthest: a misheard word was more likely read than made up
                if (steps.best(first.boundary[w], columns - 1) <= steps.best(first.boundary[consumed], columns - 1)) {
                    consumed = w;
                }
            }
            return trace(steps, consumed);
        }

        /// The cheapest steps to each pair of nodes, apart by whether the last one left out a word of the first text.
        private static final class Steps {
            final double[][][] cost;
            /// Edge of the first text, edge of the second, −1 for none; then how the step before ended.
            final int[][][][] back;

            Steps(int rows, int columns) {
                cost = new double[2][rows][columns];
                back = new int[2][rows][columns][];
                for (var layer : cost) {
                    for (var row : layer) {
                        Arrays.fill(row, Double.POSITIVE_INFINITY);
                    }
                }
                cost[FOUND][0][0] = 0;
            }

            double best(int i, int j) {
                return Math.min(cost[FOUND][i][j], cost[MISSED][i][j]);
            }

            int last(int i, int j) {
                return cost[FOUND][i][j] <= cost[MISSED][i][j] ? FOUND : MISSED;
            }

            void take(int i, int j, double total, int a, int b, int before) {
                int end = b < 0 ? MISSED : FOUND;
                if (total < cost[end][i][j]) {
                    cost[end][i][j] = total;
                    back[end][i][j] = new int[] {a, b, before};
                }
            }
        }

        private WordMatch trace(Steps steps, int consumed) {
            var pairs = new ArrayList<Pair>();
            int i = first.boundary[consumed];
            int j = second.into.size() - 1;
            double cost = steps.best(i, j);
            int end = steps.last(i, j);
            while (i > 0 || j > 0) {
                var step = steps.back[end][i][j];
                int a = step[0];
                int b = step[1];
                end = step[2];
                if (a >= 0 && b >= 0) {
                    var one = first.words.get(a);
                    var two = second.words.get(b);
                    pairs.add(
                            costs.other(one.text(), two.text()) == 0
                                    ? new Pair.Same(one, two)
                                    : new Pair.Other(one, two));
                } else if (a >= 0) {
                    pairs.add(new Pair.Missing(first.words.get(a)));
                } else {
                    pairs.add(new Pair.Extra(second.words.get(b)));
                }
                i = a >= 0 ? first.from.get(a) : i;
                j = b >= 0 ? second.from.get(b) : j;
            }
            return new WordMatch(List.copyOf(pairs.reversed()), cost, consumed);
        }
    }
}
