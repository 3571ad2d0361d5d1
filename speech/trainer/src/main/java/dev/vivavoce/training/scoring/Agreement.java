package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.pronunciation.scoring.Measures;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.training.learning.ScorePair;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Agreement of the scores with the experts, and how well they separate the right text from another one, for
/// speakers whom the networks have not heard. Each figure has the 95 % interval over speakers.
final class Agreement {
    /// The scores that are compared with [Measures#ESTIMATED], in the same order.
    private static final List<ToDoubleFunction<Result.Scores>> OURS =
            List.of(Result.Scores::overall, Result.Scores::accuracy, Result.Scores::fluency, Result.Scores::prosody);

    private final Map<String, Double> figures = new LinkedHashMap<>();

    private Agreement() {}

    /// What is compared of one recording.
    ///
    /// @param isScored whether it was scored; 0 stands for the scores of one that was not
    private record Compared(
            Spoken spoken,
            boolean isScored,
            Result.Scores scores,
            List<ScorePair> phones,
            List<ScorePair> words,
            List<ScorePair> calledPhones,
            List<ScorePair> calledWords) {
        static Compared of(Performance one) {
            return new Compared(
                    one.spoken(),
                    one.result().scores() != null,
                    one.scores(),
                    one.phones(),
                    one.words(),
                    one.mistakenPhones(),
                    one.calledWords());
        }

        String speaker() {
            return spoken.recording().speaker();
        }
    }

    /// Returns the figures by name.
    static Map<String, Double> figures(Folds folds, Corpus corpus, long seed) {
        var agreement = new Agreement();
        var right = folds.perform(Map.of()).values();
        agreement.compare(right.stream().map(Compared::of).toList());
        agreement.figures.putAll(SoundPools.figures(SoundPools.of(right)));
        agreement.tellTextsApart(folds, corpus, seed);
        return Collections.unmodifiableMap(agreement.figures);
    }

    private void compare(List<Compared> right) {
        put("phone r", right, some -> ScorePair.correlation(pairs(some, Compared::phones)));
        put("word r", right, some -> ScorePair.correlation(pairs(some, Compared::words)));
        figures.put("phones, deviation", deviation(pairs(right, Compared::phones)));
        figures.put("words, deviation", deviation(pairs(right, Compared::words)));
        figures.put("recordings without scores", (double)
                right.stream().filter(one -> !one.isScored()).count());
        for (int i = 0; i < OURS.size(); i++) {
            int estimated = i;
            correlate(
                    Measures.ESTIMATED.get(i), right, OURS.get(i), spoken -> MeasuresTraining.given(spoken)[estimated]);
        }
        called("phone", right, Compared::calledPhones, Compared::phones, Performance.WRONG_PHONE);
        called("word", right, Compared::calledWords, Compared::words, Performance.WRONG_WORD);
    }

    private void correlate(
            String name, List<Compared> right, ToDoubleFunction<Result.Scores> ours, ToDoubleFunction<Spoken> experts) {
        Function<List<Compared>, List<ScorePair>> pairs = some -> some.stream()
                .map(one -> new ScorePair(ours.applyAsDouble(one.scores()), experts.applyAsDouble(one.spoken())))
                .toList();
        put(name + " r", right, some -> ScorePair.correlation(pairs.apply(some)));
        figures.put(name + ", deviation", deviation(pairs.apply(right)));
    }

    /// Puts precision and recall of what is called wrong.
    private void called(
            String what,
            List<Compared> right,
            Function<Compared, List<ScorePair>> called,
            Function<Compared, List<ScorePair>> all,
            double wrong) {
        put(
                what + " wrong, precision",
                right,
                some -> (double) wrong(pairs(some, called), wrong)
                        / pairs(some, called).size());
        put(
                what + " wrong, recall",
                right,
                some -> (double) wrong(pairs(some, called), wrong) / wrong(pairs(some, all), wrong));
    }

    private static long wrong(List<ScorePair> pairs, double wrong) {
        return pairs.stream().filter(pair -> pair.experts() <= wrong).count();
    }

    private void tellTextsApart(Folds folds, Corpus corpus, long seed) {
        var random = new Random(seed);
        var texts = new LinkedHashMap<Spoken, String>();
        corpus.scored()
                .forEach(
                        spoken -> texts.put(spoken, corpus.other(spoken, random).text()));
        record Overall(String speaker, double right, double wrong) {}
        var right = folds.perform(Map.of());
        var wrong = folds.perform(texts);
        var both = new ArrayList<Overall>();
        right.forEach((spoken, performance) -> both.add(new Overall(
                spoken.recording().speaker(),
                performance.scores().overall(),
                wrong.getOrDefault(spoken, performance).scores().overall())));
        var auc = Bootstrap.over(
                both,
                Overall::speaker,
                some -> Statistic.auc(
                        some.stream().mapToDouble(Overall::right).toArray(),
                        some.stream().mapToDouble(Overall::wrong).toArray()));
        put("right from wrong text, AUC", auc);
        figures.put(
                "right text, mean",
                Statistic.mean(both.stream().mapToDouble(Overall::right).toArray()));
        figures.put(
                "wrong text, mean",
                Statistic.mean(both.stream().mapToDouble(Overall::wrong).toArray()));
    }

    private void put(String name, List<Compared> items, ToDoubleFunction<List<Compared>> statistic) {
        put(name, Bootstrap.over(items, Compared::speaker, statistic));
    }

    private void put(String name, Bootstrap.Figure figure) {
        figures.put(name, figure.value());
        figures.put(name + ", low", figure.low());
        figures.put(name + ", high", figure.high());
    }

    /// The standard deviation of the experts' scores: the narrower they lie, the lower is r.
    private static double deviation(List<ScorePair> pairs) {
        double mean = pairs.stream().mapToDouble(ScorePair::experts).average().orElse(Double.NaN);
        return Math.sqrt(pairs.stream()
                .mapToDouble(pair -> (pair.experts() - mean) * (pair.experts() - mean))
                .average()
                .orElse(Double.NaN));
    }

    private static List<ScorePair> pairs(List<Compared> some, Function<Compared, List<ScorePair>> chosen) {
        return some.stream().flatMap(one -> chosen.apply(one).stream()).toList();
    }

    /// Collects the score pairs of all performances.
    static List<ScorePair> all(Collection<Performance> performances, Function<Performance, List<ScorePair>> told) {
        return performances.stream().flatMap(one -> told.apply(one).stream()).toList();
    }
}
