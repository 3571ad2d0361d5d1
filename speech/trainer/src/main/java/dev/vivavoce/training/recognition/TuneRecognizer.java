package dev.vivavoce.training.recognition;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.recognition.moonshine.LearnerTuning;
import dev.vivavoce.speech.recognition.moonshine.LlamaTokenizer;
import dev.vivavoce.speech.recognition.moonshine.OnnxWeights;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.training.corpus.CorpusFolder;
import dev.vivavoce.training.corpus.Fingerprint;
import dev.vivavoce.training.learning.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// `TuneRecognizer CORPUS MODELS OUT CACHE [--all]` tunes Moonshine to the learners of a folder of recordings and
/// writes the file that the recogniser loads.
///
/// Every fifth speaker, in order of age, is left out unless `--all` is given. The loss is reported on them, and
/// their utterances are listed beside the file so that word errors can be measured on them. `CACHE` is a folder for
/// intermediate results.
public final class TuneRecognizer {
    private static final int SEED = 1;
    private static final int FOLDS = 5;
    private static final int LEFT_OUT = 0;
    private static final MoonshineNetwork.Tunable TUNABLE = new MoonshineNetwork.Tunable(2, 8, 2, 0.1);
    /// The share of the changes that is kept: less preserves more of what the recogniser knew of other speakers.
    private static final double SHARE = 0.8;

    private static final int TOLD_UTTERANCES = 250;

    private final NDManager manager;
    private final Path models;
    private final MoonshineNetwork network;
    private final Capitals capitals;

    private TuneRecognizer(NDManager manager, Path models) throws IOException {
        this.manager = manager;
        this.models = models;
        manager.getEngine().setRandomSeed(SEED);
        network = new MoonshineNetwork(manager, weights("encoder"), weights("decoder"), TUNABLE);
        capitals = new Capitals(new LlamaTokenizer(models.resolve("llama-tokenizer.js")), manager, network);
    }

    private OnnxWeights weights(String half) throws IOException {
        return new OnnxWeights(Files.readAllBytes(models.resolve("moonshine-" + half + ".onnx")));
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println("usage: TuneRecognizer CORPUS MODELS OUT CACHE [--all]");
            System.exit(2);
        }
        var corpus = CorpusFolder.in(Path.of(arguments[0]));
        var out = Path.of(arguments[2]);
        var leftOut = List.of(arguments).contains("--all") ? List.<String>of() : leftOut(corpus.recordings());
        try (var manager = NDManager.newBaseManager(Device.cpu())) {
            var trainer = new TuneRecognizer(manager, Path.of(arguments[1]));
            var all = trainer.utterances(corpus, Path.of(arguments[3]));
            var held =
                    all.stream().filter(one -> leftOut.contains(one.speaker())).toList();
            var learnt =
                    all.stream().filter(one -> !leftOut.contains(one.speaker())).toList();
            var tuning = trainer.tuned(learnt, held, corpus.recordings());
            try (var file = Files.newOutputStream(out)) {
                tuning.write(file);
            }
            Files.write(out.resolveSibling(out.getFileName() + ".left-out"), leftOut);
            System.out.print(tuning.description());
        }
    }

    /// The speakers on whom the recogniser is not tuned: every fifth by age.
    public static List<String> leftOut(List<Recording> recordings) {
        var ages = new TreeMap<String, Integer>();
        for (var recording : recordings) {
            ages.put(recording.speaker(), recording.age() instanceof Integer age ? age : 0);
        }
        var speakers = ages.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var leftOut = new ArrayList<String>();
        for (int i = LEFT_OUT; i < speakers.size(); i += FOLDS) leftOut.add(speakers.get(i));
        return List.copyOf(leftOut);
    }

    /// Runs the encoder over all recordings and tokenises their texts as the recogniser would write them.
    private List<Utterance> utterances(CorpusFolder corpus, Path cache) throws IOException {
        var recordings = corpus.recordings();
        var utterances = new ArrayList<Utterance>();
        try (var voiceActivity = new SileroVoiceActivity(models.resolve("silero-vad.onnx"))) {
            var untuned = new UntunedFrames(manager, network, corpus, voiceActivity, cache);
            for (var recording : recordings) {
                var tokens = capitals.tokens(capitals.small(recording.text()));
                var frames = untuned.of(recording);
                var heard = new Utterance(recording.id(), recording.speaker(), recording.text(), frames, tokens);
                utterances.add(heard.saying(capitals.tokens(capitals.likely(heard))));
                if (utterances.size() % TOLD_UTTERANCES == 0 || utterances.size() == recordings.size()) {
                    Progress.say("listening: %d of %d", utterances.size(), recordings.size());
                }
            }
        }
        return List.copyOf(utterances);
    }

    private LearnerTuning tuned(List<Utterance> learnt, List<Utterance> held, List<Recording> recordings) {
        Progress.say("%d utterances to learn from, %d left out", learnt.size(), held.size());
        var tuning = new Tuning(manager, network, learnt, SEED);
        tuning.learn();
        return new LearnerTuning(description(recordings, learnt, tuning.loss(held)), network.changes(SHARE));
    }

    private static String description(List<Recording> recordings, List<Utterance> learnt, double loss) {
        var fingerprint = fingerprint(recordings);
        return """
                version=%s
                corpus=speechocean762, training split (Zhang et al., Interspeech 2021), CC BY 4.0
                licence=changes to Moonshine Tiny (MIT), learnt from the corpus
                fingerprint=sha256:%s
                utterances=%d
                speakers=%d
                left-out-loss=%s
                """.formatted(
                        fingerprint.substring(0, 8),
                        fingerprint,
                        learnt.size(),
                        learnt.stream().map(Utterance::speaker).distinct().count(),
                        Double.isNaN(loss) ? "no speaker was left out" : String.format(Locale.ROOT, "%.3f", loss));
    }

    /// The fingerprint of ids, speakers and texts.
    private static String fingerprint(List<Recording> recordings) {
        var fingerprint = new Fingerprint();
        for (var recording : recordings) {
            fingerprint.add(recording.id() + "\t" + recording.speaker() + "\t" + recording.text() + "\n");
        }
        return fingerprint.hex();
    }
}
