package dev.vivavoce.training.turn;

import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.turn.TurnEnd;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.learning.Regression;
import dev.vivavoce.training.recognition.TuneRecognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `FitTurns CORPUS MODELS OUT [KEPT]` fits [TurnEnd] on learners' recordings and on turns of one to three of them, and
/// writes the file that the product loads. Its figures are of speakers on whom the recogniser is not tuned, each left
/// out of the fit, too, the limit of the odds included.
public final class FitTurns {
    private static final int FOLDS = 5;
    private static final long SEED = 11;
    private static final double PENALTY = 1;
    /// The share of turns that may be cut off.
    private static final double CUT = 0.05;
    private static final int STEPS = 40;
    private static final double SHORTEST_SILENCE = 0.25;
    private static final double LONGEST_SILENCE = 5;

    private FitTurns() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: FitTurns CORPUS MODELS OUT [KEPT]");
            System.exit(2);
        }
        var models = Path.of(arguments[1]);
        var kept = arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.<Path>empty();
        var corpus = CorpusFolder.in(Path.of(arguments[0]));
        var unheard = Set.copyOf(TuneRecognizer.leftOut(corpus.recordings()));
        var text = report(listen(corpus, models, kept), unheard);
        Files.writeString(Path.of(arguments[2]), text);
        System.out.print(text);
    }

    /// The pauses of each recording, speaker by speaker.
    private static List<List<HeardPause>> listen(CorpusFolder corpus, Path models, Optional<Path> kept)
            throws IOException {
        try (var recognizer = new MoonshineRecognizer(models);
                var voiceActivity = new SileroVoiceActivity(models.resolve("silero-vad.onnx"))) {
            var pauses = new Pauses(corpus, voiceActivity, recognizer, kept);
            var work = new ArrayList<Callable<List<HeardPause>>>();
            corpus.recordings().stream()
                    .sorted(Comparator.comparing(Recording::speaker).thenComparing(Recording::id))
                    .forEach(recording -> work.add(() -> pauses.of(recording)));
            return Progress.all("listening", work).stream()
                    .filter(heard -> !heard.isEmpty())
                    .toList();
        }
    }

    /// The file of the fit to all turns, and how fits without a speaker do on theirs.
    private static String report(List<List<HeardPause>> recordings, Set<String> unheard) {
        var alone = Turn.recordings(recordings);
        var joined = Turn.joined(recordings, SEED);
        var turns = Stream.concat(alone.stream(), joined.stream()).toList();
        var folds = folds(alone);
        return properties(fitted(turns, _ -> true))
                + """
                # Fitted to %d speakers, %d recordings, %d turns that join some of them. Measured on %d speakers on whom the
                # recogniser is not tuned, each left out of the fit, too: the share of turns that are cut off, and the
                # seconds from the last sound of a turn until it counts as over.
                """.formatted(folds.size(), alone.size(), joined.size(), unheard.size())
                + measured("recordings", turns, alone, folds, unheard)
                + measured("joined", turns, joined, folds, unheard);
    }

    private static String properties(TurnEnd fitted) {
        var text = new StringBuilder("# When a turn is over: see the trainer's README.\n");
        for (int i = 0; i < fitted.weights().length; i++)
            text.append(String.format(Locale.ROOT, "weight-%d=%.4f%n", i, fitted.weights()[i]));
        return text.append(String.format(
                        Locale.ROOT,
                        "mean-log=%.4f%nspread-log=%.4f%nhabit-weight=%.4f%nodds=%.4f%n",
                        fitted.meanLog(),
                        fitted.spreadLog(),
                        fitted.habitWeight(),
                        fitted.odds()))
                .toString();
    }

    private static Map<String, Integer> folds(List<Turn> turns) {
        Map<String, Integer> folds = new LinkedHashMap<>();
        for (var turn : turns) folds.putIfAbsent(turn.speaker(), folds.size() % FOLDS);
        return folds;
    }

    /// How the fit to all turns, the fit to some of them, and silence alone do on those of some speakers.
    private static String measured(
            String name, List<Turn> turns, List<Turn> some, Map<String, Integer> folds, Set<String> unheard) {
        var ours = new ArrayList<Policy.Outcome>();
        var silence = new ArrayList<Policy.Outcome>();
        var own = new ArrayList<Policy.Outcome>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int leftOut = fold;
            Predicate<Turn> learnt = turn -> !Integer.valueOf(leftOut).equals(folds.get(turn.speaker()));
            var test = some.stream()
                    .filter(learnt.negate())
                    .filter(turn -> unheard.contains(turn.speaker()))
                    .toList();
            ours.addAll(Policy.outcomes(fitted(turns, learnt)::waits, test));
            own.addAll(Policy.outcomes(fitted(some, learnt)::waits, test));
            silence.addAll(Policy.outcomes(silence(silence(some, learnt)), test));
        }
        var text = new StringBuilder(figures(name + ".fitted-to-both", ours));
        text.append(figures(name + ".fitted-to-them", own));
        text.append(figures(name + ".silence", silence));
        var measured =
                some.stream().filter(turn -> unheard.contains(turn.speaker())).toList();
        for (int length : List.of(300, 600, 1000, 1600))
            text.append(String.format(
                    Locale.ROOT,
                    "%s.silence-of-%d-ms.cut=%.3f%n",
                    name,
                    length,
                    Policy.cut(Policy.outcomes(silence(length / 1000.0), measured))));
        return text.toString();
    }

    private static String figures(String name, List<Policy.Outcome> outcomes) {
        return figure(name + ".cut", Bootstrap.over(outcomes, Policy.Outcome::speaker, Policy::cut))
                + figure(name + ".mean", Bootstrap.over(outcomes, Policy.Outcome::speaker, Policy::meanWaited))
                + figure(
                        name + ".p50",
                        Bootstrap.over(outcomes, Policy.Outcome::speaker, some -> Policy.waited(some, 0.5)))
                + figure(
                        name + ".p95",
                        Bootstrap.over(outcomes, Policy.Outcome::speaker, some -> Policy.waited(some, 0.95)));
    }

    private static String figure(String name, Bootstrap.Figure figure) {
        return String.format(
                Locale.ROOT, "%s=%.3f (%.3f to %.3f)%n", name, figure.value(), figure.low(), figure.high());
    }

    /// The fit to some turns, with the odds at which as many of them are cut off as may be.
    static TurnEnd fitted(List<Turn> turns, Predicate<Turn> learnt) {
        var some = turns.stream().filter(learnt).toList();
        var pauses = some.stream().flatMap(turn -> turn.pauses().stream()).toList();
        var isLast = new boolean[pauses.size()];
        for (int i = 0; i < isLast.length; i++) isLast[i] = pauses.get(i).isLast();
        var weights =
                Regression.logistic(pauses.stream().map(HeardPause::inputs).toList(), isLast, PENALTY);
        var lengths = lengths(pauses);
        double odds = limit(
                one -> new TurnEnd(
                        weights, lengths.meanLog(), lengths.spreadLog(), lengths.habitWeight(), Math.exp(one))::waits,
                -6,
                10,
                some);
        return new TurnEnd(weights, lengths.meanLog(), lengths.spreadLog(), lengths.habitWeight(), Math.exp(odds));
    }

    private record Lengths(double meanLog, double spreadLog, double habitWeight) {}

    /// Mean and spread of the pauses inside turns; the habit's weight is the ratio of the variances within and between
    /// speakers.
    private static Lengths lengths(List<HeardPause> pauses) {
        Map<String, List<Double>> bySpeaker = new LinkedHashMap<>();
        for (var pause : pauses)
            if (!pause.isLast())
                bySpeaker
                        .computeIfAbsent(pause.speaker(), _ -> new ArrayList<>())
                        .add(Math.log(pause.seconds()));
        double sum = 0;
        int count = 0;
        for (var logs : bySpeaker.values())
            for (double log : logs) {
                sum += log;
                count++;
            }
        double mean = sum / count;
        double within = 0;
        double between = 0;
        double sizes = 0;
        for (var logs : bySpeaker.values()) {
            double own =
                    logs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            for (double log : logs) within += (log - own) * (log - own);
            between += logs.size() * (own - mean) * (own - mean);
            sizes += (double) logs.size() * logs.size();
        }
        int groups = bySpeaker.size();
        double variance = within / (count - groups);
        double size = (count - sizes / count) / (groups - 1);
        double ofSpeakers = Math.max(1e-3, (between / (groups - 1) - variance) / size);
        return new Lengths(mean, Math.sqrt(variance), variance / ofSpeakers);
    }

    /// The least value from which a policy cuts off no more turns than may be.
    private static double limit(DoubleFunction<Policy> policies, double least, double most, List<Turn> turns) {
        double low = least;
        double high = most;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (Policy.cut(Policy.outcomes(policies.apply(middle), turns)) > CUT) low = middle;
            else high = middle;
        }
        return high;
    }

    /// The least silence, in seconds, that taken alone cuts off as few turns.
    static double silence(List<Turn> turns, Predicate<Turn> learnt) {
        return limit(
                FitTurns::silence,
                SHORTEST_SILENCE,
                LONGEST_SILENCE,
                turns.stream().filter(learnt).toList());
    }

    private static Policy silence(double seconds) {
        return Policy.silence(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
