package dev.vivavoce.bench.accuracy;

import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.text.WordMatch;
import dev.vivavoce.speech.text.WordMatch.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A recognised word: the platform's confidence in it, and whether the text has it at that place.
///
/// @param confidence 0 to 1
record HeardWord(String speaker, double confidence, boolean right) {
    private static final int BINS = 10;

    /// Returns the words of a recording that was assessed without a text, so that only the audio is known.
    static List<HeardWord> of(Assessed assessed) {
        var words = assessed.free().getWordsList();
        var written = new ArrayList<SpokenForm.Written>();
        var wordOfWritten = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            for (var one : SpokenForm.of(words.get(i).getText())) {
                written.add(one);
                wordOfWritten.add(i);
            }
        }
        var wrong = new HashSet<Integer>();
        var match = WordMatch.of(SpokenForm.of(assessed.recording().text()), written, WordMatch.ONE_EACH);
        for (var pair : match.pairs()) {
            if (pair instanceof Pair.Other(var _, var heard)) {
                wrong.add(wordOfWritten.get(heard.written()));
            } else if (pair instanceof Pair.Extra(var heard)) {
                wrong.add(wordOfWritten.get(heard.written()));
            }
        }
        var heard = new ArrayList<HeardWord>();
        for (int i = 0; i < words.size(); i++) {
            heard.add(new HeardWord(assessed.recording().speaker(), words.get(i).getConfidence(), !wrong.contains(i)));
        }
        return heard;
    }

    /// Words of similar confidence.
    ///
    /// @param from lower bound of the bin
    /// @param said their mean confidence
    /// @param right the share of them that is correct
    record Bin(double from, double to, int count, double said, double right) {}

    /// Returns ten bins of equal width, without empty ones.
    static List<Bin> bins(List<HeardWord> words) {
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
    static double calibrationError(List<HeardWord> words) {
        return words.isEmpty()
                ? Double.NaN
                : bins(words).stream()
                                .mapToDouble(bin -> bin.count() * Math.abs(bin.said() - bin.right()))
                                .sum()
                        / words.size();
    }

    /// The probability that a correct word has a higher confidence than a wrong one.
    static double separation(List<HeardWord> words) {
        return Statistic.auc(confidences(words, true), confidences(words, false));
    }

    private static double[] confidences(List<HeardWord> words, boolean right) {
        return words.stream()
                .filter(word -> word.right() == right)
                .mapToDouble(HeardWord::confidence)
                .toArray();
    }
}
