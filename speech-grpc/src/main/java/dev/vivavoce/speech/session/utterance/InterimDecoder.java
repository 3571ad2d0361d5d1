package dev.vivavoce.speech.session.utterance;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.recognition.InterimText;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Interim text of the running utterance: decides when to decode again, and shows what two decodings agree on.
/// Decodings get rarer as the utterance grows and as the machine gets busy. They are skipped while other work waits,
/// and give up between two steps of the networks when a final text or scores wait.
public final class InterimDecoder implements Interim {
    /// The result of one decoding; its transcript is null when it failed or gave up.
    public record Decoded(int utterance, @Nullable Transcript transcript, long since) implements News {}

    private static final long EVERY = MILLISECONDS.toNanos(500);
    private static final long TRY_AGAIN = MILLISECONDS.toNanos(200);
    /// Above this length, decodings get rarer as the utterance grows.
    private static final double LONG_UTTERANCE_SAMPLES = 4 * 16_000;
    /// A decoding is followed by a pause of this many times its own duration.
    private static final int REST = 4;

    private final Recognizer recognizer;
    private final EngineExecutor executor;
    private final MeterRegistry meters;
    private final Consumer<News> answer;
    private InterimText text = new InterimText();
    private Transcript last = Transcript.NOTHING;
    private @Nullable CompletableFuture<Optional<Transcript>> running;
    private long next;

    /// @param answer called on another thread with each result
    public InterimDecoder(Recognizer recognizer, EngineExecutor executor, MeterRegistry meters, Consumer<News> answer) {
        this.recognizer = recognizer;
        this.executor = executor;
        this.meters = meters;
        this.answer = answer;
    }

    @Override
    public void begin() {
        text = new InterimText();
        last = Transcript.NOTHING;
        next = System.nanoTime() + EVERY;
    }

    @Override
    public long waitNanos() {
        return running != null ? Long.MAX_VALUE : Math.max(0, next - System.nanoTime());
    }

    /// Decodes the utterance, when it is due and the engines are free.
    @Override
    public void advance(int utterance, Supplier<float[]> sound) {
        if (waitNanos() > 0) return;
        var samples = sound.get();
        var before = last;
        long since = System.nanoTime();
        var started = executor.interim(givesUp -> recognizer.glance(samples, before, givesUp));
        if (started.isEmpty()) {
            meters.counter("speech.interim.skipped").increment();
            next = since + TRY_AGAIN;
            return;
        }
        next = since + (long) (EVERY * Math.max(1, samples.length / LONG_UTTERANCE_SAMPLES));
        var work = started.get();
        running = work;
        work.whenComplete((transcript, thrown) -> {
            if (thrown instanceof CancellationException) return;
            if (thrown == null && transcript.isEmpty())
                meters.counter("speech.interim.given.up").increment();
            answer.accept(new Decoded(utterance, thrown == null ? transcript.orElse(null) : null, since));
        });
    }

    @Override
    public boolean accept(News news, int utterance) {
        return switch (news) {
            case Decoded decoded -> accept(decoded, utterance);
            case StreamedInterim.Shown _ -> throw new IllegalStateException("a text (expected: a decoding)");
        };
    }

    private boolean accept(Decoded decoded, int utterance) {
        running = null;
        long now = System.nanoTime();
        next = Math.max(next, now + (now - decoded.since()) * REST);
        var transcript = decoded.transcript();
        if (transcript == null || decoded.utterance() != utterance) return false;
        last = transcript;
        return text.hear(transcript.words().stream().map(Transcript.Word::text).toList());
    }

    @Override
    public String stable() {
        return text.stable();
    }

    @Override
    public String unstable() {
        return text.unstable();
    }

    @Override
    public void close() {
        if (running != null) running.cancel(false);
    }
}
