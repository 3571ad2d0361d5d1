package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.ErrorType;
import dev.vivavoce.speech.pronunciation.scoring.Marks;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.learning.ScorePair;
import dev.vivavoce.training.learning.Threshold;
import dev.vivavoce.training.scoring.Corpus.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/// `FitMarks CORPUS MODELS OUT [KEPT]` fits the limits of [Marks] on the recordings with experts' scores, and writes
/// the file that the product loads. It uses the shipped model, whose alignment tells pauses and pitch. Its figures are
/// of speakers left out of the fit. It also shows how much the weight of inserted words matters.
public final class FitMarks {
    private static final long SEED = 7;
    /// Of what is marked, this share must be what experts marked down too.
    private static final double PRECISION = 0.85;
    /// Up to this fluency of 10 experts heard noticeable pauses.
    private static final double HALTING = 7.5;
    /// Up to this prosodic score of 10 experts heard intonation that is not nearly right.
    private static final double FLAT = 6.5;

    private static final List<Double> INSERTION_WEIGHTS = List.of(0.0, 0.125, 0.25, 0.5, 1.0);

    /// A recording that may be marked.
    ///
    /// @param pair the measure, lower where a mark is likelier, and the experts' score
    record Judged(String speaker, int fold, ScorePair pair) {}

    /// A fitted limit.
    ///
    /// @param below what is lower is marked; empty when no limit reaches the precision
    /// @param auc how well the measure separates what experts marked down from the rest; 0.5 is guessing
    /// @param marked the recordings that limits of other speakers mark
    record Fitted(
            OptionalDouble below,
            Bootstrap.Figure auc,
            int marked,
            int recordings,
            Bootstrap.Figure precision,
            Bootstrap.Figure recall) {}

