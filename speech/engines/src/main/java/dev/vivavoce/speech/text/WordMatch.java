package dev.vivavoce.speech.text;

import java.util.ArrayList;
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
            var best = new double[rows][columns];
            var back = new int[rows][columns][]; // edge of the first text, edge of the second; −1 for none
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    if (i == 0 && j == 0) {
                        continue;
                    }
                    best[i][j] = Double.MAX_VALUE;
                    for (int a : first.into.get(i)) {
                        var word = first.words.get(a).text();
                        for (int b : second.into.get(j)) {
                            double cost = best[first.from.get(a)][second.from.get(b)]
                                    + costs.other(word, second.words.get(b).text());
                            take(best, back, i, j, cost, a, b);
                        }
                        take(best, back, i, j, best[first.from.get(a)][j] + costs.missing(word), a, -1);
                    }
                    for (int b : second.into.get(j)) {
                        double cost = best[i][second.from.get(b)]
                                + costs.extra(second.words.get(b).text());
                        take(best, back, i, j, cost, -1, b);
                    }
                }
            }
            int consumed = wanted >= 0 ? wanted : 0;
            for (int w = 0; wanted < 0 && w < first.boundary.length; w++) {
                // of equally good ends the farthest: a misheard word was more likely read than made up
                if (best[first.boundary[w]][columns - 1] <= best[first.boundary[consumed]][columns - 1]) {
                    consumed = w;
                }
            }
            return trace(back, best[first.boundary[consumed]][columns - 1], consumed);
        }

        private static void take(double[][] best, int[][][] back, int i, int j, double cost, int a, int b) {
            if (cost < best[i][j]) {
                best[i][j] = cost;
                back[i][j] = new int[] {a, b};
            }
        }

        private WordMatch trace(int[][][] back, double cost, int consumed) {
            var pairs = new ArrayList<Pair>();
            int i = first.boundary[consumed];
            int j = second.into.size() - 1;
            while (i > 0 || j > 0) {
                int a = back[i][j][0];
                int b = back[i][j][1];
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
