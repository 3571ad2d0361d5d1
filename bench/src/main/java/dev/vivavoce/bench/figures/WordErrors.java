package dev.vivavoce.bench.figures;

import java.util.Collection;
import java.util.List;

/// How far what was heard is from what was said: the least number of words to change, leave out or put in.
///
/// @param words how many words were said
public record WordErrors(int substitutions, int deletions, int insertions, int words) {
    public static final WordErrors NONE = new WordErrors(0, 0, 0, 0);

    /// Compares two texts, already cut into words that are written one way.
    public static WordErrors between(List<String> said, List<String> heard) {
        // Each cell holds the cheapest way there; among equally cheap ones the one with most substitutions.
        var above = new WordErrors[heard.size() + 1];
        above[0] = new WordErrors(0, 0, 0, said.size());
        for (int j = 1; j <= heard.size(); j++) above[j] = above[j - 1].plus(0, 0, 1);
        for (var word : said) {
            var row = new WordErrors[heard.size() + 1];
            row[0] = above[0].plus(0, 1, 0);
            for (int j = 1; j <= heard.size(); j++) {
                var best = word.equals(heard.get(j - 1)) ? above[j - 1] : above[j - 1].plus(1, 0, 0);
                var left = above[j].plus(0, 1, 0);
                var put = row[j - 1].plus(0, 0, 1);
                if (left.errors() < best.errors()) best = left;
                if (put.errors() < best.errors()) best = put;
                row[j] = best;
            }
            above = row;
        }
        return above[heard.size()];
    }

    public static WordErrors sum(Collection<WordErrors> all) {
        var sum = NONE;
        for (var one : all) {
            sum = new WordErrors(
                    sum.substitutions + one.substitutions,
                    sum.deletions + one.deletions,
                    sum.insertions + one.insertions,
                    sum.words + one.words);
        }
        return sum;
    }

    public int errors() {
        return substitutions + deletions + insertions;
    }

    /// Errors for each word said; above 1 when much was put in, not a number when nothing was said.
    public double rate() {
        return words == 0 ? Double.NaN : (double) errors() / words;
    }

    private WordErrors plus(int substituted, int deleted, int inserted) {
        return new WordErrors(substitutions + substituted, deletions + deleted, insertions + inserted, words);
    }
}
