package dev.vivavoce.speech.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.aws.TranscribeStandIn.Fault;
import dev.vivavoce.speech.recognition.LiveTranscriber;
import dev.vivavoce.speech.recognition.Transcriber.Wish;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriberContract;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// [TranscribeRecognizer] against a stand-in that speaks the protocol of Amazon Transcribe.
class TranscribeRecognizerTest extends TranscriberContract {
    private static final int RATE = 16_000;
    private static final Wish SPANISH = new Wish("es-ES", List.of());
    private static final TranscribeStandIn service = TranscribeStandIn.start();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TranscribeRecognizer engine = client(Duration.ofSeconds(8), 5);

    @BeforeAll
    static void sign() {
        PollyStandIn.sign();
    }

    @AfterAll
    static void stop() {
        PollyStandIn.forget();
    }

    @BeforeEach
    void repair() {
        service.fail(Fault.NONE);
        service.hear();
        service.forget();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private TranscribeRecognizer client(Duration timeout, int atOnce) {
        return new TranscribeRecognizer(
                new TranscribeSettings(
                        "transcribe-live",
                        PollyStandIn.REGION,
                        Optional.of(service.address()),
                        List.of("es", "it"),
                        timeout,
                        atOnce),
                meters);
    }

    @Override
    protected LiveTranscriber transcriber() {
        return engine;
    }

    @Override
    protected float[] speech() {
        return tone(2);
    }

    private static float[] tone(double seconds) {
        var samples = new float[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * 220 * i / RATE));
        return samples;
    }

