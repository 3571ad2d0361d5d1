package dev.vivavoce.speech.synthesis;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Sound;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A text on its way to be heard: a thread of the operating system speaks it a sentence ahead of whoever takes it, and
/// stops when it is closed. (A virtual thread would hold its carrier all the while.)
final class SpokenText implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// One sentence is held while the next is spoken.
    private static final int AHEAD = 1;

    private sealed interface Step {
        record Piece(Sound sound) implements Step {}

        record End(@Nullable RuntimeException thrown) implements Step {}
    }

    private final Semaphore places;
    private final ArrayBlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    private SpokenText(Semaphore places, Runnable speak) {
        this.places = places;
        thread = Thread.ofPlatform().daemon().name("voice").unstarted(speak);
    }

    /// @param places how many may be spoken at once
    /// @throws Failure RESOURCE_EXHAUSTED / ENGINES_BUSY
    static SpokenText of(Synthesizer synthesizer, String text, String voiceId, double rate, Semaphore places)
            throws InterruptedException {
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
            throw Failure.exhausted("ENGINES_BUSY", "too much is waiting to be spoken")
                    .retryAfter(Duration.ofSeconds(1));
        var spoken = new SpokenText[1];
        spoken[0] = new SpokenText(places, () -> spoken[0].speak(synthesizer, text, voiceId, rate));
        spoken[0].thread.start();
        return spoken[0];
    }

    /// The next piece; empty at the end.
    Optional<Sound> next() throws InterruptedException {
        return switch (steps.take()) {
            case Step.Piece(var sound) -> Optional.of(sound);
            case Step.End(var thrown) -> {
                if (thrown != null) throw thrown;
                yield Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void speak(Synthesizer synthesizer, String text, String voiceId, double rate) {
        try {
            synthesizer.speak(text, voiceId, rate, sound -> hand(new Step.Piece(sound)));
            hand(new Step.End(null));
        } catch (CancellationException _) {
            // nobody hears the rest
        } catch (RuntimeException thrown) { // told to whoever takes the pieces
            hand(new Step.End(thrown));
        } finally {
            places.release();
        }
    }

    private void hand(Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException _) {
            throw new CancellationException();
        }
    }
}
