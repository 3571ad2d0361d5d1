package dev.vivavoce.speech.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.audio.speech.SpeechCreateParams;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.calls.CallPolicy.Breaker;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.audio.UnusableAudio;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.ScriptPiece;
import dev.vivavoce.speech.voice.SynthesisException;
import dev.vivavoce.speech.voice.SynthesisException.Reason;
import dev.vivavoce.speech.voice.Synthesizer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// The voices of a server with the speech API of OpenAI. Each piece of text is one call, whose answer is a WAV
/// file. The API tells no times of words, so the voices have none.
///
/// Counts the characters that were spoken in `voice.characters` (tag `engine`).
public final class OpenAiSynthesizer implements Synthesizer, AutoCloseable {
    /// The API takes 4,096. Less keeps a piece in memory small, and its time short.
    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_BYTES = 40_000_000;
    private static final Duration LONGEST_SOUND = Duration.ofMinutes(10);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ONE_TRY = Duration.ofSeconds(12);
    private static final int TRIES = 3;
    private static final int AT_ONCE = 16;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULT = 500;
    /// How the guard says that the caller was interrupted.
    private static final String CANCELLED = "CANCELLED";

    private static final String NO_KEY = "none";

    private final OpenAiSettings settings;
    private final OpenAIClient client;
    private final CallGuard guard;
    private final MeterRegistry meters;
    private final List<Voice> voices;
    /// What the server calls each voice, by its id.
    private final Map<String, String> names = new HashMap<>();

    public OpenAiSynthesizer(OpenAiSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        var key = settings.key().reveal();
        client = OpenAIOkHttpClient.builder()
                .baseUrl(settings.url().toString())
                .apiKey(key.isEmpty() ? NO_KEY : key)
                .maxRetries(0) // the guard makes the tries
                .build();
        guard = new CallGuard(
                "openai-voice",
                new CallPolicy(
                        settings.timeout(),
                        TRIES,
                        Duration.ofMillis(200),
                        AT_ONCE,
                        new Breaker(Duration.ofSeconds(10), 5, Duration.ofSeconds(2), 2)),
                meters);
        voices = voices(settings);
    }

    private List<Voice> voices(OpenAiSettings settings) {
        var engine = new Engine(
                "openai " + settings.model() + " of " + settings.url(), settings.maker(), Set.of(Ability.RATE));
        return settings.languages().stream()
                .flatMap(language -> settings.voices().stream().map(named -> {
                    var id =
                            "openai-" + named.name().toLowerCase(Locale.ROOT) + "-" + language.toLowerCase(Locale.ROOT);
                    names.put(id, named.name());
                    return new Voice(
                            id, named.name(), language, named.gender(), Age.ADULT, Resampler.OUTPUT_HERTZ, engine);
                }))
                .sorted(Comparator.comparing(Voice::language).thenComparing(Voice::id))
                .toList();
    }

    @Override
    public List<Voice> voices() {
        return voices;
    }

    @Override
    public void speak(Script script, String voiceId, Consumer<Sound> listener) {
        var name = Objects.requireNonNull(names.get(voice(voiceId).id()));
        for (var piece : ScriptPiece.of(script, MOST_CHARACTERS)) {
            var pcm = switch (piece) {
                case ScriptPiece.Silence silence -> silence.pcm(Resampler.OUTPUT_HERTZ);
                case ScriptPiece.Speech speech -> spoken(speech.text(), name, script.rate());
            };
            listener.accept(new Sound(pcm, Resampler.OUTPUT_HERTZ, List.of()));
        }
    }

    private byte[] spoken(String text, String name, double rate) {
        var params = SpeechCreateParams.builder()
                .model(settings.model())
                .voice(name)
                .input(text)
                .speed(rate)
                .responseFormat(SpeechCreateParams.ResponseFormat.WAV)
                .build();
        var file = answer(params);
        meters.counter("voice.characters", "engine", "openai").increment(text.codePointCount(0, text.length()));
        if (file.length > MOST_BYTES) throw unusable("more than " + MOST_BYTES + " bytes");
        try {
            var samples = AudioFile.decode(file, LONGEST_SOUND);
            if (samples.length == 0) throw unusable("an empty sound");
            return Pcm.bytes(samples);
        } catch (UnusableAudio thrown) {
            throw unusable("no sound: " + thrown.getMessage());
        }
    }

    private byte[] answer(SpeechCreateParams params) {
        try {
            return guard.call("speech", Idempotency.READ, () -> attempt(params));
        } catch (UncheckedIOException thrown) {
            throw new SynthesisException(Reason.AWAY, "openai is not available: " + thrown.getMessage());
        } catch (Failure failure) {
            if (failure.reason().equals(CANCELLED)) throw new CancellationException();
            throw new SynthesisException(Reason.AWAY, "openai is not available: " + failure.getMessage());
        }
    }

    private byte[] attempt(SpeechCreateParams params) {
        var left = settings.timeout().compareTo(ONE_TRY) < 0 ? settings.timeout() : ONE_TRY;
        var limits = RequestOptions.builder()
                .timeout(Timeout.builder()
                        .connect(CONNECT.compareTo(left) < 0 ? CONNECT : left)
                        .read(left)
                        .request(left)
                        .build())
                .build();
        try (var response = client.audio().speech().create(params, limits)) {
            return response.body().readNBytes(MOST_BYTES + 1);
        } catch (OpenAIServiceException refusal) {
            int status = refusal.statusCode();
            if (status == TOO_MANY_REQUESTS || status >= SERVER_FAULT) throw passing("status " + status);
            throw new SynthesisException(Reason.REFUSED, "openai refuses a text: status " + status);
        } catch (OpenAIException thrown) {
            throw passing(thrown.getClass().getSimpleName());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown.getClass().getSimpleName(), thrown);
        }
    }

    /// Names no key and nothing of the text.
    private static UncheckedIOException passing(String what) {
        return new UncheckedIOException(what, new IOException(what));
    }

    private static SynthesisException unusable(String what) {
        return new SynthesisException(Reason.UNUSABLE, "openai answers " + what);
    }

    @Override
    public void close() {
        client.close();
    }
}
