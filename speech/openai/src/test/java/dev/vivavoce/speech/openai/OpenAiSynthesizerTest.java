package dev.vivavoce.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.speech.openai.OpenAiSettings.NamedVoice;
import dev.vivavoce.speech.openai.OpenAiStandIn.Fault;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.SynthesisException;
import dev.vivavoce.speech.voice.SynthesisException.Reason;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.Synthesizer.Maker;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.SynthesizerContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The official client against a stand-in over HTTP.
class OpenAiSynthesizerTest extends SynthesizerContract {
    private static final String NOVA = "openai-nova-es";

    private final OpenAiStandIn server = OpenAiStandIn.start();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OpenAiSynthesizer voices = client(OpenAiStandIn.KEY, Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        voices.close();
        server.close();
    }

    private OpenAiSynthesizer client(String key, Duration timeout) {
        return new OpenAiSynthesizer(
                new OpenAiSettings(
                        server.address(),
                        new Secret(key),
                        "tts-1",
                        List.of(new NamedVoice("nova", Gender.FEMALE), new NamedVoice("Alloy", null)),
                        List.of("es", "ar"),
                        Maker.THIRD_PARTY,
                        timeout),
                meters);
    }

    @Override
    protected Synthesizer synthesizer() {
        return voices;
    }

    @Test
    void each_voice_is_offered_for_each_language() {
        assertThat(voices.voices())
                .extracting(Voice::id)
                .containsExactly("openai-alloy-ar", "openai-nova-ar", "openai-alloy-es", "openai-nova-es");
    }

    @Test
    void the_text_is_sent_as_it_is_and_its_characters_are_counted() {
        speak("Hola, ¿qué tal?", NOVA, 1.25);
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.path("model").asText()).isEqualTo("tts-1");
            assertThat(request.path("voice").asText()).isEqualTo("nova");
            assertThat(request.path("input").asText()).isEqualTo("Hola, ¿qué tal?");
            assertThat(request.path("response_format").asText()).isEqualTo("wav");
            assertThat(request.path("speed").asDouble()).isEqualTo(1.25);
        });
        assertThat(meters.counter("voice.characters", "engine", "openai").count())
                .isEqualTo("Hola, ¿qué tal?".length());
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, AWAY, 3",
        "AWAY, AWAY, 3",
        "REFUSED, REFUSED, 1",
        "CUT, AWAY, 3",
        "GARBAGE, UNUSABLE, 1",
        "JSON, UNUSABLE, 1",
        "EMPTY, UNUSABLE, 1"
    })
    void each_fault_has_its_reason_and_only_what_can_pass_is_tried_again(Fault fault, Reason reason, int requests) {
        server.fail(fault);
        assertThat(failure(voices).reason()).isEqualTo(reason);
        assertThat(server.requests()).hasSize(requests);
    }

    @Test
    void a_server_that_does_not_answer_is_left_in_time_and_the_request_is_closed() throws Exception {
        server.fail(Fault.SILENT);
        try (var hasty = client(OpenAiStandIn.KEY, Duration.ofSeconds(2))) {
            assertThat(failure(hasty).reason()).isEqualTo(Reason.AWAY);
            server.unanswered().getFirst().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void an_interrupt_ends_the_call_and_closes_the_request() throws Exception {
        server.fail(Fault.SILENT);
        var ended = new CompletableFuture<Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                speak("Hola", NOVA, 1);
                ended.complete(new IllegalStateException("it answers"));
            } catch (RuntimeException thrown) {
                ended.complete(thrown);
            }
        });
        while (server.unanswered().isEmpty()) Thread.onSpinWait();
        thread.interrupt();
        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        server.unanswered().getFirst().get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_wrong_key_is_a_refusal_that_does_not_tell_it() {
        try (var other = client("another-key", Duration.ofSeconds(5))) {
            assertThat(failure(other)).hasMessageContaining("401").hasMessageNotContaining("another-key");
        }
    }

    @Test
    void a_key_goes_to_a_secure_address_alone() {
        var key = new Secret("a-key");
        assertThat(OpenAiSettings.isSecure(URI.create("https://api.openai.com/v1"), key))
                .isTrue();
        assertThat(OpenAiSettings.isSecure(URI.create("http://localhost:8880/v1"), key))
                .isTrue();
        assertThat(OpenAiSettings.isSecure(URI.create("http://voices.example/v1"), key))
                .isFalse();
        assertThat(OpenAiSettings.isSecure(URI.create("http://voices.example/v1"), new Secret("")))
                .isTrue();
    }

    private static SynthesisException failure(OpenAiSynthesizer voices) {
        return catchThrowableOfType(SynthesisException.class, () -> voices.speak(Script.of("Hola", 1), NOVA, _ -> {}));
    }
}
