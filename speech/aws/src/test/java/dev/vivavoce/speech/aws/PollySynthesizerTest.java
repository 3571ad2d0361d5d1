package dev.vivavoce.speech.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.speech.aws.PollyStandIn.Fault;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.SynthesisException;
import dev.vivavoce.speech.voice.SynthesisException.Reason;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.SynthesizerContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.polly.model.VoiceId;

/// The official client of Polly against a stand-in that verifies its signatures.
class PollySynthesizerTest extends SynthesizerContract {
    private static final String LUCIA = "polly-lucia";

    private final PollyStandIn polly = PollyStandIn.start();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PollySynthesizer voices = client(Duration.ofSeconds(20));

    @BeforeAll
    static void sign() {
        PollyStandIn.sign();
    }

    @AfterAll
    static void forget() {
        PollyStandIn.forget();
    }

    @AfterEach
    void stop() {
        voices.close();
        polly.close();
    }

    private PollySynthesizer client(Duration timeout) {
        return new PollySynthesizer(
                new PollySettings(PollyStandIn.REGION, Optional.of(polly.address()), timeout), meters);
    }

    @Override
    protected Synthesizer synthesizer() {
        return voices;
    }

    @Test
    void the_sdk_knows_every_voice() {
        assertThat(PollyVoices.KNOWN)
                .allSatisfy(known -> assertThat(VoiceId.fromValue(known.name()))
                        .as(known.name())
                        .isNotEqualTo(VoiceId.UNKNOWN_TO_SDK_VERSION));
    }

    @Test
    void a_text_is_sent_as_it_is_for_a_neural_voice_and_its_characters_are_counted() {
        speak("Hola, ¿qué tal?", LUCIA, 1);
        assertThat(polly.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.get("Engine").getAsString()).isEqualTo("neural");
            assertThat(request.get("VoiceId").getAsString()).isEqualTo("Lucia");
            assertThat(request.get("LanguageCode").getAsString()).isEqualTo("es-ES");
            assertThat(request.get("TextType").getAsString()).isEqualTo("text");
            assertThat(request.get("Text").getAsString()).isEqualTo("Hola, ¿qué tal?");
        });
        assertThat(polly.requests().getFirst().get("SampleRate").getAsString()).isEqualTo("16000");
        assertThat(meters.counter("voice.characters", "engine", "polly").count())
                .isEqualTo(2.0 * "Hola, ¿qué tal?".length());
    }

    @Test
    void a_rate_and_a_pronunciation_are_ssml_and_the_text_cannot_add_tags() {
        var script = new Script(
                List.of(
                        new Span.Words("Salt & <b>pepper</b>", Emphasis.STRONG),
                        new Span.Pronounced("tomato", List.of("T", "AH0", "M", "AA1", "T", "OW2"), Emphasis.NONE)),
                0.85,
                1);
        voices.speak(script, "polly-amy", _ -> {});
        var request = polly.requests().getFirst();
        assertThat(request.get("TextType").getAsString()).isEqualTo("ssml");
        assertThat(request.get("Text").getAsString())
                .isEqualTo("<speak><prosody rate=\"85%\">Salt &amp; &lt;b&gt;pepper&lt;/b&gt;"
                        + " <phoneme alphabet=\"ipa\" ph=\"təmˈɑtˌoʊ\">tomato</phoneme></prosody></speak>");
    }

    @Test
    void words_of_a_later_piece_are_timed_from_the_beginning() {
        var text = "Una palabra y otra. ".repeat(100);
        var sounds = speak(text, LUCIA, 1);
        assertThat(sounds).hasSizeGreaterThan(1);
        assertThat(words(sounds)).hasSize(400);
        assertThat(words(sounds).getLast().startSeconds()).isBetween(119.0, 120.0);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, AWAY, 3",
        "AWAY, AWAY, 3",
        "REFUSED, REFUSED, 1",
        "CUT, AWAY, 3",
        "GARBAGE, UNUSABLE, 1",
        "HALF_A_SAMPLE, UNUSABLE, 1",
        "BAD_MARKS, UNUSABLE, 2",
        "LATE_MARKS, UNUSABLE, 2"
    })
    void each_fault_has_its_reason_and_only_what_can_pass_is_tried_again(Fault fault, Reason reason, int requests) {
        polly.fail(fault);
        assertThat(failure(voices).reason()).isEqualTo(reason);
        assertThat(polly.requests()).hasSize(requests);
    }

    @Test
    void a_service_that_does_not_answer_is_left_in_time_and_the_request_is_closed() {
        polly.fail(Fault.SILENT);
        try (var hasty = client(Duration.ofSeconds(2))) {
            assertThat(failure(hasty).reason()).isEqualTo(Reason.AWAY);
        }
        assertThat(polly.unanswered()).isNotEmpty();
    }

    @Test
    void an_interrupt_ends_the_call_and_closes_the_request() throws Exception {
        polly.fail(Fault.SILENT);
        var ended = new CompletableFuture<Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                speak("Hola", LUCIA, 1);
                ended.complete(new IllegalStateException("it answers"));
            } catch (RuntimeException thrown) {
                ended.complete(thrown);
            }
        });
        while (polly.unanswered().isEmpty()) Thread.onSpinWait();
        thread.interrupt();
        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        polly.unanswered().getFirst().get(5, TimeUnit.SECONDS);
    }

    @Test
    void wrong_keys_are_a_refusal() {
        System.setProperty("aws.secretAccessKey", "another");
        try (var other = client(Duration.ofSeconds(5))) {
            assertThat(failure(other)).hasMessageContaining("403").hasMessageNotContaining("another");
        } finally {
            PollyStandIn.sign();
        }
    }

    private static SynthesisException failure(PollySynthesizer voices) {
        return catchThrowableOfType(
                SynthesisException.class, () -> voices.speak(Script.of("Hola amiga", 1), LUCIA, _ -> {}));
    }
}
