package dev.vivavoce.training.scoring;

import dev.vivavoce.bench.figures.Statistic;
import dev.vivavoce.bench.recordings.ExpertScores;
import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.pronunciation.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.Lexicon;
import dev.vivavoce.speech.pronunciation.Measures;
import dev.vivavoce.speech.pronunciation.PhoneAligner;
import dev.vivavoce.speech.pronunciation.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.Result;
import dev.vivavoce.speech.pronunciation.ScoredUtterance;
import dev.vivavoce.speech.pronunciation.ScoredWord;
import dev.vivavoce.speech.pronunciation.Scorer;
import dev.vivavoce.speech.pronunciation.ScoringModel;
import dev.vivavoce.speech.pronunciation.ScoringModel.About;
import dev.vivavoce.speech.pronunciation.ScoringModel.Tensor;
import dev.vivavoce.speech.pronunciation.Task;
import dev.vivavoce.speech.pronunciation.WordPresence;
import dev.vivavoce.speech.recognition.MoonshineRecognizer;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import dev.vivavoce.training.scoring.Corpus.Part;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import dev.vivavoce.training.scoring.ScoreTraining.Example;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// `TrainScorer CORPUS MODELS OUT [KEPT]`: learns the scoring model from a folder of learners' recordings
/// and writes it. The phone networks, half of the work, are kept in a folder where one is named, and taken
/// from there the next time. Everything that judges is learned from what networks say of speakers they have
/// not heard, and all figures are of such speakers.
public final class TrainScorer {
    private static final String VERSION = "2";
    private static final String CORPUS = "speechocean762, training split (Zhang et al., Interspeech 2021)";
    private static final String LICENCE = "CC BY 4.0";
    private static final long SEED = 7;

    private static final int FIRST_WIDTH = 96;
    private static final int FIRST_EPOCHS = 4;
    private static final int WIDTH = 192;
    private static final int EPOCHS = 6;
    private static final double PRESENCE_PENALTY = 1;
    private static final double MEASURES_PENALTY = 60;
    private static final double LEAST_SPREAD = 1e-3;

    /// A sound is wrong for the experts from here down (of 2), and a word (of 10).
    private static final double WRONG_PHONE = 1;

    private static final double WRONG_WORD = 5;
    /// How many of what is called wrong must be.
    private static final double PRECISION = 0.62;

    private static final int LEAST_CALLED = 30;

