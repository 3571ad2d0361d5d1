package dev.vivavoce.speech.session.stream;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.recognition.InterimText;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Interim text of the utterance that goes on: when to look at it again, and what two looks agree on. Looks get rarer
/// as
/// the utterance grows and as the machine gets busy, and are left out where other work waits.
final class InterimDecoder implements AutoCloseable {
    /// What a look saw; null when it failed.
    record Look(int utterance, @Nullable Transcript transcript, long since) {}

    private static final long EVERY = MILLISECONDS.toNanos(500);
    private static final long TRY_AGAIN = MILLISECONDS.toNanos(200);
    /// From here on looks get rarer as the utterance grows.
    private static final double LONG_UTTERANCE_SAMPLES = 4 * 16_000;
    /// A look is followed by this many times its own cost in peace.
    private static final int REST = 4;

    private final Recognizer recognizer;
    private final EngineExecutor executor;
    private final MeterRegistry meters;
    private final Consumer<Look> answer;
    private InterimText text = new InterimText();
    private Transcript last = Transcript.NOTHING;
    private @Nullable CompletableFuture<Transcript> atWork;
    private long next;

    /// @param answer told on another thread what a look saw
    InterimDecoder(Recognizer recognizer, EngineExecutor executor, MeterRegistry meters, Consumer<Look> answer) {
        this.recognizer = recognizer;
        this.executor = executor;
        this.meters = meters;
        this.answer = answer;
    }

    /// An utterance has begun.
    void begin() {
        text = new InterimText();
        last = Transcript.NOTHING;
        next = System.nanoTime() + EVERY;
    }

    /// Until it is time to look again.
    long waitNanos() {
        return atWork != null ? Long.MAX_VALUE : Math.max(0, next - System.nanoTime());
    }

    /// Looks at the utterance, when it is time and the bench is free.
    void look(int utterance, Supplier<float[]> sound) {
        if (waitNanos() > 0) return;
        var samples = sound.get();
        var before = last;
        long since = System.nanoTime();
        var begun = executor.<Transcript>interim(() -> recognizer.glance(samples, before));
        if (begun.isEmpty()) {
            meters.counter("speech.interim.skipped").increment();
            next = since + TRY_AGAIN;
            return;
        }
        next = since + (long) (EVERY * Math.max(1, samples.length / LONG_UTTERANCE_SAMPLES));
        var work = begun.get();
        atWork = work;
        work.whenComplete((transcript, thrown) -> {
            if (!(thrown instanceof CancellationException))
                answer.accept(new Look(utterance, thrown == null ? transcript : null, since));
        });
    }

    /// Takes what a look saw, and says whether there is anything new to show.
    ///
    /// @param utterance the one that goes on; a look at another came too late
    boolean saw(Look look, int utterance) {
        atWork = null;
        long now = System.nanoTime();
        next = Math.max(next, now + (now - look.since()) * REST);
        var transcript = look.transcript();
        if (transcript == null || look.utterance() != utterance) return false;
        last = transcript;
        return text.hear(transcript);
    }

    String stable() {
        return text.stable();
    }

    String unstable() {
        return text.unstable();
    }

    @Override
    public void close() {
        if (atWork != null) atWork.cancel(false);
    }
}
