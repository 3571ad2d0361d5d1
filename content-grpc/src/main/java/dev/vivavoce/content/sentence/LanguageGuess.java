package dev.vivavoce.content.sentence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Distinguishes the languages of the built-in sentences: naive Bayes over runs of one to three letters, learnt
/// from those sentences.
final class LanguageGuess {
    private static final int LONGEST_RUN = 3;
    /// How often every run counts as seen before it is.
    private static final double UNSEEN = 0.01;

    private final Map<String, Runs> byLanguage = new HashMap<>();
    private final int distinct;

    /// @param texts by the tag of their language
    LanguageGuess(Map<String, List<String>> texts) {
        var all = new HashMap<String, String>();
        texts.forEach((language, ofLanguage) -> {
            var runs = new Runs();
            for (var text : ofLanguage) forEachRun(text, run -> runs.add(all.computeIfAbsent(run, one -> one)));
            byLanguage.put(language, runs);
        });
        distinct = all.size();
    }

    /// Learns from the built-in sentences of every language.
    static LanguageGuess of(SentenceSet builtIn) {
        return new LanguageGuess(builtIn.languages().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> builtIn.sentences(language).stream()
                                .map(Sentence::text)
                                .toList())));
    }

    /// Returns the tag of the likeliest language.
    String of(String text) {
        return byLanguage.entrySet().stream()
                .max(Comparator.comparingDouble(one -> likelihood(one.getValue(), text)))
                .orElseThrow()
                .getKey();
    }

    private double likelihood(Runs runs, String text) {
        var sum = new double[1];
        double all = Math.log(runs.total + UNSEEN * distinct);
        forEachRun(text, run -> sum[0] += Math.log(runs.counts.getOrDefault(run, 0) + UNSEEN) - all);
        return sum[0];
    }

    /// A word begins and ends with a space.
    private static void forEachRun(String text, Consumer<String> taker) {
        var letters = " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}]+", " ")
                        .strip() + " ";
        for (int length = 1; length <= LONGEST_RUN; length++)
            for (int i = 0; i + length <= letters.length(); i++) taker.accept(letters.substring(i, i + length));
    }

    /// How often each run was seen in a language.
    private static final class Runs {
        private final Map<String, Integer> counts = new HashMap<>();
        private int total;

        private void add(String run) {
            counts.merge(run, 1, Integer::sum);
            total++;
        }
    }
}