    private final Corpus corpus;
    private final Recognizer recognizer;
    private final VoiceActivity voiceActivity;
    private final Lexicon lexicon;
    private final Optional<Path> kept;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private TrainScorer(
            Corpus corpus, Recognizer recognizer, VoiceActivity voiceActivity, Lexicon lexicon, Optional<Path> kept) {
        this.kept = kept;
        this.corpus = corpus;
        this.recognizer = recognizer;
        this.voiceActivity = voiceActivity;
        this.lexicon = lexicon;
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: TrainScorer CORPUS MODELS OUT [KEPT]");
            System.exit(2);
        }
        var models = Path.of(arguments[1]);
        var kept = arguments.length > 3 ? Optional.of(Path.of(arguments[3])) : Optional.<Path>empty();
        var mary = MaryVoice.open();
        var lexicon = new Lexicon(mary::pronounce);
        try (var recognizer = new MoonshineRecognizer(models);
                var voiceActivity = new SileroVoiceActivity(models.resolve("silero-vad.onnx"))) {
            var corpus = Corpus.listen(Path.of(arguments[0]), voiceActivity, recognizer, lexicon, SEED);
            var model = new TrainScorer(corpus, recognizer, voiceActivity, lexicon, kept).train();
            try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
                model.write(out);
            }
            model.about().figures().forEach((name, value) -> Progress.say("%-28s %.3f", name, value));
        }
        System.exit(0); // Mary leaves threads behind
    }

    private ScoringModel train() throws IOException {
        var folds = phones();
        var whole = folds.removeLast();
        var presence = presence(folds);
        folds.forEach(fold -> fold.put("said.weights", presence));

        var examples = examples(folds);
        whole.put("said.weights", presence);
        learnScores(folds, examples, whole);
        learnMeasures(folds, whole);
        evaluate(folds);
        return model(whole);
    }

    /// The phone networks without each part, then the one of all.
    private List<Map<String, Tensor>> phones() throws IOException {
        var networks = new ArrayList<Map<String, Tensor>>();
        for (int fold = 0; fold <= Corpus.FOLDS; fold++) {
            var file = kept.map(folder -> folder.resolve("phones." + corpus.fingerprint()))
                    .map(path -> Path.of(path + "." + networks.size()));
            if (file.filter(Files::isRegularFile).isPresent()) {
                try (var in = new BufferedInputStream(Files.newInputStream(file.get()))) {
                    networks.add(new LinkedHashMap<>(ScoringModel.read(in).tensors()));
                }
                continue;
            }
            if (fold == 0) {
                align();
            }
            int leftOut = fold;
            var learned = PhoneTraining.learn(
                    corpus.utterances().stream()
                            .filter(spoken -> corpus.fold(spoken) != leftOut)
                            .toList(),
                    WIDTH,
                    EPOCHS,
                    SEED + fold,
                    fold < Corpus.FOLDS ? "phones without part " + (fold + 1) : "phones");
            networks.add(learned);
            if (file.isPresent()) {
                try (var out = new BufferedOutputStream(Files.newOutputStream(file.get()))) {
                    model(learned).write(out);
                }
            }
        }
        return networks;
    }

    private ScoringModel model(Map<String, Tensor> tensors) {
        return new ScoringModel(
                new About(
                        VERSION,
                        CORPUS,
                        LICENCE,
                        "sha256:" + corpus.fingerprint(),
                        recognizer.name() + " " + recognizer.version(),
                        SEED,
                        figures),
                tensors);
    }

    /// Lays the texts over the sound again, by a network that has learned from the first alignment.
    private void align() {
        var first = model(PhoneTraining.learn(corpus.utterances(), FIRST_WIDTH, FIRST_EPOCHS, SEED, "first phones"));
        var aligner = new PhoneAligner(new PhoneNetwork(first));
        var work = new ArrayList<Callable<Integer>>();
        for (var spoken : corpus.utterances()) {
            work.add(() -> {
                var sound = aligner.listen(new float[0], spoken.whole());
                var labels = new int[spoken.labels().length];
                for (var word : aligner.align(sound, spoken.slots()).words()) {
                    for (var phone : word.phones()) {
                        Arrays.fill(labels, phone.fromFrame(), phone.toFrame(), PhoneNetwork.index(phone.phone()));
                    }
                }
                System.arraycopy(labels, 0, spoken.labels(), 0, labels.length);
                return labels.length;
            });
        }
        Progress.all("aligning", work);
    }

    private EvidenceGatherer gatherer(List<Map<String, Tensor>> folds, int fold) {
        return new EvidenceGatherer(model(folds.get(fold)), lexicon);
    }

    private static Task task(Spoken spoken) {
        return Task.readAloud(spoken.recording().text());
    }

    /// Learns which words were said: those of the text were, those of another text and one put in by chance
    /// were not.
    private Tensor presence(List<Map<String, Tensor>> folds) {
        var random = new Random(SEED);
        var gatherers = IntStream.range(0, Corpus.FOLDS)
                .mapToObj(fold -> gatherer(folds, fold))
                .toList();
        record Judged(double[] features, boolean said) {}
        var work = new ArrayList<Callable<List<Judged>>>();
        for (var spoken : corpus.scored()) {
            var other = other(spoken, random);
            var words = new ArrayList<>(List.of(spoken.recording().text().split("\\s+")));
            var otherWords = other.recording().text().split("\\s+");
            var stranger = otherWords[random.nextInt(otherWords.length)];
            int place = random.nextInt(words.size() + 1);
            boolean isStrange = !words.contains(stranger);
            words.add(place, stranger);
            var own = List.of(spoken.recording().text().split("\\s+"));
            work.add(() -> {
                var judged = new ArrayList<Judged>();
                var gatherer = gatherers.get(corpus.fold(spoken));
                for (var part : whole(spoken)) {
                    var heard = gatherer.listen(part.utterance(), part.hearing());
                    for (var text :
                            List.of(spoken.recording().text(), other.recording().text(), String.join(" ", words))) {
                        var evidence =
                                gatherer.find(heard, Task.readAloud(text), 0).evidence();
                        for (int w = 0; w < evidence.words().size(); w++) {
                            var word = evidence.words().get(w);
                            boolean isRight = text.equals(spoken.recording().text());
                            boolean isWrong = isRight
                                    ? false
                                    : text.equals(other.recording().text())
                                            ? !own.contains(word.text())
                                            : isStrange && word.reference() == place;
                            if (isRight || isWrong) {
                                judged.add(new Judged(WordPresence.features(evidence, w), isRight));
                            }
                        }
                    }
                }
                return judged;
            });
        }
        var judged = Progress.all("words said or not", work).stream()
                .flatMap(List::stream)
                .toList();
        var said = new boolean[judged.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = judged.get(i).said();
        }
        var weights = Regression.logistic(judged.stream().map(Judged::features).toList(), said, PRESENCE_PENALTY);
        return Tensor.row(floats(weights));
    }

    /// Recordings that the product takes for one utterance: only there the text is all in one piece.
    private static List<Part> whole(Spoken spoken) {
        return spoken.parts().size() == 1 ? spoken.parts() : List.of();
    }

    private Spoken other(Spoken spoken, Random random) {
        var scored = corpus.scored();
        var other = scored.get(random.nextInt(scored.size()));
        return other.recording().text().equals(spoken.recording().text()) ? other(spoken, random) : other;
    }

    /// What speaks for the words of each scored recording, in the judgement of a network that does not know
    /// the voice.
    private Map<Spoken, List<Example>> examples(List<Map<String, Tensor>> folds) {
        var gatherers = IntStream.range(0, Corpus.FOLDS)
                .mapToObj(fold -> gatherer(folds, fold))
                .toList();
        var work = new ArrayList<Callable<List<Example>>>();
        for (var spoken : corpus.scored()) {
            work.add(() -> {
                var gatherer = gatherers.get(corpus.fold(spoken));
                var examples = new ArrayList<Example>();
                int from = 0;
                for (var part : spoken.parts()) {
                    var found = gatherer.find(gatherer.listen(part.utterance(), part.hearing()), task(spoken), from);
                    var expert = rest(expert(spoken), from, found.referenceTo());
                    from = found.referenceTo();
                    if (!found.evidence().words().isEmpty()) {
                        examples.add(Example.of(found.evidence(), expert));
                    }
                }
                return examples;
            });
        }
        var all = Progress.all("evidence", work);
        var examples = new LinkedHashMap<Spoken, List<Example>>();
        var scored = corpus.scored();
        for (int i = 0; i < scored.size(); i++) {
            examples.put(scored.get(i), all.get(i));
        }
        return examples;
    }

    private static ExpertScores expert(Spoken spoken) {
        return Objects.requireNonNull(spoken.recording().expert());
    }

    private static ExpertScores rest(ExpertScores all, int from, int to) {
        int last = Math.min(to, all.words().size());
        return new ExpertScores(
                all.total(),
                all.accuracy(),
                all.fluency(),
                all.prosodic(),
                all.completeness(),
                all.words().subList(Math.min(from, last), last));
    }

    /// Learns to judge phones and words, and below which score they are called wrong.
    private void learnScores(
            List<Map<String, Tensor>> folds, Map<Spoken, List<Example>> examples, Map<String, Tensor> whole) {
        for (int fold = 0; fold < Corpus.FOLDS; fold++) {
            int leftOut = fold;
            var others = examples.entrySet().stream()
                    .filter(entry -> corpus.fold(entry.getKey()) != leftOut)
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            folds.get(fold).putAll(ScoreTraining.learn(others, SEED));
            Progress.say("scores without part %d", fold + 1);
        }
        whole.putAll(ScoreTraining.learn(
                examples.values().stream().flatMap(List::stream).toList(), SEED));
        Progress.say("scores");
        provisional(folds);
        var scored = scored(folds, Map.of());
        var phones = new ArrayList<double[]>();
        var words = new ArrayList<double[]>();
        scored.forEach((spoken, utterances) -> {
            for (var pair : Pairs.words(utterances, expert(spoken))) {
                words.add(new double[] {pair.ours(), pair.experts()});
            }
            for (var pair : Pairs.phones(utterances, expert(spoken))) {
                phones.add(new double[] {pair.ours(), pair.experts()});
            }
        });
        float phone = (float) threshold("phone", phones, WRONG_PHONE);
        float word = (float) threshold("word", words, WRONG_WORD);
        folds.forEach(fold -> fold.put("wrong.below", Tensor.row(phone, word)));
        whole.put("wrong.below", Tensor.row(phone, word));
    }

    /// Stands in for what is not yet learned.
    private static void provisional(List<Map<String, Tensor>> folds) {
        for (var fold : folds) {
            fold.put("wrong.below", Tensor.row(0, 0));
            fold.put("measures.mean", new Tensor(1, Measures.FEATURES, new float[Measures.FEATURES]));
            fold.put("measures.scale", new Tensor(1, Measures.FEATURES, new float[Measures.FEATURES]));
            int columns = Measures.ESTIMATED.size();
            fold.put(
                    "measures.weights",
                    new Tensor(Measures.FEATURES + 1, columns, new float[(Measures.FEATURES + 1) * columns]));
        }
    }

    /// The highest score below which enough of what is called wrong is wrong.
    private double threshold(String what, List<double[]> pairs, double wrong) {
        // what was taken for not said is not called wrong
        var sorted = pairs.stream()
                .filter(pair -> pair[0] > 0)
                .sorted(java.util.Comparator.comparingDouble(pair -> pair[0]))
                .toList();
        long all = pairs.stream().filter(pair -> pair[1] <= wrong).count();
        int found = 0;
        double best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            found += sorted.get(i)[1] <= wrong ? 1 : 0;
            if (i + 1 >= LEAST_CALLED && (double) found / (i + 1) >= PRECISION) {
                best = sorted.get(i)[0];
                figures.put(what + " wrong, precision", (double) found / (i + 1));
                figures.put(what + " wrong, recall", (double) found / Math.max(1, all));
            }
        }
        figures.put(what + " wrong below", best);
        return best;
    }

    /// The scored utterances of each recording by the networks that do not know the voice.
    ///
    /// @param texts another text for some
    private Map<Spoken, List<ScoredUtterance>> scored(List<Map<String, Tensor>> folds, Map<Spoken, String> texts) {
        var scorers = folds.stream().map(this::scorer).toList();
        var gatherers = IntStream.range(0, Corpus.FOLDS)
                .mapToObj(fold -> gatherer(folds, fold))
                .toList();
        var work = new ArrayList<Callable<List<ScoredUtterance>>>();
        for (var spoken : corpus.scored()) {
            work.add(() -> {
                int fold = corpus.fold(spoken);
                var task = Task.readAloud(
                        texts.getOrDefault(spoken, spoken.recording().text()));
                var utterances = new ArrayList<ScoredUtterance>();
                int from = 0;
                for (var part : spoken.parts()) {
                    var heard = gatherers.get(fold).listen(part.utterance(), part.hearing());
                    var utterance = scorers.get(fold).score(heard, task, from);
                    from = utterance.referenceTo();
                    utterances.add(utterance);
                }
                return utterances;
            });
        }
        var all = Progress.all("scoring", work);
        var scored = new LinkedHashMap<Spoken, List<ScoredUtterance>>();
        for (int i = 0; i < all.size(); i++) {
            scored.put(corpus.scored().get(i), all.get(i));
        }
        return scored;
    }

    private Scorer scorer(Map<String, Tensor> tensors) {
        return new Scorer(voiceActivity, recognizer, lexicon, model(tensors), 80);
    }

    /// Learns to judge whole performances.
    private void learnMeasures(List<Map<String, Tensor>> folds, Map<String, Tensor> whole) {
        var features = new LinkedHashMap<Spoken, double[]>();
        scored(folds, Map.of()).forEach((spoken, utterances) -> {
            if (utterances.stream().flatMap(one -> one.words().stream()).anyMatch(word -> word.referenceIndex() >= 0)) {
                features.put(spoken, Measures.features(utterances));
            }
        });
        for (int fold = 0; fold < Corpus.FOLDS; fold++) {
            int leftOut = fold;
            var others = new LinkedHashMap<>(features);
            others.keySet().removeIf(spoken -> corpus.fold(spoken) == leftOut);
            folds.get(fold).putAll(measures(others));
        }
        whole.putAll(measures(features));
    }

    private static Map<String, Tensor> measures(Map<Spoken, double[]> features) {
        int size = Measures.FEATURES;
        var mean = new float[size];
        var scale = new float[size];
        for (int i = 0; i < size; i++) {
            int column = i;
            double middle = features.values().stream()
                    .mapToDouble(row -> row[column])
                    .average()
                    .orElse(0);
            double spread = Math.sqrt(features.values().stream()
                    .mapToDouble(row -> (row[column] - middle) * (row[column] - middle))
                    .average()
                    .orElse(0));
            mean[i] = (float) middle;
            scale[i] = (float) (1 / (spread + LEAST_SPREAD));
        }
        var rows = features.values().stream()
                .map(row -> {
                    var normal = new double[size];
                    for (int i = 0; i < size; i++) {
                        normal[i] = Math.clamp((row[i] - mean[i]) * scale[i], -3, 3);
                    }
                    return normal;
                })
                .toList();
        int columns = Measures.ESTIMATED.size();
        var weights = new float[(size + 1) * columns];
        for (int c = 0; c < columns; c++) {
            int measure = c;
            var targets = features.keySet().stream()
                    .mapToDouble(spoken -> measures(expert(spoken))[measure])
                    .toArray();
            var one = Regression.ridge(rows, targets, MEASURES_PENALTY);
            for (int i = 0; i <= size; i++) {
                weights[i * columns + c] = (float) one[i];
            }
        }
        return Map.of(
                "measures.mean", Tensor.row(mean),
                "measures.scale", Tensor.row(scale),
                "measures.weights", new Tensor(size + 1, columns, weights));
    }

    /// In the order of [Measures#ESTIMATED].
    private static double[] measures(ExpertScores expert) {
        return new double[] {expert.total(), expert.accuracy(), expert.fluency(), expert.prosodic()};
    }

    /// How well all of it agrees with the experts for speakers that were left out.
    private void evaluate(List<Map<String, Tensor>> folds) {
        var scorers = folds.stream().map(this::scorer).toList();
        var right = scored(folds, Map.of());
        var phones = new ArrayList<double[]>();
        var words = new ArrayList<double[]>();
        var ours = new HashMap<String, List<Double>>();
        var theirs = new HashMap<String, List<Double>>();
        var rightOverall = new ArrayList<Double>();
        right.forEach((spoken, utterances) -> {
            Pairs.words(utterances, expert(spoken))
                    .forEach(pair -> words.add(new double[] {pair.ours(), pair.experts()}));
            Pairs.phones(utterances, expert(spoken))
                    .forEach(pair -> phones.add(new double[] {pair.ours(), pair.experts()}));
            var scores = overall(
                    scorers.get(corpus.fold(spoken)),
                    spoken,
                    utterances,
                    spoken.recording().text());
            rightOverall.add(scores.overall());
            var both = measures(expert(spoken));
            var mine = new double[] {scores.overall(), scores.accuracy(), scores.fluency(), scores.prosody()};
            for (int i = 0; i < both.length; i++) {
                var name = Measures.ESTIMATED.get(i);
                ours.computeIfAbsent(name, any -> new ArrayList<>()).add(mine[i]);
                theirs.computeIfAbsent(name, any -> new ArrayList<>()).add(both[i]);
            }
        });
        figures.put("phone r", correlation(phones));
        figures.put("word r", correlation(words));
        for (var name : Measures.ESTIMATED) {
            figures.put(
                    name + " r",
                    Statistic.pearson(
                            doubles(Objects.requireNonNull(ours.get(name))),
                            doubles(Objects.requireNonNull(theirs.get(name)))));
        }
        var random = new Random(SEED);
        var texts = new LinkedHashMap<Spoken, String>();
        corpus.scored()
                .forEach(spoken ->
                        texts.put(spoken, other(spoken, random).recording().text()));
        var wrongOverall = new ArrayList<Double>();
        scored(folds, texts)
                .forEach((spoken, utterances) -> wrongOverall.add(overall(
                                scorers.get(corpus.fold(spoken)),
                                spoken,
                                utterances,
                                Objects.requireNonNull(texts.get(spoken)))
                        .overall()));
        figures.put("right from wrong text, AUC", Statistic.auc(doubles(rightOverall), doubles(wrongOverall)));
        figures.put("right text, mean", Statistic.mean(doubles(rightOverall)));
        figures.put("wrong text, mean", Statistic.mean(doubles(wrongOverall)));
    }

    private static Result.Scores overall(Scorer scorer, Spoken spoken, List<ScoredUtterance> utterances, String text) {
        long samples = spoken.parts().getLast().utterance().endSample();
        var scores = scorer.result(Task.readAloud(text), utterances, samples).scores();
        return scores == null ? new Result.Scores(0, 0, 0.0, 0, 0) : scores;
    }

    private static double correlation(List<double[]> pairs) {
        return Statistic.pearson(
                pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /// Our scores beside the experts'.
    private record Pairs(double ours, double experts) {
        static List<Pairs> words(List<ScoredUtterance> utterances, ExpertScores expert) {
            var byReference = byReference(utterances);
            var pairs = new ArrayList<Pairs>();
            for (int i = 0; i < expert.words().size(); i++) {
                var word = byReference.get(i);
                pairs.add(new Pairs(
                        word == null ? 0 : word.score(), expert.words().get(i).accuracy()));
            }
            return pairs;
        }

        static List<Pairs> phones(List<ScoredUtterance> utterances, ExpertScores expert) {
            var byReference = byReference(utterances);
            var pairs = new ArrayList<Pairs>();
            for (int i = 0; i < expert.words().size(); i++) {
                var word = byReference.get(i);
                var theirs = expert.words().get(i).phones();
                if (word == null) {
                    theirs.forEach(phone -> pairs.add(new Pairs(0, phone.accuracy())));
                    continue;
                }
                dev.vivavoce.bench.figures.Alignment.of(
                                word.phones(), theirs, (a, b) -> a.arpabet().equals(b.arpabet()))
                        .forEach(pair -> pairs.add(
                                new Pairs(pair.first().score(), pair.second().accuracy())));
            }
            return pairs;
        }

        private static Map<Integer, ScoredWord> byReference(List<ScoredUtterance> utterances) {
            var byReference = new HashMap<Integer, ScoredWord>();
            for (var utterance : utterances) {
                for (var word : utterance.words()) {
                    if (word.referenceIndex() >= 0) {
                        byReference.put(word.referenceIndex(), word);
                    }
                }
            }
            return byReference;
        }
    }
}
