package dev.vivavoce.speech.aws;

import dev.vivavoce.runtime.aws.AwsCalls;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.ScriptPiece;
import dev.vivavoce.speech.voice.SynthesisException;
import dev.vivavoce.speech.voice.SynthesisException.Reason;
import dev.vivavoce.speech.voice.Synthesizer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.polly.PollyClient;
import software.amazon.awssdk.services.polly.model.OutputFormat;
import software.amazon.awssdk.services.polly.model.SpeechMarkType;
import software.amazon.awssdk.services.polly.model.SynthesizeSpeechRequest;
import software.amazon.awssdk.services.polly.model.SynthesizeSpeechResponse;

/// The neural voices of Amazon Polly (`SynthesizeSpeech`). Each piece of text is two calls: its sound, and the
/// times of its words. Polly charges the characters of both.
///
/// Counts them in `voice.characters` (tag `engine`), as Polly reports them.
public final class PollySynthesizer implements Synthesizer, AutoCloseable {
    /// Polly takes 3,000. Less keeps a piece in memory small, and its time short.
    private static final int MOST_CHARACTERS = 1_000;
    /// A piece at half its rate, three times over.
    private static final int MOST_BYTES = 20_000_000;

    private static final Duration ONE_TRY = Duration.ofSeconds(8);
    private static final int BYTES_PER_SAMPLE = 2;
    private static final String SOUND = "audio/pcm";
    /// How the guard says that the caller was interrupted.
    private static final String CANCELLED = "CANCELLED";

    private static final String MARKS = "application/x-json-stream";

    private final PollyClient client;
    private final AwsCalls calls;
    private final Duration timeout;
    private final MeterRegistry meters;

    public PollySynthesizer(PollySettings settings, MeterRegistry meters) {
        client = AwsCalls.client(PollyClient.builder(), settings.region(), settings.endpoint(), ONE_TRY)
                .build();
        calls = new AwsCalls("polly", meters);
        timeout = settings.timeout();
        this.meters = meters;
    }

    @Override
    public List<Voice> voices() {
        return PollyVoices.all();
    }

    @Override
    public void speak(Script script, String voiceId, Consumer<Sound> listener) {
        var voice = PollyVoices.KNOWN.stream()
                .filter(known -> known.voice().id().equals(voiceId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("voiceId: " + voiceId + " (expected: one of voices())"));
        long spoken = 0;
        for (var piece : ScriptPiece.of(script, MOST_CHARACTERS)) {
            var sound = switch (piece) {
                case ScriptPiece.Silence silence ->
                    new Sound(silence.pcm(PollyVoices.HERTZ), PollyVoices.HERTZ, List.of());
                case ScriptPiece.Speech speech ->
                    sound(PollyText.of(speech, script.rate()), voice, (double) spoken / PollyVoices.HERTZ);
            };
            spoken += sound.pcm().length / BYTES_PER_SAMPLE;
            listener.accept(sound);
        }
    }

    /// @param from where the sound begins, in seconds
    private Sound sound(PollyText text, PollyVoices.Known voice, double from) {
        long start = System.nanoTime();
        var pcm = answer(
                "synthesize",
                request(text, voice)
                        .outputFormat(OutputFormat.PCM)
                        .sampleRate(Integer.toString(PollyVoices.HERTZ))
                        .build(),
                SOUND,
                start);
        if (pcm.length == 0 || pcm.length % BYTES_PER_SAMPLE != 0)
            throw unusable(pcm.length + " bytes, which are no samples");
        var marks = answer(
                "speech-marks",
                request(text, voice)
                        .outputFormat(OutputFormat.JSON)
                        .speechMarkTypes(SpeechMarkType.WORD)
                        .build(),
                MARKS,
                start);
        double length = (double) pcm.length / BYTES_PER_SAMPLE / PollyVoices.HERTZ;
        return new Sound(pcm, PollyVoices.HERTZ, SpeechMarks.words(marks, length, from));
    }

    private static SynthesizeSpeechRequest.Builder request(PollyText text, PollyVoices.Known voice) {
        return SynthesizeSpeechRequest.builder()
                .engine(software.amazon.awssdk.services.polly.model.Engine.NEURAL)
                .voiceId(voice.name())
                .languageCode(voice.voice().language())
                .text(text.content())
                .textType(text.type());
    }

    private byte[] answer(String operation, SynthesizeSpeechRequest request, String type, long start) {
        try {
            var answer = calls.call(
                    operation,
                    Idempotency.READ,
                    () -> client.synthesizeSpeech(
                            request.toBuilder()
                                    .overrideConfiguration(call -> call.apiCallTimeout(left(start)))
                                    .build(),
                            PollySynthesizer::read));
            meters.counter("voice.characters", "engine", "polly").increment(characters(answer, request));
            return checked(answer, type);
        } catch (AwsServiceException refusal) {
            throw new SynthesisException(
                    Reason.REFUSED, "polly refuses a text: status " + refusal.statusCode() + " " + code(refusal));
        } catch (AwsCalls.Away thrown) {
            throw new SynthesisException(Reason.AWAY, Objects.requireNonNullElse(thrown.getMessage(), "polly is away"));
        } catch (Failure failure) {
            if (failure.reason().equals(CANCELLED)) throw new CancellationException();
            throw failure;
        }
    }

    private record Answer(SynthesizeSpeechResponse response, byte[] body) {}

    /// The JDK's client takes a connection that is closed early for the end of the body.
    private static Answer read(SynthesizeSpeechResponse response, AbortableInputStream in) throws IOException {
        var body = in.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) in.abort();
        var announced = response.sdkHttpResponse().firstMatchingHeader("Content-Length");
        if (announced.isPresent() && !announced.get().equals(Integer.toString(body.length)))
            throw new EOFException(body.length + " bytes (expected: " + announced.get() + ")");
        return new Answer(response, body);
    }

    private static byte[] checked(Answer answer, String type) {
        var given = Objects.requireNonNullElse(answer.response().contentType(), "");
        if (!given.toLowerCase(Locale.ROOT).startsWith(type))
            throw unusable("the type '" + given + "' (expected: " + type + ")");
        if (answer.body().length > MOST_BYTES) throw unusable("more than " + MOST_BYTES + " bytes");
        return answer.body();
    }

    private static int characters(Answer answer, SynthesizeSpeechRequest request) {
        return Optional.ofNullable(answer.response().requestCharacters())
                .orElseGet(() -> request.text().length());
    }

    private Duration left(long start) {
        var left = timeout.minusNanos(System.nanoTime() - start);
        if (!left.isPositive()) throw SdkClientException.create("no time is left for this piece");
        return left.compareTo(ONE_TRY) < 0 ? left : ONE_TRY;
    }

    private static SynthesisException unusable(String what) {
        return new SynthesisException(Reason.UNUSABLE, "polly answers " + what);
    }

    private static String code(AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        return details == null ? "" : details.errorCode();
    }

    @Override
    public void close() {
        client.close();
    }
}
