package dev.vivavoce.training.recognition;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vivavoce.bench.recordings.OpusDecoder;
import dev.vivavoce.bench.recordings.Recording;
import dev.vivavoce.bench.recordings.Recordings;
import dev.vivavoce.bench.recordings.Sound;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.recognition.LearnerTuning;
import dev.vivavoce.speech.recognition.LlamaTokenizer;
import dev.vivavoce.speech.recognition.OnnxWeights;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// `TuneRecognizer CORPUS MODELS OUT CACHE [--all]`: tunes Moonshine to the learners of a folder of recordings and
/// writes
/// the file that the recogniser loads.
///
/// Every [#FOLDS]th speaker, in the order of age, is left out, unless all are asked for: on them the loss is told, and
/// word errors can be measured afterwards with the list of their utterances, which stands beside the file. `CACHE` is a
/// folder for what need not be heard twice.
public final class TuneRecognizer {
    private static final int SEED = 1;
    private static final int FOLDS = 5;
    private static final int LEFT_OUT = 0;
    private static final int BATCH = 16;
    private static final double EPOCHS = 2;
    /// Of the first steps, while the pace grows to its full.
    private static final int WARM_UP = 60;
    private static final double RATE = 1e-3;
    /// Vectors learn slower than products.
    private static final double VECTOR_RATE = 0.3;
    private static final double DECAY = 0.05;
    private static final MoonshineNetwork.Tunable TUNABLE = new MoonshineNetwork.Tunable(2, 8, 2, 0.1);
    /// How much of what was learnt is taken: less keeps more of what the recogniser knew of other speakers.
    private static final double SHARE = 0.8;

    /// This share of the probability is left to tokens that were not said.
    private static final double SMOOTHING = 0.1;
    /// This share of the tokens before is changed, so that the sound is listened to.
    private static final double CHANGED_TOKENS = 0.1;
    /// This share of the batches has two utterances in a row, so that long ones are not forgotten.
    private static final double JOINED = 0.2;
    private static final int LONGEST_JOINED = 380;
    /// Up to so many times in an utterance up to so many frames go unheard.
    private static final int GAPS = 2;
    private static final int LONGEST_GAP = 8;
    private static final int FRAMES_WITH_GAPS = 20;

    private static final float NEVER = -1e9f;
    private static final int SHORTEST_SAMPLES = 4_000;

    private final NDManager manager;
    private final MoonshineNetwork network;
    private final LlamaTokenizer tokenizer;
    private final Capitals capitals;
    private final Random random = new Random(SEED);