    private FitMarks() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: FitMarks CORPUS MODELS OUT [KEPT]");
            System.exit(2);
        }
        var models = Path.of(arguments[1]);
        var kept = arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.<Path>empty();
        var mary = MaryVoice.open();
        try (var recognizer = new MoonshineRecognizer(models);
                var voiceActivity = new SileroVoiceActivity(models.resolve("silero-vad.onnx"))) {
            var engines = new Engines(voiceActivity, recognizer, new Lexicon(mary::pronounce));
            var corpus = Corpus.listen(Path.of(arguments[0]), engines, kept, SEED);
            var model = ScoringModel.shipped();
            var folds =
                    new Folds(corpus, engines, model.about(), Collections.nCopies(Corpus.FOLDS + 1, model.tensors()));
            var performances = folds.perform(Map.of()).values().stream()
                    .filter(Performance::isRead)
                    .toList();
            var text = properties(corpus, performances);
            Files.writeString(Path.of(arguments[2]), text);
            System.out.print(text);
            insertionWeights(performances);
        }
        System.exit(0); // Mary leaves threads behind
    }

    private static String properties(Corpus corpus, Collection<Performance> performances) {
        var pauses = judged(
                corpus,
                performances,
                one -> OptionalDouble.of(
                        -Marks.longestGapInsidePhrase(words(one), one.spoken().text())),
                one -> one.spoken().expert().fluency());
        var pitches = judged(
                corpus,
                performances,
                one -> one.utterances().stream()
                        .filter(Marks::hasMelody)
                        .mapToDouble(utterance -> utterance.manner().pitchSpreadSemitones())
                        .min(),
                one -> one.spoken().expert().prosodic());
        var halting = fit(pauses, HALTING);
        var flat = fit(pitches, FLAT);
        double flattest =
                pitches.stream().mapToDouble(one -> one.pair().ours()).min().orElseThrow();
        return String.format(
                Locale.ROOT,
                """
                # From which pause inside a phrase, and below which variation of pitch, words are marked.
                unexpected-break-seconds=%.2f
                monotone-semitones=%.2f
                # How well pause and pitch separate what experts marked down (0.5 is guessing). For limits of other
                # speakers: recordings that are marked, the share of them that experts marked down, and of those that
                # experts marked down, the share that is marked.
                %s%s# The flattest utterance of the corpus. Without a limit that agrees with the experts, only flatter ones are marked.
                flattest-semitones=%.2f
                """,
                -halting.below().orElse(Double.NEGATIVE_INFINITY),
                flat.below().orElse(Math.floor(flattest * 10) / 10),
                figures("unexpected-break", halting),
                figures("monotone", flat),
                flattest);
    }

    private static String figures(String name, Fitted fitted) {
        var marked = figure(name + "-auc", fitted.auc())
                + String.format(Locale.ROOT, "%s-marked=%d of %d\n", name, fitted.marked(), fitted.recordings());
        if (fitted.marked() == 0) return marked;
        return marked + figure(name + "-precision", fitted.precision()) + figure(name + "-recall", fitted.recall());
    }

    private static String figure(String name, Bootstrap.Figure figure) {
        return String.format(
                Locale.ROOT, "%s=%.2f (%.2f to %.2f)\n", name, figure.value(), figure.low(), figure.high());
    }

    private static List<ScoredWord> words(Performance one) {
        return one.utterances().stream()
                .flatMap(utterance -> utterance.words().stream())
                .toList();
    }

    private static List<Judged> judged(
            Corpus corpus,
            Collection<Performance> performances,
            Function<Performance, OptionalDouble> measure,
            ToDoubleFunction<Performance> experts) {
        var judged = new ArrayList<Judged>();
        for (var one : performances) {
            measure.apply(one)
                    .ifPresent(ours -> judged.add(new Judged(
                            one.spoken().recording().speaker(),
                            corpus.fold(one.spoken()),
                            new ScorePair(ours, experts.applyAsDouble(one)))));
        }
        return judged;
    }

    /// Fits a limit to all recordings, and measures limits that are fitted without the speakers they are applied to.
    ///
    /// @param low the experts' score up to which a mark is right
    static Fitted fit(List<Judged> all, double low) {
        record Outcome(String speaker, boolean marked, boolean isLow) {}
        var outcomes = new ArrayList<Outcome>();
        for (int fold = 0; fold < Corpus.FOLDS; fold++) {
            int leftOut = fold;
            double limit = limit(all, low, one -> one != leftOut);
            for (var one : all) {
                if (one.fold() == leftOut) {
                    outcomes.add(new Outcome(
                            one.speaker(),
                            one.pair().ours() <= limit,
                            one.pair().experts() <= low));
                }
            }
        }
        var marked = outcomes.stream().filter(Outcome::marked).toList();
        var markedDown = outcomes.stream().filter(Outcome::isLow).toList();
        double limit = limit(all, low, _ -> true);
        return new Fitted(
                Double.isInfinite(limit) ? OptionalDouble.empty() : OptionalDouble.of(limit),
                Bootstrap.over(
                        all, Judged::speaker, some -> Statistic.auc(ours(some, low, false), ours(some, low, true))),
                marked.size(),
                outcomes.size(),
                Bootstrap.over(
                        marked,
                        Outcome::speaker,
                        some -> some.stream()
                                .mapToDouble(one -> one.isLow() ? 1 : 0)
                                .average()
                                .orElse(Double.NaN)),
                Bootstrap.over(
                        markedDown,
                        Outcome::speaker,
                        some -> some.stream()
                                .mapToDouble(one -> one.marked() ? 1 : 0)
                                .average()
                                .orElse(Double.NaN)));
    }

    private static double[] ours(List<Judged> some, double low, boolean isLow) {
        return some.stream()
                .map(Judged::pair)
                .filter(pair -> pair.experts() <= low == isLow)
                .mapToDouble(ScorePair::ours)
                .toArray();
    }

    private static double limit(List<Judged> all, double low, IntPredicate folds) {
        var known = all.stream()
                .filter(one -> folds.test(one.fold()))
                .map(Judged::pair)
                .toList();
        return Threshold.of(known, low, PRECISION, Double.NEGATIVE_INFINITY);
    }

    /// Prints the correlation of the overall score with the experts' total for several weights of inserted words.
    private static void insertionWeights(Collection<Performance> performances) {
        for (double weight : INSERTION_WEIGHTS) {
            var pairs = performances.stream()
                    .map(one -> new ScorePair(
                            overall(one, weight), one.spoken().expert().total()))
                    .toList();
            Progress.say(
                    "an inserted word weighs %.3f of a read one: total r %.3f", weight, ScorePair.correlation(pairs));
        }
    }

    private static double overall(Performance performance, double weight) {
        var scores = performance.scores();
        var words = performance.result().words();
        double said = words.stream()
                .filter(word -> word.errorType() != ErrorType.INSERTION && word.errorType() != ErrorType.OMISSION)
                .count();
        double inserted = words.stream()
                .filter(word -> word.errorType() == ErrorType.INSERTION)
                .count();
        double withoutInsertions = scores.overall() + scores.costs().insertions();
        return said == 0 ? 0 : withoutInsertions * said / (said + weight * inserted);
    }
}
