package dev.vivavoce.speech.recognition;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Moonshine Tiny, quantised: English, about a twentieth of real time on one thread.
///
/// One network listens (its frames are kept for scoring), another writes token by token. At most as many
/// pieces as there are processors are worked on at once; the others wait, which bounds the memory outside the
/// heap.
public final class MoonshineRecognizer implements Recognizer {
    private static final double SAMPLE_RATE = 16_000;
    private static final int FRAME_SIZE = 288;
    private static final double FRAME_SECONDS = 0.024;
    /// The network refuses less than 0.1 s and is unsure below this.
    private static final int SHORTEST_SAMPLES = 4_000;
    /// Below this nobody can be heard, and the network is at a loss.
    private static final float SILENT = 0.002f;
    /// Nobody says more.
    private static final double TOKENS_PER_SECOND = 6.5;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final MoonshineDecoder decoder;
    private final LlamaTokenizer tokenizer;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /// @param models folder with `moonshine-encoder.onnx`, `moonshine-decoder.onnx` and `llama-tokenizer.js`
    public MoonshineRecognizer(Path models) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            encoder = environment.createSession(
                    models.resolve("moonshine-encoder.onnx").toString(), options);
            decoder = new MoonshineDecoder(models.resolve("moonshine-decoder.onnx"));
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
        return working(() -> new MoonshineHearing(encode(samples), samples));
    }

    @Override
    public Transcript glance(float[] samples, Transcript before) {
        if (isSilent(samples)) {
            return Transcript.NOTHING;
        }
        double seconds = samples.length / SAMPLE_RATE;
        var guess = before.text().isEmpty() ? List.<Integer>of() : tokenizer.encode(before.text());
        return working(() -> words(decoder.writeOn(encode(samples), guess, most(seconds)), seconds));
    }

    @Override
    public void close() {
        try {
            encoder.close();
            decoder.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the Moonshine models", e);
        }
    }

    private static boolean isSilent(float[] samples) {
        for (float sample : samples) {
            if (Math.abs(sample) >= SILENT) {
                return false;
            }
        }
        return true;
    }

    private static int most(double seconds) {
        return Math.max(2, (int) Math.ceil(seconds * TOKENS_PER_SECOND));
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
        private final boolean isSilent;
        private @Nullable Transcript transcript;

        MoonshineHearing(float[][] frames, float[] samples) {
            this.frames = frames;
            seconds = samples.length / SAMPLE_RATE;
            isSilent = isSilent(samples);
        }

        @Override
        public synchronized Transcript transcript() {
            if (transcript == null) {
                transcript = isSilent
                        ? Transcript.NOTHING
                        : working(() -> words(decoder.write(frames, most(seconds)), seconds));
            }
            return transcript;
        }

        @Override
        public double[] logProbabilities(List<String> words) {
            var tokens = tokenizer.encode(String.join(" ", words) + ".");
            var forced = working(() -> decoder.force(frames, tokens));
            var sums = new double[words.size()];
            int word = -1;
            for (int i = 0; i < tokens.size() - 1; i++) { // the last token is the stop
                word += tokenizer.beginsWord(tokens.get(i)) || i == 0 ? 1 : 0;
                sums[Math.min(word, sums.length - 1)] += forced[i];
            }
            return sums;
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

    /// Groups tokens to words. A word is as sure as its least sure token.
    private Transcript words(MoonshineDecoder.Written written, double seconds) {
        var tokens = written.tokens();
        var text = tokenizer.decode(tokens);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Transcript.NOTHING;
        }
        var words = new ArrayList<Transcript.Word>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            double least = written.logProbabilities()[from];
            while (to < tokens.size() && !tokenizer.beginsWord(tokens.get(to))) {
                least = Math.min(least, written.logProbabilities()[to]);
                to++;
            }
            var word = tokenizer.decode(tokens.subList(from, to));
            if (!word.isEmpty()) {
                double start = seconds * from / tokens.size();
                words.add(new Transcript.Word(word, start, seconds * to / tokens.size(), Math.exp(least)));
            }
            from = to;
        }
        return new Transcript(text, List.copyOf(words), written.mean());
    }
}
