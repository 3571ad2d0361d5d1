package dev.vivavoce.speech.recognition;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Moonshine Tiny, quantised: English, about a twentieth of real time on one thread.
///
/// One network listens (its frames are kept for scoring), another writes token by token. At most as many
/// pieces as there are processors are worked on at once; the others wait, which bounds the memory outside the
/// heap.
public final class MoonshineRecognizer implements Recognizer {
    private static final int LAYERS = 6;
    private static final int HEADS = 8;
    private static final int HEAD_SIZE = 36;
    private static final int FRAME_SIZE = 288;
    private static final double FRAME_SECONDS = 0.024;
    /// The network refuses less than 0.1 s and is unsure below this.
    private static final int SHORTEST_SAMPLES = 4_000;
    /// Nobody says more.
    private static final double TOKENS_PER_SECOND = 6.5;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession decoder;
    private final LlamaTokenizer tokenizer;
    private final OnnxTensor noCache;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /// @param models folder with `moonshine-encoder.onnx`, `moonshine-decoder.onnx` and `llama-tokenizer.js`
    public MoonshineRecognizer(Path models) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            encoder = environment.createSession(
                    models.resolve("moonshine-encoder.onnx").toString(), options);
            decoder = environment.createSession(
                    models.resolve("moonshine-decoder.onnx").toString(), options);
            noCache =
                    OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), new long[] {0, HEADS, 1, HEAD_SIZE});
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the Moonshine models of " + models.getFileName(), e);
        }
        tokenizer = new LlamaTokenizer(models.resolve("llama-tokenizer.js"));
    }

    @Override
    public String name() {
        return "moonshine-tiny";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<String> languages() {
        return List.of("en");
    }

    @Override
    public Hearing hear(float[] samples) {
        if (samples.length > LONGEST_SAMPLES) {
            throw new IllegalArgumentException(
                    "samples: " + samples.length + " (expected: at most " + LONGEST_SAMPLES + ")");
        }
        double seconds = samples.length / 16_000.0;
        return working(() -> new MoonshineHearing(encode(samples), seconds));
    }

    @Override
    public void close() {
        try {
            noCache.close();
            encoder.close();
            decoder.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the Moonshine models", e);
        }
    }

    private interface Work<T> {
        T run() throws OrtException;
    }

    private <T> T working(Work<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.run();
        } catch (OrtException e) {
            throw new IllegalStateException("the Moonshine model failed", e);
        } finally {
            places.release();
        }
    }

    private float[][] encode(float[] samples) throws OrtException {
        var padded = samples.length < SHORTEST_SAMPLES ? Arrays.copyOf(samples, SHORTEST_SAMPLES) : samples;
        try (var input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(padded), new long[] {1, padded.length});
                var result = encoder.run(java.util.Map.of("input_values", input))) {
            var buffer = ((OnnxTensor) result.get("last_hidden_state").orElseThrow()).getFloatBuffer();
            var frames = new float[buffer.remaining() / FRAME_SIZE][FRAME_SIZE];
            for (var frame : frames) {
                buffer.get(frame);
            }
            return frames;
        }
    }

    private final class MoonshineHearing implements Hearing {
        private final float[][] frames;
        private final double seconds;
        private @Nullable Transcript transcript;

        MoonshineHearing(float[][] frames, double seconds) {
            this.frames = frames;
            this.seconds = seconds;
        }

        @Override
        public synchronized Transcript transcript() {
            if (transcript == null) {
                transcript = working(() -> write(frames, seconds));
            }
            return transcript;
        }

        @Override
        public double logProbability(String text) {
            return working(() -> force(frames, tokenizer.encode(text)));
        }

        @Override
        public float[][] frames() {
            return frames;
        }

        @Override
        public double frameSeconds() {
            return FRAME_SECONDS;
        }
    }

    private OnnxTensor tensor(float[][] frames) throws OrtException {
        var all = FloatBuffer.allocate(frames.length * FRAME_SIZE);
        for (var frame : frames) {
            all.put(frame);
        }
        return OnnxTensor.createTensor(environment, all.flip(), new long[] {1, frames.length, FRAME_SIZE});
    }

    /// Takes the likeliest token each time.
    private Transcript write(float[][] frames, double seconds) throws OrtException {
        int most = Math.max(1, (int) Math.ceil(seconds * TOKENS_PER_SECOND));
        var tokens = new ArrayList<Integer>();
        var logProbabilities = new ArrayList<Double>();
        double sum = 0;
        try (var heard = tensor(frames)) {
            OrtSession.@Nullable Result first = null;
            OrtSession.@Nullable Result last = null;
            try {
                int next = LlamaTokenizer.START;
                while (tokens.size() < most) {
                    var step = step(heard, next, first, last);
                    if (last != null && last != first) {
                        last.close();
                    }
                    last = step;
                    first = first == null ? step : first;
                    var logits = logits(step);
                    next = likeliest(logits, 0, logits.length);
                    double logProbability = logits[next] - logSumExp(logits, 0, logits.length);
                    sum += logProbability;
                    if (next == LlamaTokenizer.END) {
                        break;
                    }
                    tokens.add(next);
                    logProbabilities.add(logProbability);
                }
            } finally {
                if (last != null && last != first) {
                    last.close();
                }
                if (first != null) {
                    first.close();
                }
            }
        }
        return transcript(tokens, logProbabilities, sum / (tokens.size() + 1), seconds);
    }

    private static float[] logits(OrtSession.Result step) {
        var buffer = ((OnnxTensor) step.get("logits").orElseThrow()).getFloatBuffer();
        var logits = new float[buffer.remaining()];
        buffer.get(logits);
        return logits;
    }

    /// One token further. What the decoder remembers of the sound comes from the first step, of the text from
    /// the last.
    private OrtSession.Result step(
            OnnxTensor heard, int token, OrtSession.@Nullable Result first, OrtSession.@Nullable Result last)
            throws OrtException {
        var input = new HashMap<String, OnnxTensor>();
        try (var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {token}), new long[] {1, 1});
                var useCache = OnnxTensor.createTensor(environment, new boolean[] {first != null})) {
            input.put("input_ids", id);
            input.put("encoder_hidden_states", heard);
            input.put("use_cache_branch", useCache);
            for (int layer = 0; layer < LAYERS; layer++) {
                for (var part : List.of("key", "value")) {
                    input.put("past_key_values." + layer + ".decoder." + part, cached(last, layer, "decoder", part));
                    input.put("past_key_values." + layer + ".encoder." + part, cached(first, layer, "encoder", part));
                }
            }
            return decoder.run(input);
        }
    }

    private OnnxTensor cached(OrtSession.@Nullable Result step, int layer, String side, String part) {
        return step == null
                ? noCache
                : (OnnxTensor)
                        step.get("present." + layer + "." + side + "." + part).orElseThrow();
    }

    /// The mean log-probability of given tokens and the end after them, in one step.
    private double force(float[][] frames, List<Integer> tokens) throws OrtException {
        var ids = new long[tokens.size() + 1];
        ids[0] = LlamaTokenizer.START;
        for (int i = 0; i < tokens.size(); i++) {
            ids[i + 1] = tokens.get(i);
        }
        var input = new HashMap<String, OnnxTensor>();
        try (var heard = tensor(frames);
                var id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, ids.length});
                var useCache = OnnxTensor.createTensor(environment, new boolean[] {false})) {
            input.put("input_ids", id);
            input.put("encoder_hidden_states", heard);
            input.put("use_cache_branch", useCache);
            for (int layer = 0; layer < LAYERS; layer++) {
                for (var side : List.of("decoder", "encoder")) {
                    for (var part : List.of("key", "value")) {
                        input.put("past_key_values." + layer + "." + side + "." + part, noCache);
                    }
                }
            }
            try (var result = decoder.run(input)) {
                var logits = logits(result);
                int size = logits.length / ids.length;
                double sum = 0;
                for (int i = 0; i < ids.length; i++) {
                    int wanted = i < tokens.size() ? tokens.get(i) : LlamaTokenizer.END;
                    sum += logits[i * size + wanted] - logSumExp(logits, i * size, size);
                }
                return sum / ids.length;
            }
        }
    }

    /// Groups tokens to words. A word is as sure as its least sure token.
    private Transcript transcript(
            List<Integer> tokens, List<Double> logProbabilities, double logProbability, double seconds) {
        var text = tokenizer.decode(tokens);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Transcript.NOTHING;
        }
        var words = new ArrayList<Transcript.Word>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            double least = logProbabilities.get(from);
            while (to < tokens.size() && !tokenizer.beginsWord(tokens.get(to))) {
                least = Math.min(least, logProbabilities.get(to));
                to++;
            }
            var word = tokenizer.decode(tokens.subList(from, to));
            if (!word.isEmpty()) {
                double start = seconds * from / tokens.size();
                words.add(new Transcript.Word(word, start, seconds * to / tokens.size(), Math.exp(least)));
            }
            from = to;
        }
        return new Transcript(text, List.copyOf(words), logProbability);
    }

    private static int likeliest(float[] values, int from, int length) {
        int best = from;
        for (int i = from + 1; i < from + length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best - from;
    }

    private static double logSumExp(float[] values, int from, int length) {
        double most = values[from + likeliest(values, from, length)];
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += Math.exp(values[i] - most);
        }
        return most + Math.log(sum);
    }
}
