package dev.vivavoce.speech.aws;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.transcribestreaming.TranscribeStreamingAsyncClient;
import software.amazon.awssdk.services.transcribestreaming.model.AudioStream;
import software.amazon.awssdk.services.transcribestreaming.model.BadRequestException;
import software.amazon.awssdk.services.transcribestreaming.model.LanguageCode;
import software.amazon.awssdk.services.transcribestreaming.model.MediaEncoding;
import software.amazon.awssdk.services.transcribestreaming.model.StartStreamTranscriptionRequest;
import software.amazon.awssdk.services.transcribestreaming.model.StartStreamTranscriptionResponseHandler;
import software.amazon.awssdk.services.transcribestreaming.model.StartStreamTranscriptionResponseHandler.Visitor;
import software.amazon.awssdk.services.transcribestreaming.model.TranscribeStreamingException;
import software.amazon.awssdk.utils.async.SimplePublisher;

/// One stream of `StartStreamTranscription`: sound goes up while text comes down. An utterance bounds what waits to be
/// sent.
final class TranscribeStream implements AutoCloseable {
    static final int HERTZ = 16_000;
    /// 100 ms.
    private static final int EVENT_SAMPLES = HERTZ / 10;

    private final SimplePublisher<AudioStream> sound = new SimplePublisher<>();
    private final StreamedText text = new StreamedText();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicBoolean isAccepted = new AtomicBoolean();
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final DoubleConsumer paid;
    private final CompletableFuture<Void> ended;

    /// @param interim called on a thread of the SDK with all words so far
    /// @param paid called once, when the stream has ended, with the seconds that were sent, if it was accepted
    TranscribeStream(
            TranscribeStreamingAsyncClient client,
            LanguageCode language,
            Consumer<List<String>> interim,
            DoubleConsumer paid) {
        this.paid = paid;
        var handler = StartStreamTranscriptionResponseHandler.builder()
                .onResponse(_ -> isAccepted.set(true))
                .subscriber(Visitor.builder()
                        .onTranscriptEvent(event -> interim.accept(text.take(event)))
                        .build())
                .build();
        ended = client.startStreamTranscription(
                StartStreamTranscriptionRequest.builder()
                        .languageCode(language)
                        .mediaEncoding(MediaEncoding.PCM)
                        .mediaSampleRateHertz(HERTZ)
                        .build(),
                sound,
                handler);
    }

    /// Sends samples. Never blocks.
    void hear(float[] samples) {
        for (int from = 0; from < samples.length; from += EVENT_SAMPLES) {
            var part = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + EVENT_SAMPLES));
            var unused = sound.send(AudioStream.audioEventBuilder()
                    .audioChunk(SdkBytes.fromByteArrayUnsafe(Pcm.bytes(part)))
                    .build());
        }
        sent.addAndGet(samples.length);
    }

    /// Ends the sound, and waits for the words.
    ///
    /// @throws UncheckedIOException when another try may succeed
    /// @throws TranscribeStreamingException when the request is refused
    /// @throws CancellationException when the thread is interrupted
    List<Word> words(Segment.Utterance utterance) {
        var unused = sound.complete();
        try {
            ended.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException thrown) {
            throw failure(Objects.requireNonNullElse(thrown.getCause(), thrown));
        }
        if (!text.isFinal()) throw passing("text that is not final"); // the SDK takes a reset for the end
        return text.words(utterance, sent.get());
    }

    /// An error in the middle of the stream has the status of its start, so its type decides.
    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case BadRequestException refusal -> refusal;
            case TranscribeStreamingException refusal when isRefusal(refusal) -> refusal;
            case TranscribeStreamingException passing ->
                passing(passing.getClass().getSimpleName());
            case SdkClientException _, IOException _ -> passing(root(cause));
            case RuntimeException other -> other;
            default -> new IllegalStateException("a stream of transcribe failed", cause);
        };
    }

    private static boolean isRefusal(TranscribeStreamingException thrown) {
        int status = thrown.statusCode();
        return status >= 400
                && status < 500
                && status != 429
                && thrown.getClass() == TranscribeStreamingException.class;
    }

    /// Contains nothing of what was sent.
    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName();
    }

    private static UncheckedIOException passing(String what) {
        return new UncheckedIOException(what, new IOException(what));
    }

    /// Closes the stream at once, where it has not ended.
    @Override
    public void close() {
        if (!isClosed.compareAndSet(false, true)) return;
        ended.cancel(true);
        if (isAccepted.get()) paid.accept(sent.get() / (double) HERTZ);
    }
}
