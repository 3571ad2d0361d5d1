package dev.vivavoce.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.speech.openai.TranscriptionStandIn.Fault;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Wish;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriberContract;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
class OpenAiTranscriberTest extends TranscriberContract {
    private static final Wish SPANISH = new Wish("es-MX", List.of());

    private final TranscriptionStandIn server = TranscriptionStandIn.start();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OpenAiTranscriber engine = client(TranscriptionStandIn.KEY, Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private OpenAiTranscriber client(String key, Duration timeout) {
        return client(key, timeout, OpenAiTranscriberSettings.AT_ONCE);
    }

    private OpenAiTranscriber client(String key, Duration timeout, int atOnce) {
        return new OpenAiTranscriber(
                new OpenAiTranscriberSettings(
                        "openai",
                        server.address(),
                        new Secret(key),
                        "whisper-1",
                        List.of("es", "fr"),
                        true,
                        timeout,
                        atOnce),
                meters);
    }

    @Override
    protected Transcriber transcriber() {
        return engine;
    }

    @Override
    protected float[] speech() {
        return tone();
    }

    private static float[] tone() {
        var tone = new float[2 * 16_000];
        for (int i = 0; i < tone.length; i++) tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * 330 * i / 16_000));
        return tone;
    }

    @Test
    void the_sound_is_sent_with_its_language_and_its_seconds_are_counted() {
        engine.transcribe(utterance(0, speech()), new Wish("es-MX", List.of("Ramipril", "Santa María")));
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.fields())
                    .containsExactlyInAnyOrder(
                            "model=whisper-1",
                            "language=es",
                            "response_format=verbose_json",
                            "timestamp_granularities[]=word",
                            "prompt=Ramipril, Santa María");
            assertThat(request.seconds()).isEqualTo(2);
        });
        assertThat(meters.counter("transcriber.seconds", "engine", "openai").count())
                .isEqualTo(2);
    }

    @Test
    void a_language_is_detected_by_a_request_that_names_none() {
        server.name("arabic", "klingon", "fr");
        assertThat(engine.detect(utterance(0, speech()))).contains("und");
        assertThat(engine.detect(utterance(0, speech()))).contains("fr");
        assertThat(engine.detect(utterance(0, speech()))).contains("ar");
        assertThat(engine.detect(utterance(0, new float[16_000]))).as("silence").isEmpty();
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.fields())
                        .containsExactlyInAnyOrder(
                                "model=whisper-1", "response_format=verbose_json", "timestamp_granularities[]=word"));
        server.fail(Fault.OTHER);
        assertThat(catchThrowableOfType(TranscriptionException.class, () -> engine.detect(utterance(0, speech())))
                        .reason())
                .isEqualTo(Reason.UNUSABLE);
    }

    @Test
    void words_have_the_punctuation_of_the_text_and_their_times_in_the_recording() {
        var words = engine.transcribe(utterance(10 * 16_000, speech()), SPANISH);
        assertThat(words).extracting(Word::text).containsExactly("Buenos", "días.", "¿Cómo", "está", "usted?");
        assertThat(words.get(1).startSeconds()).isEqualTo(10.4);
        assertThat(words.get(1).endSeconds()).isEqualTo(10.8);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, AWAY, 3",
        "AWAY, AWAY, 3",
        "REFUSED, REFUSED, 1",
        "CUT, AWAY, 3",
        "HALF, UNUSABLE, 1",
        "OTHER, UNUSABLE, 1",
        "NO_WORDS, UNUSABLE, 1",
        "OUTSIDE, UNUSABLE, 1",
        "BACKWARDS, UNUSABLE, 1"
    })
    void each_fault_has_its_reason_and_only_what_can_pass_is_tried_again(Fault fault, Reason reason, int requests) {
        server.fail(fault);
        assertThat(failure(engine).reason()).isEqualTo(reason);
        assertThat(server.requests()).hasSize(requests);
    }

    @Test
    void what_passes_is_tried_again_with_the_whole_sound() {
        server.fail(Fault.NONE, Fault.AWAY, Fault.CUT);
        assertThat(engine.transcribe(utterance(0, speech()), SPANISH)).hasSize(5);
        assertThat(server.requests())
                .extracting(TranscriptionStandIn.Heard::seconds)
                .containsExactly(2.0, 2.0, 2.0);
    }

    @Test
    void a_server_that_does_not_answer_is_left_and_the_request_is_closed() throws Exception {
        server.fail(Fault.SILENT);
        try (var hasty = client(TranscriptionStandIn.KEY, Duration.ofSeconds(1))) {
            assertThat(failure(hasty).reason()).isEqualTo(Reason.AWAY);
            server.unanswered().getFirst().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void an_answer_that_comes_too_late_is_none_and_one_in_time_is_taken() {
        server.fail(Fault.LATE);
        try (var hasty = client(TranscriptionStandIn.KEY, Duration.ofSeconds(1))) {
            assertThat(failure(hasty).reason()).isEqualTo(Reason.AWAY);
        }
        assertThat(engine.transcribe(utterance(0, speech()), SPANISH)).hasSize(5);
    }

    @Test
    void a_call_too_many_fails_at_once() throws Exception {
        server.fail(Fault.SILENT);
        var busy = Thread.ofVirtual().start(() -> {
            try (var narrow = client(TranscriptionStandIn.KEY, Duration.ofSeconds(20), 1)) {
                var first = Thread.ofVirtual().start(() -> failure(narrow));
                while (server.unanswered().isEmpty()) Thread.onSpinWait();
                assertThat(failure(narrow).reason()).isEqualTo(Reason.AWAY);
                first.interrupt();
            }
        });
        assertThat(busy.join(Duration.ofSeconds(10))).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_interrupt_ends_the_call_and_closes_the_request() throws Exception {
        server.fail(Fault.SILENT);
        var ended = new CompletableFuture<Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                engine.transcribe(utterance(0, speech()), SPANISH);
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

    private static TranscriptionException failure(OpenAiTranscriber engine) {
        return catchThrowableOfType(
                TranscriptionException.class, () -> engine.transcribe(utterance(0, tone()), SPANISH));
    }
}
