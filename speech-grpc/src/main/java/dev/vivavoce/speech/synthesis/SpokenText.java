package dev.vivavoce.speech.synthesis;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Sound;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A text that is being spoken. A platform thread speaks it one sentence ahead of the caller, and stops at [#close].
/// (On a virtual thread it would occupy the carrier.)
final class SpokenText implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// One sentence waits while the next is spoken.
    private static final int AHEAD = 1;

    private sealed interface Step {
        record Piece(Sound sound) implements Step {}

        record End(@Nullable RuntimeException thrown) implements Step {}
    }

    private final Semaphore places;
    private final ArrayBlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    /// Whether the voice has one of the places. Only its own thread reads and writes it.
    private boolean hasPlace = true;

    private SpokenText(Semaphore places, Runnable speak) {
        this.places = places;
        thread = Thread.ofPlatform().daemon().name("voice").unstarted(speak);
    }

    /// @param places how many sentences may be made at the same time; a text has none while a sentence of it waits
    /// @throws Failure RESOURCE_EXHAUSTED / ENGINES_BUSY
    static SpokenText of(Synthesizer synthesizer, RequestedSpeech asked, String voiceId, Semaphore places)
            throws InterruptedException {
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
            throw Failure.exhausted("ENGINES_BUSY", "too many texts are being spoken")
                    .retryAfter(Duration.ofSeconds(1));
        var spoken = new SpokenText[1];
        spoken[0] = new SpokenText(places, () -> spoken[0].speak(synthesizer, asked, voiceId));
        spoken[0].thread.start();
        return spoken[0];
    }

    /// The next chunk of audio; empty at the end.
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

    private void speak(Synthesizer synthesizer, RequestedSpeech asked, String voiceId) {
        try {
            steps.put(new Step.End(pieces(synthesizer, asked, voiceId)));
        } catch (CancellationException | InterruptedException _) {
            // closed
        }
    }

    /// Returns what ended the voice early; null when it has spoken everything.
    private @Nullable RuntimeException pieces(Synthesizer synthesizer, RequestedSpeech asked, String voiceId) {
        try {
            synthesizer.speak(Script.of(asked.text(), asked.rate()), voiceId, this::hand);
            return null;
        } catch (CancellationException closed) {
            throw closed;
        } catch (RuntimeException thrown) { // the caller gets it with the next chunk
            return thrown;
        } finally {
            if (hasPlace) places.release();
        }
    }

    /// Releases the place while it hands a piece over, so that a slow caller does not block others.
    private void hand(Sound sound) {
        places.release();
        hasPlace = false;
        try {
            steps.put(new Step.Piece(sound));
            places.acquire();
            hasPlace = true;
        } catch (InterruptedException _) {
            throw new CancellationException();
        }
    }
}
