package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.alignment.WordPresence.CutOffs;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.About;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.speech.pronunciation.scoring.Measures;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.training.learning.FigureFall;
import dev.vivavoce.training.learning.Progress;
import dev.vivavoce.training.learning.ScorePair;
import dev.vivavoce.training.learning.Threshold;
import dev.vivavoce.training.scoring.Corpus.Engines;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `TrainScorer CORPUS MODELS OUT [KEPT [--alternatives]]` trains the scoring model on a folder of learners'
/// recordings and writes it. What was heard and the phone networks, most of the work, are cached in the folder
/// `KEPT` when it is given. With `--alternatives` it also prints what other cut-offs of word presence would give.
/// Everything that judges is trained on the output of networks that have not heard the speaker, and all figures
/// are for such speakers.
public final class TrainScorer {
    private static final String VERSION = "7";
    private static final String CORPUS = "speechocean762, training split (Zhang et al., Interspeech 2021)";
    private static final String LICENCE = "CC BY 4.0";
    private static final long SEED = 7;
    /// The exit code when a figure fell.
    private static final int WORSE = 3;
    /// Of sounds and words that are called wrong, this share must be wrong.
    private static final double PRECISION = 0.62;

    private final Corpus corpus;
    private final Engines engines;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private TrainScorer(Corpus corpus, Engines engines) {
        this.corpus = corpus;
        this.engines = engines;
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: TrainScorer CORPUS MODELS OUT [KEPT [--alternatives]]");
            System.exit(2);
        }
        var models = Path.of(arguments[1]);
        var kept = arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.<Path>empty();
        boolean withAlternatives = arguments.length > 4 && arguments[4].equals("--alternatives");
        var mary = MaryVoice.open();
        List<FigureFall> falls;
        try (var recognizer = new MoonshineRecognizer(models);
                var voiceActivity = new SileroVoiceActivity(models.resolve("silero-vad.onnx"))) {
            var engines = new Engines(voiceActivity, recognizer, new Lexicon(mary::pronounce));
            var corpus = Corpus.listen(Path.of(arguments[0]), engines, kept, SEED);
            var scorer = new TrainScorer(corpus, engines);
            var folds = scorer.learn(kept);
            var model = new ScoringModel(scorer.about(), folds.whole());
            corpus.keepAnswers();
            try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
                model.write(out);
            }
            if (withAlternatives) scorer.sayAlternatives(folds);
            model.about().figures().forEach((name, value) -> Progress.say("%-28s %.3f", name, value));
            falls = FigureFall.between(
                    ScoringModel.shipped().about().figures(), model.about().figures());
        }
        falls.forEach(fall -> Progress.say("worse than the shipped model: %s", fall));
        System.exit(falls.isEmpty() ? 0 : WORSE); // Mary leaves threads behind
    }

    private Folds learn(Optional<Path> kept) throws IOException {
        var phones = new PhoneNetworks(corpus, about(), kept).learn();
        var folds = new Folds(corpus, engines, about(), phones);
        WordPresenceTraining.learn(folds, corpus, SEED);
        OmissionTraining.learn(folds, corpus, engines, SEED + 1);
        folds.learn("scores", Example.of(folds), TrainScorer::scores);
        folds.put(Map.of("said.kept", CutOffs.CHOSEN.tensor()));
        learnThresholds(folds);
        learnMeasures(folds);
        figures.putAll(Agreement.figures(folds, corpus, SEED));
        figures.putAll(Omissions.figures(folds, corpus, engines, SEED));
        return folds;
    }

    /// Prints the figures with other cut-offs of word presence, each half and one and a half times of what was chosen.
    private void sayAlternatives(Folds folds) {
        var chosen = CutOffs.CHOSEN;
        for (double times : List.of(0.5, 1.5)) {
            for (var other : List.of(
                    new CutOffs(times * chosen.surelySaid(), chosen.leftOfUnsaid(), chosen.understoodFrom()),
                    new CutOffs(chosen.surelySaid(), times * chosen.leftOfUnsaid(), chosen.understoodFrom()),
                    new CutOffs(chosen.surelySaid(), chosen.leftOfUnsaid(), times * chosen.understoodFrom()))) {
                folds.put(Map.of("said.kept", other.tensor()));
                learnThresholds(folds);
                learnMeasures(folds);
                Agreement.figures(folds, corpus, SEED)
                        .forEach((name, value) -> Progress.say("%s: %-28s %.3f", other, name, value));
            }
        }
    }

    private static Map<String, Tensor> scores(Map<Spoken, List<Example>> examples) {
        return ScoreTraining.learn(
                examples.values().stream().flatMap(List::stream).toList(), SEED);
    }

    /// Chooses the scores below which phones and words are called wrong.
    private void learnThresholds(Folds folds) {
        folds.put(MeasuresTraining.nothing());
        folds.put(Map.of("wrong.below", Tensor.row(Float.MAX_VALUE, 0)));
        folds.learn("thresholds", folds.perform(Map.of()), performances -> {
            double phone =
                    below(Agreement.all(performances.values(), Performance::mistakenPhones), Performance.WRONG_PHONE);
            double word = below(Agreement.all(performances.values(), Performance::foundWords), Performance.WRONG_WORD);
            return Map.of("wrong.below", Tensor.row((float) phone, (float) word));
        });
    }

    private static double below(List<ScorePair> doubted, double wrong) {
        return Threshold.of(doubted, wrong, PRECISION, 0);
    }

    /// Fits the measures of whole performances.
    private void learnMeasures(Folds folds) {
        var features = new LinkedHashMap<Spoken, double[]>();
        folds.perform(Map.of()).forEach((spoken, performance) -> {
            if (performance.isRead()) {
                features.put(spoken, Measures.features(performance.utterances()));
            }
        });
        folds.learn("measures", features, MeasuresTraining::learn);
    }

    private About about() {
        var recognizer = engines.recognizer();
        return new About(
                VERSION,
                CORPUS,
                LICENCE,
                "sha256:" + corpus.fingerprint(),
                recognizer.name() + " " + recognizer.version(),
                SEED,
                figures);
    }
}