    @Test
    void a_stream_names_the_language_with_a_region_and_words_have_their_punctuation() {
        var words = engine.transcribe(utterance(RATE, speech()), SPANISH);
        assertThat(text(words)).isEqualTo(TranscribeStandIn.SENTENCE);
        assertThat(words.getFirst().startSeconds()).isEqualTo(1);
        assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isEqualTo(0.9));
        var stream = service.streams().getFirst();
        assertThat(stream.header("x-amzn-transcribe-language-code")).isEqualTo("es-ES");
        assertThat(stream.header("x-amzn-transcribe-media-encoding")).isEqualTo("pcm");
        assertThat(stream.header("x-amzn-transcribe-sample-rate")).isEqualTo("16000");
        assertThat(stream.seconds()).isEqualTo(2);
        assertThat(stream.isWhole()).isTrue();
        assertThat(paid()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"es, es-ES", "es-MX, es-MX", "es-AR, es-ES", "it-CH, it-IT"})
    void a_region_that_is_not_known_becomes_the_usual_one(String tag, String code) {
        engine.transcribe(utterance(0, speech()), new Wish(tag, List.of()));
        assertThat(service.streams().getFirst().header("x-amzn-transcribe-language-code"))
                .isEqualTo(code);
    }

    @Test
    void there_is_text_before_the_utterance_has_ended_and_the_sound_is_sent_once() throws Exception {
        var interim = new LinkedBlockingQueue<List<String>>();
        var sound = tone(3);
        try (var listening = engine.listen(SPANISH, interim::add)) {
            listening.hear(Arrays.copyOfRange(sound, 0, RATE));
            List<String> seen = List.of();
            while (seen.size() < 3) seen = next(interim);
            assertThat(seen).containsExactly("¿Dónde", "está", "la");
            listening.hear(Arrays.copyOfRange(sound, RATE, 2 * RATE));
            while (seen.size() < 5) seen = next(interim);
            assertThat(service.streams().getFirst().isWhole()).isFalse();
            listening.hear(Arrays.copyOfRange(sound, 2 * RATE, 3 * RATE));
            assertThat(text(listening.words(utterance(0, sound)))).isEqualTo(TranscribeStandIn.SENTENCE);
        }
        assertThat(service.streams()).hasSize(1);
        assertThat(service.streams().getFirst().seconds()).isCloseTo(3, within(1e-9));
        assertThat(paid()).isEqualTo(3);
    }

    @Test
    void silence_after_the_utterance_moves_no_word_beyond_it() {
        var sound = tone(1);
        try (var listening = engine.listen(SPANISH, _ -> {})) {
            listening.hear(sound);
            listening.hear(new float[RATE / 2]);
            assertThat(listening.words(utterance(0, sound)))
                    .hasSize(5)
                    .allSatisfy(word -> assertThat(word.endSeconds()).isLessThanOrEqualTo(1));
        }
    }

    @Test
    void who_stops_listening_closes_the_stream_that_is_paid_for() throws Exception {
        var interim = new LinkedBlockingQueue<List<String>>();
        try (var listening = engine.listen(SPANISH, interim::add)) {
            listening.hear(tone(1));
            assertThat(next(interim)).isNotEmpty();
        }
        service.streams().getFirst().ended().get(5, TimeUnit.SECONDS);
        assertThat(service.streams().getFirst().isWhole()).isFalse();
        assertThat(paid()).as("what was heard is paid for").isEqualTo(1);
    }

    @Test
    void a_stream_that_breaks_is_tried_again_with_the_whole_sound() {
        service.fail(Fault.NONE, Fault.CUT);
        var sound = tone(2);
        try (var listening = engine.listen(SPANISH, _ -> {})) {
            listening.hear(sound);
            assertThat(text(listening.words(utterance(0, sound)))).isEqualTo(TranscribeStandIn.SENTENCE);
        }
        assertThat(service.streams())
                .extracting(TranscribeStandIn.Heard::seconds)
                .containsExactly(2.0, 2.0);
    }

    @Test
    void a_stream_that_ends_before_any_text_is_asked_for_once_more() {
        service.fail(Fault.NONE, Fault.CUT_EARLY);
        assertThat(text(engine.transcribe(utterance(0, speech()), SPANISH))).isEqualTo(TranscribeStandIn.SENTENCE);
        assertThat(service.streams()).hasSize(2);
    }

    @Test
    void a_stream_that_ends_between_two_results_is_asked_for_once_more_with_the_whole_sound() {
        service.fail(Fault.NONE, Fault.CUT_BETWEEN);
        var sound = tone(8);
        try (var listening = engine.listen(SPANISH, _ -> {})) {
            listening.hear(sound);
            assertThat(text(listening.words(utterance(0, sound)))).isEqualTo(TranscribeStandIn.SENTENCE);
        }
        assertThat(service.streams())
                .extracting(TranscribeStandIn.Heard::seconds)
                .containsExactly(8.0, 8.0);
    }

    @Test
    void words_that_end_long_before_the_sound_are_believed_the_second_time() {
        service.fail(Fault.CUT_BETWEEN);
        assertThat(text(engine.transcribe(utterance(RATE, tone(8)), SPANISH))).isEqualTo("¿Dónde está");
        assertThat(service.streams()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, AWAY, 3",
        "AWAY, AWAY, 3",
        "LIMITED, AWAY, 3",
        "BROKEN, AWAY, 3",
        "CUT, AWAY, 3",
        "GARBAGE, AWAY, 3",
        "BAD_CHECKSUM, AWAY, 3",
        "REFUSED, REFUSED, 1",
        "BAD_REQUEST, REFUSED, 1",
        "NOT_FINAL, AWAY, 3",
        "OUTSIDE, UNUSABLE, 1",
        "BACKWARDS, UNUSABLE, 1",
        "UNSURE, UNUSABLE, 1"
    })
    void each_fault_has_its_reason_and_only_what_can_pass_is_tried_again(Fault fault, Reason reason, int streams) {
        service.fail(fault);
        assertThat(failure(engine).reason()).isEqualTo(reason);
        assertThat(service.streams()).hasSize(streams);
    }

    @Test
    void a_service_that_does_not_answer_is_left_and_the_stream_is_closed() throws Exception {
        service.fail(Fault.SILENT);
        try (var hasty = client(Duration.ofSeconds(1), 5)) {
            assertThat(failure(hasty).reason()).isEqualTo(Reason.AWAY);
            service.streams().getFirst().ended().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void words_that_come_too_late_are_none_and_words_in_time_are_taken() {
        service.fail(Fault.LATE);
        try (var hasty = client(Duration.ofSeconds(1), 5)) {
            assertThat(failure(hasty).reason()).isEqualTo(Reason.AWAY);
        }
        assertThat(engine.transcribe(utterance(0, speech()), SPANISH)).hasSize(5);
    }

    @Test
    void an_interrupt_closes_the_stream() throws Exception {
        service.fail(Fault.SILENT);
        var ended = new CompletableFuture<Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                engine.transcribe(utterance(0, speech()), SPANISH);
                ended.complete(new IllegalStateException("it answers"));
            } catch (RuntimeException thrown) {
                ended.complete(thrown);
            }
        });
        while (service.streams().isEmpty()) Thread.onSpinWait();
        thread.interrupt();
        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        service.streams().getFirst().ended().get(5, TimeUnit.SECONDS);
    }

    private double paid() {
        return meters.counter("transcriber.seconds", "engine", "transcribe-live")
                .count();
    }

    private static List<String> next(LinkedBlockingQueue<List<String>> interim) throws InterruptedException {
        var next = interim.poll(5, TimeUnit.SECONDS);
        assertThat(next).as("interim text").isNotNull();
        return next == null ? List.of() : next;
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static TranscriptionException failure(TranscribeRecognizer engine) {
        return catchThrowableOfType(
                TranscriptionException.class, () -> engine.transcribe(utterance(0, tone(2)), SPANISH));
    }
}
