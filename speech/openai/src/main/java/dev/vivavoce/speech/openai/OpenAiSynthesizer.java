package dev.vivavoce.speech.openai;

import com.openai.models.audio.speech.SpeechCreateParams;
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
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// The voices of a server with the speech API of OpenAI. Each piece of text is one call, whose answer is a WAV
/// file. The API tells no times of words, so the voices have none.
///
/// Counts the characters that were spoken in `voice.characters` (tag `engine`).
public final class OpenAiSynthesizer implements Synthesizer, AutoCloseable {
    /// The API takes 4,096. Less keeps a piece in memory small, and its time short.
    private static final int AT_ONCE = 16;
    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_BYTES = 40_000_000;
    private static final Duration LONGEST_SOUND = Duration.ofMinutes(10);

    private final OpenAiSettings settings;
    private final OpenAiServer server;
    private final MeterRegistry meters;
    private final List<Voice> voices;
    /// What the server calls each voice, by its id.
    private final Map<String, String> names = new HashMap<>();

    public OpenAiSynthesizer(OpenAiSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        server = new OpenAiServer("openai-voice", settings.url(), settings.key(), settings.timeout(), AT_ONCE, meters);
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
            return server.answer("speech", (client, limits) -> {
                try (var response = client.audio().speech().create(params, limits)) {
                    return OpenAiServer.body(response, MOST_BYTES);
                }
            });
        } catch (OpenAiServer.Unanswered thrown) {
            throw new SynthesisException(
                    thrown.isRefusal() ? Reason.REFUSED : Reason.AWAY, String.valueOf(thrown.getMessage()));
        }
    }

    private static SynthesisException unusable(String what) {
        return new SynthesisException(Reason.UNUSABLE, "openai answers " + what);
    }

    @Override
    public void close() {
        server.close();
    }
}
