package dev.vivavoce.content.extraction.digest;

import dev.vivavoce.content.extraction.search.SearchWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the sentences of a text that say what its other sentences are about: TextRank (R. Mihalcea and P. Tarau,
/// "TextRank: Bringing Order into Texts", EMNLP 2004). Two sentences are near when they share words, rare ones above
/// all.
public final class CentralSentences {
    /// A sentence of a text.
    ///
    /// @param section the number of its section
    public record Candidate(String text, int section) {}

    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;
    /// Sentences that share more of their words say the same.
    private static final double SAME = 0.5;
    /// How much less a further sentence of the same section counts.
    private static final double FURTHER = 0.6;
    private static final int FEWEST_TERMS = 4;
    private static final int MOST_TERMS = 40;

    private final List<Candidate> candidates;
    private final List<Set<String>> terms = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    private CentralSentences(List<Candidate> candidates, String language) {
        this.candidates = candidates;
        var having = new HashMap<String, Integer>();
        for (var candidate : candidates) {
            var own = new HashSet<String>();
            for (var word : SearchWords.of(candidate.text(), language)) own.add(word.term());
            own.forEach(term -> having.merge(term, 1, Integer::sum));
            terms.add(own);
        }
        having.forEach((term, count) -> weights.put(term, Math.log(1 + (double) candidates.size() / count)));
    }

    /// Returns the positions of the most central sentences, in order of the text. No two of them say nearly the same,
    /// and sections take turns.
    ///
    /// @param language the tag of the text's language; empty when it is not known
    public static List<Integer> of(List<Candidate> candidates, String language, int most) {
        return new CentralSentences(candidates, language).choose(most);
    }

    private List<Integer> choose(int most) {
        var ranks = ranks();
        var chosen = new TreeSet<Integer>();
        var bySection = new HashMap<Integer, Integer>();
        while (chosen.size() < most) {
            int best = -1;
            double bestValue = 0;
            for (int i = 0; i < ranks.length; i++) {
                int own = i;
                if (chosen.contains(i) || !isUsable(i)) continue;
                double value = ranks[i]
                        * Math.pow(
                                FURTHER,
                                bySection.getOrDefault(candidates.get(i).section(), 0));
                if (value > bestValue && chosen.stream().noneMatch(other -> isSame(own, other))) {
                    best = i;
                    bestValue = value;
                }
            }
            if (best < 0) break;
            chosen.add(best);
            bySection.merge(candidates.get(best).section(), 1, Integer::sum);
        }
        return List.copyOf(chosen);
    }

    private boolean isUsable(int sentence) {
        int size = terms.get(sentence).size();
        return size >= FEWEST_TERMS
                && size <= MOST_TERMS
                && !candidates.get(sentence).text().endsWith("?");
    }

    private boolean isSame(int one, int other) {
        var shared = new HashSet<>(terms.get(one));
        shared.retainAll(terms.get(other));
        return shared.size()
                > SAME * Math.min(terms.get(one).size(), terms.get(other).size());
    }

    private double[] ranks() {
        int size = candidates.size();
        var near = new double[size][size];
        var sums = new double[size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++) {
                if (i != j) near[i][j] = nearness(i, j);
                sums[i] += near[i][j];
            }
        var ranks = new double[size];
        Arrays.fill(ranks, 1);
        for (int round = 0; round < ROUNDS; round++) {
            var next = new double[size];
            for (int i = 0; i < size; i++) {
                double from = 0;
                for (int j = 0; j < size; j++) if (sums[j] > 0) from += near[j][i] / sums[j] * ranks[j];
                next[i] = 1 - DAMPING + DAMPING * from;
            }
            ranks = next;
        }
        return ranks;
    }

    private double nearness(int one, int other) {
        double shared = 0;
        for (var term : terms.get(one)) if (terms.get(other).contains(term)) shared += weights.getOrDefault(term, 0.0);
        return shared == 0
                ? 0
                : shared
                        / (Math.log(1 + terms.get(one).size())
                                + Math.log(1 + terms.get(other).size()));
    }
}
