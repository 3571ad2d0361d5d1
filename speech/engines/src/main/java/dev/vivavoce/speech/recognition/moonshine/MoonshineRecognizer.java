package dev.vivavoce.speech.recognition.moonshine;

import ai.onnxruntime.OrtException;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Moonshine Tiny, quantised: English, about a twentieth of real time on one thread.
///
/// An encoder's frames serve scoring; a decoder tuned to learners writes the text token by token. At most
/// as many calls as there are processors run at once; the others wait, which bounds native memory.
public final class MoonshineRecognizer implements Recognizer {
    /// The language that it recognises.
    public static final String LANGUAGE = "en";

    private static final double SAMPLE_RATE = 16_000;
    /// Below this level speech cannot be recognised.
    private static final float SILENT = 0.002f;
    /// The network gives noise an empty text with nearly all the probability; with less,
    /// there was speech.
    private static final double SURELY_NOTHING = -0.12;
    /// For audio this short (0.6 s) an empty text always has a high probability.
    private static final int SHORT_FRAMES = 25;

    private static final double RATHER_NOTHING = Math.log(0.3);
    /// The largest number of tokens of a text.
    private static final double TOKENS_PER_SECOND = 6.5;

    /// Encoder and decoder tuned to learners.
    private final MoonshineEncoder ear;

    private final MoonshineDecoder writer;
    /// The published networks, for scores: networks tuned to some learners must not score them better than
    /// others.
    private final MoonshineEncoder plainEar;

    private final MoonshineDecoder witness;
    private final LearnerTuning tuning;
    private final WordConfidence confidence = WordConfidence.shipped();
    private final LlamaTokenizer tokenizer;
    private final int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final Semaphore places = new Semaphore(atOnce);

    /// The recogniser as it is shipped.
    ///
    /// @param models folder with `moonshine-encoder.onnx`, `moonshine-decoder.onnx` and `llama-tokenizer.js`
    public MoonshineRecognizer(Path models) {
        this(models, LearnerTuning.shipped());
    }

    /// With another tuning; the confidence of its words is the shipped one's.
    public MoonshineRecognizer(Path models, LearnerTuning tuning) {
        this.tuning = tuning;
        try {
            var encoder = Files.readAllBytes(models.resolve("moonshine-encoder.onnx"));
            var decoder = Files.readAllBytes(models.resolve("moonshine-decoder.onnx"));
            plainEar = new MoonshineEncoder(encoder);
            witness = new MoonshineDecoder(decoder);
            ear = new MoonshineEncoder(tuning.tuned(LearnerTuning.Network.ENCODER, encoder));
            writer = new MoonshineDecoder(tuning.tuned(LearnerTuning.Network.DECODER, decoder));
        } catch (OrtException | IOException e) {
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
        return "2-" + tuning.described("version");
    }

    @Override
    public List<String> languages() {
        return List.of(LANGUAGE);
    }

    @Override
    public Hearing hear(float[] samples, Hotwords hotwords) {
        if (samples.length > LONGEST_SAMPLES) {
            throw new IllegalArgumentException(
                    "samples: " + samples.length + " (expected: at most " + LONGEST_SAMPLES + ")");
        }
        return working(() -> new MoonshineHearing(samples, ear.frames(samples), hotwords));
    }

    @Override
    public Optional<Transcript> glance(float[] samples, Transcript before, BooleanSupplier givesUp) {
        if (isSilent(samples) || (before.text().isEmpty() && working(() -> isNothing(plainEar.frames(samples))))) {
            return Optional.of(Transcript.NOTHING);
        }
        if (givesUp.getAsBoolean()) {
            return Optional.empty();
        }
        double seconds = samples.length / SAMPLE_RATE;
        var guess = before.text().isEmpty() ? List.<Integer>of() : tokenizer.encode(before.text());
        return working(() -> {
            var frames = ear.frames(samples);
            return writer.writeOn(frames, guess, most(seconds), givesUp).map(written -> words(written, seconds));
        });
    }

    /// Waits for calls that run: a network that is freed while it computes takes the process with it. Later calls
    /// fail with an [IllegalStateException].
    @Override
    public void close() {
        places.acquireUninterruptibly(atOnce);
        try {
            ear.close();
            writer.close();
            plainEar.close();
            witness.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the Moonshine models", e);
        } finally {
            places.release(atOnce);
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

    /// Uses the published network: the tuned one was trained on speech only.
    private boolean isNothing(float[][] plain) throws OrtException {
        return witness.nothing(plain) > (plain.length > SHORT_FRAMES ? SURELY_NOTHING : RATHER_NOTHING);
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

    private final class MoonshineHearing implements Hearing {
        private final float[] samples;
        private final double seconds;
        private final float[][] tuned;
        private final Hotwords hotwords;
        private float @Nullable [][] plain;
        private @Nullable Transcript transcript;

        MoonshineHearing(float[] samples, float[][] tuned, Hotwords hotwords) {
            this.samples = samples;
            this.tuned = tuned;
            this.hotwords = hotwords;
            seconds = samples.length / SAMPLE_RATE;
        }

        @Override
        public synchronized Transcript transcript() {
            if (transcript == null) {
                transcript = isSilent(samples) ? Transcript.NOTHING : written(frames());
            }
            return transcript;
        }

        private Transcript written(float[][] published) {
            var favoured = new HotwordTrie(hotwords, tokenizer);
            return working(() -> isNothing(published)
                    ? Transcript.NOTHING
                    : words(writer.write(tuned, most(seconds), favoured), seconds));
        }

        @Override
        public double[] logProbabilities(List<String> words) {
            var tokens = tokenizer.encode(String.join(" ", words) + ".");
            var frames = frames();
            var forced = working(() -> witness.force(frames, tokens));
            var sums = new double[words.size()];
            int word = -1;
            for (int i = 0; i < tokens.size() - 1; i++) { // the last token is the stop
                word += tokenizer.beginsWord(tokens.get(i)) || i == 0 ? 1 : 0;
                sums[Math.min(word, sums.length - 1)] += forced[i];
            }
            return sums;
        }

        @Override
        public synchronized float[][] frames() {
            if (plain == null) {
                plain = working(() -> plainEar.frames(samples));
            }
            return plain;
        }

        @Override
        public double frameSeconds() {
            return MoonshineEncoder.FRAME_SECONDS;
        }
    }

    /// Groups tokens into words. A word has the probability of its least certain token.
    private Transcript words(Draft.Written written, double seconds) {
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
                double end = seconds * to / tokens.size();
                double probability = Math.exp(least);
                double right = confidence.of(probability, written.mean());
                words.add(new Transcript.Word(word, start, end, probability, right));
            }
            from = to;
        }
        return new Transcript(text, List.copyOf(words), written.mean());
    }
}
