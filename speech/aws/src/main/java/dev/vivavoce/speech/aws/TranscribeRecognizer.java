package dev.vivavoce.speech.aws;

import dev.vivavoce.runtime.aws.AwsCalls;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.recognition.LiveTranscriber;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import dev.vivavoce.speech.voiceactivity.Segment;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.transcribestreaming.TranscribeStreamingAsyncClient;
import software.amazon.awssdk.services.transcribestreaming.model.LanguageCode;

/// Live speech by Amazon Transcribe (`StartStreamTranscription`). Each utterance is a stream of its own, which can
/// begin with the utterance: then there is text of it before it has ended. It takes no words as a vocabulary, but
/// names of vocabularies that are kept at AWS; none is named.
///
/// Counts the seconds of sound that were sent on accepted streams in `transcriber.seconds` (tag `engine`).
public final class TranscribeRecognizer implements LiveTranscriber, AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    /// An utterance of 15 s, and its words.
    private static final Duration LONGEST_STREAM = Duration.ofSeconds(29);

    private static final int LOOPS = 2;
    private static final double HERTZ = 16_000;
    /// How long before the end of an utterance its last word may end: the silence that ends it, and some noise.
    private static final double WORDLESS_SECONDS = 2;

    /// How the guard says that the caller was interrupted.
    private static final String CANCELLED = "CANCELLED";

    private final TranscribeSettings settings;
    /// Of the kind that the SDK knows, which is of Netty 4.1.
    @SuppressWarnings("deprecation")
    private final EventLoopGroup loops = new NioEventLoopGroup(LOOPS);

    private final TranscribeStreamingAsyncClient client;
    private final AwsCalls calls;
    private final MeterRegistry meters;

    public TranscribeRecognizer(TranscribeSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        var builder = TranscribeStreamingAsyncClient.builder();
        settings.endpoint().ifPresent(builder::endpointOverride);
        client = builder.region(Region.of(settings.region()))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .eventLoopGroup(SdkEventLoopGroup.create(loops, NioSocketChannel::new))
                        .maxConcurrency(settings.atOnce())
                        .connectionAcquisitionTimeout(CONNECTING)
                        .connectionTimeout(CONNECTING)
                        .readTimeout(LONGEST_STREAM))
                .overrideConfiguration(
                        all -> all.apiCallTimeout(LONGEST_STREAM).retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        calls = new AwsCalls(settings.name(), settings.timeout(), settings.atOnce(), meters);
    }

    @Override
    public String name() {
        return "amazon transcribe";
    }

    @Override
    public boolean isOutside() {
        return true;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CONFIDENCE);
    }

    @Override
    public List<String> languages() {
        return settings.languages();
    }

    @Override
    public List<Word> transcribe(Segment.Utterance utterance, Wish wish) {
        return words(utterance, code(wish), Optional.empty());
    }

    @Override
    public Listening listen(Wish wish, Consumer<List<String>> interim) {
        var language = code(wish);
        var stream = open(language, interim);
        return new Listening() {
            @Override
            public void hear(float[] samples) {
                stream.hear(samples);
            }

            @Override
            public List<Word> words(Segment.Utterance utterance) {
                return TranscribeRecognizer.this.words(utterance, language, Optional.of(stream));
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    private LanguageCode code(Wish wish) {
        if (!hears(wish.language()))
            throw new IllegalArgumentException("language: " + wish.language() + " (expected: one of languages())");
        return TranscribeLanguages.code(wish.language())
                .orElseThrow(() -> new IllegalArgumentException(
                        "language: " + wish.language() + " (expected: one that Amazon Transcribe knows)"));
    }

    private TranscribeStream open(LanguageCode language, Consumer<List<String>> interim) {
        return new TranscribeStream(
                client,
                language,
                interim,
                seconds -> meters.counter("transcriber.seconds", "engine", settings.name())
                        .increment(seconds));
    }

    /// @param begun the stream that has the sound of the utterance, if one has
    private List<Word> words(Segment.Utterance utterance, LanguageCode language, Optional<TranscribeStream> begun) {
        var first = new AtomicReference<>(begun);
        try {
            if (Thread.currentThread().isInterrupted()) throw new CancellationException(); // the guard would be "busy"
            return calls.call("transcription", Idempotency.READ, () -> attempt(utterance, language, first));
        } catch (AwsServiceException refusal) {
            throw new TranscriptionException(
                    Reason.REFUSED,
                    "transcribe refuses a stream: status " + refusal.statusCode() + " " + code(refusal));
        } catch (AwsCalls.Away thrown) {
            throw new TranscriptionException(
                    Reason.AWAY, Objects.requireNonNullElse(thrown.getMessage(), "transcribe is away"));
        } catch (Failure failure) {
            if (failure.reason().equals(CANCELLED)) throw new CancellationException();
            throw failure;
        } finally {
            begun.ifPresent(TranscribeStream::close);
        }
    }

    /// A stream whose text ends long before the sound is asked for once more, and believed the second time: the SDK
    /// takes a stream that is reset for one that has ended.
    private List<Word> attempt(
            Segment.Utterance utterance, LanguageCode language, AtomicReference<Optional<TranscribeStream>> first) {
        var begun = first.getAndSet(Optional.empty());
        var words = begun.isPresent() ? finished(utterance, begun.get()) : whole(utterance, language);
        double end = (utterance.startSample() + utterance.samples().length) / HERTZ;
        if (end(words) >= end - WORDLESS_SECONDS) return words;
        var again = whole(utterance, language);
        return end(again) >= end(words) ? again : words;
    }

    private static double end(List<Word> words) {
        return words.isEmpty() ? Double.NEGATIVE_INFINITY : words.getLast().endSeconds();
    }

    private List<Word> whole(Segment.Utterance utterance, LanguageCode language) {
        try (var stream = open(language, _ -> {})) {
            stream.hear(utterance.samples());
            return stream.words(utterance);
        }
    }

    /// A stream without sound for 15 s is refused, which a new one of the whole sound is not.
    private static List<Word> finished(Segment.Utterance utterance, TranscribeStream begun) {
        try (begun) {
            return begun.words(utterance);
        } catch (AwsServiceException refusal) {
            throw new UncheckedIOException(new IOException(code(refusal)));
        }
    }

    private static String code(AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        return details == null ? "" : details.errorCode();
    }

    @Override
    public void close() {
        client.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
