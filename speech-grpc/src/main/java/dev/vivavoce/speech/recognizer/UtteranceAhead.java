package dev.vivavoce.speech.recognizer;

import dev.vivavoce.speech.recognition.LiveTranscriber.Listening;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// A running utterance, on its way to an engine. Its sound waits in order until the engine is connected.
public final class UtteranceAhead implements AutoCloseable {
    private static final int HERTZ = 16_000;
    /// More than the silence that ends an utterance. What was sent beyond that is the next utterance, because this one
    /// was cut at its longest.
    private static final long MOST_BEYOND = HERTZ * Duration.ofMillis(900).toMillis() / 1_000;
    /// From this length on an utterance ends after a short silence.
    private static final long LONG = 9 * HERTZ;

    private static final long MOST_BEYOND_LONG = HERTZ * Duration.ofMillis(300).toMillis() / 1_000;

    private final int engine;
    private final CompletableFuture<Listening> opened = new CompletableFuture<>();
    private CompletableFuture<Listening> sending = opened;
    private int sent;

    /// @param engine its place in the order
    /// @param open may block; what it throws means that nothing was begun
    UtteranceAhead(int engine, Supplier<Listening> open) {
        this.engine = engine;
        Thread.ofVirtual().name("listen").start(() -> {
            try {
                opened.complete(open.get());
            } catch (RuntimeException thrown) {
                opened.completeExceptionally(thrown);
            }
        });
    }

    int engine() {
        return engine;
    }

    /// Sends what is new.
    ///
    /// @param samples all so far
    void hear(float[] samples) {
        if (samples.length <= sent) return;
        var part = Arrays.copyOfRange(samples, sent, samples.length);
        sent = samples.length;
        sending = sending.thenApply(listening -> {
            listening.hear(part);
            return listening;
        });
    }

    /// The words of the whole utterance; nothing when the engine has not begun to hear it, or has heard more.
    ///
    /// @throws dev.vivavoce.speech.recognition.TranscriptionException when the engine does not find them
    Optional<List<Word>> words(Segment.Utterance utterance) {
        int length = utterance.samples().length;
        if (sent - length > (length < LONG ? MOST_BEYOND : MOST_BEYOND_LONG)) return Optional.empty();
        hear(utterance.samples());
        try {
            return Optional.of(sending.get().words(utterance));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException _) {
            return Optional.empty();
        }
    }

    /// Ends what the engine is paid for.
    @Override
    public void close() {
        var unused = opened.thenAccept(Listening::close);
    }
}
