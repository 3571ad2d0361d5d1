package dev.vivavoce.speech.evaluation.figures;

import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.text.WordMatch;
import dev.vivavoce.speech.text.WordMatch.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A recognised word: the confidence in it, and whether the text has it at that place.
///
/// @param confidence 0 to 1
public record HeardWord(String speaker, double confidence, boolean right) {
    private static final int BINS = 10;

    /// Tells for each recognised word of a recording whether the text has it at that place.
    ///
    /// @param text what was read
    /// @param words as they were recognised, in order, without knowledge of the text
    public static boolean[] right(String text, List<String> words) {
        var written = new ArrayList<SpokenForm.Written>();
        var wordOfWritten = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            for (var one : SpokenForm.of(words.get(i))) {
                written.add(one);
                wordOfWritten.add(i);
            }
        }
        var right = new boolean[words.size()];
        Arrays.fill(right, true);
        for (var pair :
                WordMatch.of(SpokenForm.of(text), written, WordMatch.ONE_EACH).pairs()) {
            if (pair instanceof Pair.Other(var _, var heard)) right[wordOfWritten.get(heard.written())] = false;
            else if (pair instanceof Pair.Extra(var heard)) right[wordOfWritten.get(heard.written())] = false;
        }
        return right;
    }

    /// Words of similar confidence.
    ///
    /// @param from lower bound of the bin
    /// @param said their mean confidence
    /// @param right the share of them that is correct
    public record Bin(double from, double to, int count, double said, double right) {}

    /// Returns ten bins of equal width, without empty ones.
    public static List<Bin> bins(List<HeardWord> words) {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            var some = words.stream()
                    .filter(word -> Math.min(BINS - 1, (int) (word.confidence() * BINS)) == bin)
                    .toList();
            if (some.isEmpty()) continue;
            bins.add(new Bin(
                    (double) i / BINS,
                    (i + 1.0) / BINS,
                    some.size(),
                    Statistic.mean(
                            some.stream().mapToDouble(HeardWord::confidence).toArray()),
                    Statistic.mean(some.stream()
                            .mapToDouble(word -> word.right() ? 1 : 0)
                            .toArray())));
        }
        return List.copyOf(bins);
    }

    /// The difference between confidence and accuracy: the mean over the bins, weighted by their words (expected
    /// calibration error); NaN without words.
    public static double calibrationError(List<HeardWord> words) {
        return words.isEmpty()
                ? Double.NaN
                : bins(words).stream()
                                .mapToDouble(bin -> bin.count() * Math.abs(bin.said() - bin.right()))
                                .sum()
                        / words.size();
    }

    /// The probability that a correct word has a higher confidence than a wrong one.
    public static double separation(List<HeardWord> words) {
        return Statistic.auc(confidences(words, true), confidences(words, false));
    }

    private static double[] confidences(List<HeardWord> words, boolean right) {
        return words.stream()
                .filter(word -> word.right() == right)
                .mapToDouble(HeardWord::confidence)
                .toArray();
    }
}