    private TuneRecognizer(NDManager manager, Path models) throws IOException {
        this.manager = manager;
        manager.getEngine().setRandomSeed(SEED);
        network = new MoonshineNetwork(
                manager,
                new OnnxWeights(Files.readAllBytes(models.resolve("moonshine-encoder.onnx"))),
                new OnnxWeights(Files.readAllBytes(models.resolve("moonshine-decoder.onnx"))),
                TUNABLE);
        tokenizer = new LlamaTokenizer(models.resolve("llama-tokenizer.js"));
        capitals = new Capitals(tokenizer);
    }

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println("usage: TuneRecognizer CORPUS MODELS OUT CACHE [--all]");
            System.exit(2);
        }
        var corpus = Path.of(arguments[0]);
        var models = Path.of(arguments[1]);
        var out = Path.of(arguments[2]);
        var cache = Path.of(arguments[3]);
        boolean isAll = List.of(arguments).contains("--all");
        try (var manager = NDManager.newBaseManager(Device.cpu())) {
            var trainer = new TuneRecognizer(manager, models);
            var recordings = sorted(Recordings.in(corpus, true).recordings());
            var all = trainer.capitalized(trainer.utterances(recordings, models, cache));
            var leftOut = isAll ? List.<String>of() : leftOut(recordings);
            var held =
                    all.stream().filter(one -> leftOut.contains(one.speaker())).toList();
            var learnt =
                    all.stream().filter(one -> !leftOut.contains(one.speaker())).toList();
            System.out.printf(Locale.ROOT, "%d utterances to learn from, %d left out%n", learnt.size(), held.size());
            var loss = trainer.learn(learnt, held);
            var description = description(recordings, learnt, loss);
            try (var file = Files.newOutputStream(out)) {
                new LearnerTuning(description, trainer.network.changes(SHARE)).write(file);
            }
            Files.write(
                    out.resolveSibling(out.getFileName() + ".left-out"),
                    held.stream().map(Utterance::id).toList());
            System.out.print(description);
        }
    }

    private static List<Recording> sorted(List<Recording> recordings) {
        return recordings.stream().sorted(Comparator.comparing(Recording::id)).toList();
    }

    private static List<String> leftOut(List<Recording> recordings) {
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

    private List<Utterance> utterances(List<Recording> recordings, Path models, Path cache) throws IOException {
        var opus = OpusDecoder.find(System.getenv().getOrDefault("PATH", ""));
        var utterances = new ArrayList<Utterance>();
        try (var voiceActivity = new SileroVoiceActivity(models.resolve("silero-vad.onnx"))) {
            for (var recording : recordings) {
                var kept = cache.resolve(recording.id() + ".f16");
                if (!Files.isRegularFile(kept)) {
                    Files.write(kept, Utterance.bytes(untuned(spoken(recording, voiceActivity, opus))));
                }
                var frames = Utterance.halves(Files.readAllBytes(kept));
                var tokens = capitals.tokens(capitals.small(recording.text()));
                utterances.add(new Utterance(recording.id(), recording.speaker(), recording.text(), frames, tokens));
                progress(utterances.size(), recordings.size(), "utterances listened to");
            }
        }
        return List.copyOf(utterances);
    }

    /// From where the voice is first heard to where it is last heard, as the recogniser is given it.
    private static float[] spoken(Recording recording, SileroVoiceActivity voiceActivity, Optional<OpusDecoder> opus)
            throws IOException {
        boolean isOpus = recording.file().toString().endsWith(".opus");
        if (isOpus && opus.isEmpty()) throw new IOException("opusdec (opus-tools) is not installed");
        var samples = Pcm.floats(
                isOpus ? Sound.decoded(opus.orElseThrow().wav(recording.file())) : Sound.read(recording.file()));
        long start = -1;
        long end = 0;
        try (var segmenter = new Segmenter(voiceActivity, 0)) {
            var segments = new ArrayList<>(segmenter.hear(samples));
            segments.addAll(segmenter.end());
            for (var segment : segments) {
                if (segment instanceof Segment.Utterance utterance) {
                    start = start < 0 ? utterance.startSample() : start;
                    end = utterance.endSample();
                }
            }
        }
        var spoken =
                start < 0 ? samples : Arrays.copyOfRange(samples, (int) start, (int) Math.min(samples.length, end));
        return Arrays.copyOf(spoken, Math.max(SHORTEST_SAMPLES, spoken.length));
    }

    private short[] untuned(float[] samples) {
        try (var step = manager.newSubManager()) {
            return Utterance.half(network.untuned(step, samples).toFloatArray());
        }
    }

    /// The utterances with capitals where the published recogniser would rather write them.
    private List<Utterance> capitalized(List<Utterance> utterances) {
        var all = new ArrayList<Utterance>();
        for (var utterance : utterances) {
            all.add(utterance.saying(capitals.tokens(capitalized(utterance))));
            progress(all.size(), utterances.size(), "texts written");
        }
        return List.copyOf(all);
    }

    private List<String> capitalized(Utterance utterance) {
        var words = new ArrayList<>(capitals.small(utterance.text()));
        var places = capitals.places(words);
        try (var step = manager.newSubManager()) {
            var values = states(step, List.of(utterance), false, List.of(utterance.tokens()))
                    .toFloatArray();
            for (int w = 1; w < words.size(); w++) {
                var small = words.get(w);
                var large = Capitals.large(small);
                int at = Math.min(places.get(w), utterance.tokens().size());
                if (logit(values, at, capitals.firstToken(large)) > logit(values, at, capitals.firstToken(small))) {
                    words.set(w, large);
                }
            }
        }
        return words;
    }

    private double logit(float[] states, int place, int token) {
        double sum = 0;
        for (int i = 0; i < MoonshineNetwork.WIDTH; i++) {
            sum += states[place * MoonshineNetwork.WIDTH + i] * network.embedding()[token * MoonshineNetwork.WIDTH + i];
        }
        return sum;
    }

    private NDArray states(NDManager step, List<Utterance> batch, boolean training, List<List<Integer>> before) {
        int longest = Utterance.longest(batch);
        var mask = new float[batch.size() * longest];
        for (int row = 0; row < batch.size(); row++) {
            int length = batch.get(row).length();
            Arrays.fill(mask, row * longest + length, (row + 1) * longest, NEVER);
            if (training && length > FRAMES_WITH_GAPS) {
                for (int gap = random.nextInt(GAPS + 1); gap > 0; gap--) {
                    int frames = 1 + random.nextInt(LONGEST_GAP);
                    int from = random.nextInt(length - frames);
                    Arrays.fill(mask, row * longest + from, row * longest + from + frames, NEVER);
                }
            }
        }
        int most = before.stream().mapToInt(List::size).max().orElse(0) + 1;
        var embedded = new float[batch.size() * most * MoonshineNetwork.WIDTH];
        for (int row = 0; row < batch.size(); row++) {
            for (int i = 0; i < most; i++) {
                int token = i == 0
                        ? LlamaTokenizer.START
                        : i <= before.get(row).size() ? before.get(row).get(i - 1) : LlamaTokenizer.END;
                System.arraycopy(
                        network.embedding(),
                        token * MoonshineNetwork.WIDTH,
                        embedded,
                        (row * most + i) * MoonshineNetwork.WIDTH,
                        MoonshineNetwork.WIDTH);
            }
        }
        var masked = step.create(mask, new Shape(batch.size(), 1, 1, longest));
        var frames = network.frames(Utterance.frames(step, batch), masked, training);
        return network.write(
                frames, masked, step.create(embedded, new Shape(batch.size(), most, MoonshineNetwork.WIDTH)), training);
    }

    /// @return the loss on what was left out: negative log-probability of a token; not a number when nothing was
    private double learn(List<Utterance> learnt, List<Utterance> held) {
        var vocabulary = new Vocabulary(learnt, network.embedding());
        var columns = vocabulary.columns(manager);
        var optimizer = new AdamW(List.of(
                new AdamW.Group(network.products(), 1, DECAY), new AdamW.Group(network.vectors(), VECTOR_RATE, 0)));
        var bySpeaker = learnt.stream().collect(Collectors.groupingBy(Utterance::speaker));
        int steps = (int) (learnt.size() / BATCH * EPOCHS);
        long begin = System.nanoTime();
        double sum = 0;
        int done = 0;
        while (done < steps) {
            for (var batch : batches(learnt)) {
                if (done == steps) break;
                sum += step(joined(batch, bySpeaker), vocabulary, columns, optimizer, rate(done, steps));
                done++;
                if (done % 25 == 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "step %d of %d: loss %.3f, %.0f s%n",
                            done,
                            steps,
                            sum / 25,
                            (System.nanoTime() - begin) / 1e9);
                    sum = 0;
                }
            }
        }
        return loss(held, vocabulary, columns);
    }

    private static double rate(int step, int steps) {
        return RATE
                * Math.max(0.02, Math.min(1, (step + 1.0) / WARM_UP) * 0.5 * (1 + Math.cos(Math.PI * step / steps)));
    }

    /// Utterances of about one length together, in random order.
    private List<List<Utterance>> batches(List<Utterance> learnt) {
        record Drawn(Utterance utterance, double length) {}
        var sorted = learnt.stream()
                .map(one -> new Drawn(one, one.length() + random.nextDouble(40)))
                .sorted(Comparator.comparingDouble(Drawn::length))
                .map(Drawn::utterance)
                .toList();
        var batches = new ArrayList<List<Utterance>>();
        for (int i = 0; i + BATCH <= sorted.size(); i += BATCH) batches.add(sorted.subList(i, i + BATCH));
        Collections.shuffle(batches, random);
        return batches;
    }

    private List<Utterance> joined(List<Utterance> batch, Map<String, List<Utterance>> bySpeaker) {
        if (random.nextDouble() >= JOINED) return batch;
        var joined = new ArrayList<Utterance>();
        for (var one : batch) {
            var others = bySpeaker.getOrDefault(one.speaker(), List.of(one));
            var next = others.get(random.nextInt(others.size()));
            joined.add(one.length() + next.length() < LONGEST_JOINED ? one.then(next) : one);
        }
        return joined;
    }

    private double step(List<Utterance> batch, Vocabulary vocabulary, NDArray columns, AdamW optimizer, double rate) {
        var before = new ArrayList<List<Integer>>();
        for (var utterance : batch) {
            before.add(utterance.tokens().stream()
                    .map(token -> random.nextDouble() < CHANGED_TOKENS ? vocabulary.any(random) : token)
                    .toList());
        }
        try (var step = manager.newSubManager()) {
            double value;
            try (var gradients = Engine.getInstance().newGradientCollector()) {
                var loss = loss(step, states(step, batch, true, before), batch, vocabulary, columns, SMOOTHING);
                gradients.backward(loss);
                value = loss.getFloat();
            }
            optimizer.step(step, rate);
            return value;
        }
    }

    private double loss(List<Utterance> held, Vocabulary vocabulary, NDArray columns) {
        var sorted =
                held.stream().sorted(Comparator.comparingInt(Utterance::length)).toList();
        double sum = 0;
        int batches = 0;
        for (int i = 0; i + BATCH <= sorted.size(); i += BATCH) {
            var batch = sorted.subList(i, i + BATCH);
            try (var step = manager.newSubManager()) {
                var states = states(
                        step,
                        batch,
                        false,
                        batch.stream().map(Utterance::tokens).toList());
                sum += loss(step, states, batch, vocabulary, columns, 0).getFloat();
                batches++;
            }
        }
        return sum / batches;
    }

    private static NDArray loss(
            NDManager step,
            NDArray states,
            List<Utterance> batch,
            Vocabulary vocabulary,
            NDArray columns,
            double smoothing) {
        int most = (int) states.getShape().get(1);
        var wanted = new long[batch.size() * most];
        var counted = new float[batch.size() * most];
        int count = 0;
        for (int row = 0; row < batch.size(); row++) {
            var tokens = batch.get(row).tokens();
            for (int i = 0; i <= tokens.size(); i++) {
                int column = vocabulary.column(i < tokens.size() ? tokens.get(i) : LlamaTokenizer.END);
                if (column < 0) continue;
                wanted[row * most + i] = column;
                counted[row * most + i] = 1;
                count++;
            }
        }
        var logits = states.reshape(batch.size() * (long) most, MoonshineNetwork.WIDTH)
                .matMul(columns);
        var logProbabilities = logits.logSoftmax(-1);
        var right = logProbabilities
                .gather(step.create(wanted, new Shape(wanted.length, 1)), 1)
                .reshape(wanted.length);
        var each = right.mul(1 - smoothing)
                .add(logProbabilities.mean(new int[] {1}).mul(smoothing));
        return each.mul(step.create(counted)).sum().div(-Math.max(1, count));
    }

    private static String description(List<Recording> recordings, List<Utterance> learnt, double loss) {
        return """
                version=%s
                corpus=speechocean762, training split (Zhang et al., Interspeech 2021), CC BY 4.0
                licence=changes to Moonshine Tiny (MIT), learnt from the corpus
                fingerprint=sha256:%s
                utterances=%d
                speakers=%d
                left-out-loss=%s
                """.formatted(
                        fingerprint(recordings).substring(0, 8),
                        fingerprint(recordings),
                        learnt.size(),
                        learnt.stream().map(Utterance::speaker).distinct().count(),
                        Double.isNaN(loss) ? "nobody was left out" : String.format(Locale.ROOT, "%.3f", loss));
    }

    /// A hash of what was learnt from: names, speakers and texts.
    private static String fingerprint(List<Recording> recordings) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var recording : recordings) {
                var line = recording.id() + "\t" + recording.speaker() + "\t" + recording.text() + "\n";
                hash.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void progress(int done, int of, String what) {
        if (done % 250 == 0 || done == of) System.out.printf(Locale.ROOT, "%d of %d %s%n", done, of, what);
    }
}
