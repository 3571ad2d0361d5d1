package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.AudioSocket;
import dev.vivavoce.cli.audio.Ticket;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.RawSocket;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.AudioConfig;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.FileEncoding;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import dev.vivavoce.steps.Watched;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad input over the edge, each kind with its typed error.
class HostileInputTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    private static final SpeakRequest CONFIG = config(16_000, 1, AudioEncoding.AUDIO_ENCODING_PCM_S16LE);

    @Test
    void audio_before_its_configuration_and_a_second_configuration_close_the_socket() throws InterruptedException {
        assertThat(closeOf(audio(1, new byte[320]))).isEqualTo("4400 CONFIG_FIRST");
        assertThat(closeOf(CONFIG, CONFIG)).isEqualTo("4400 CONFIG_TWICE");
    }

    @Test
    void half_samples_missing_and_reordered_messages_close_the_socket() throws InterruptedException {
        assertThat(closeOf(CONFIG, audio(1, new byte[321]))).isEqualTo("4400 AUDIO_INVALID");
        assertThat(closeOf(CONFIG, audio(1, new byte[320]), audio(3, new byte[320])))
                .isEqualTo("4400 AUDIO_OUT_OF_ORDER");
        assertThat(closeOf(CONFIG, audio(2, new byte[320]), audio(1, new byte[320])))
                .isEqualTo("4400 AUDIO_OUT_OF_ORDER");
    }

    @Test
    void unsupported_formats_close_the_socket() throws InterruptedException {
        var pcm = AudioEncoding.AUDIO_ENCODING_PCM_S16LE;
        assertThat(closeOf(config(11_025, 1, pcm))).isEqualTo("4415 AUDIO_FORMAT_UNSUPPORTED");
        assertThat(closeOf(config(16_000, 2, pcm))).isEqualTo("4415 AUDIO_FORMAT_UNSUPPORTED");
        assertThat(closeOf(config(48_000, 1, AudioEncoding.AUDIO_ENCODING_OPUS)))
                .isEqualTo("4415 AUDIO_FORMAT_UNSUPPORTED");
    }

    @Test
    void what_is_no_opus_too_long_or_in_stereo_closes_the_socket_of_a_stream_of_opus() throws InterruptedException {
        var opus = config(16_000, 1, AudioEncoding.AUDIO_ENCODING_OPUS);
        assertThat(closeOf(opus, audio(1, new byte[320]))).isEqualTo("4400 AUDIO_INVALID");
        assertThat(closeOf(opus, audio(1, new byte[] {0, 2, (byte) 0xe3, 0x30}))) // 120 ms
                .isEqualTo("4413 AUDIO_TOO_LARGE");
        assertThat(closeOf(opus, audio(1, new byte[] {0, 2, 0x4c, 1}))).isEqualTo("4415 AUDIO_FORMAT_UNSUPPORTED");
    }

    @Test
    void a_message_of_more_than_100_ms_and_one_of_more_bytes_than_any_may_have_close_the_socket()
            throws InterruptedException {
        assertThat(closeOf(CONFIG, audio(1, new byte[3_202]))).isEqualTo("4413 AUDIO_TOO_LARGE");
        assertThat(closeOf(CONFIG, audio(1, new byte[200_000]))).isEqualTo("4413 AUDIO_TOO_LARGE");
    }

    @Test
    void text_and_malformed_messages_close_the_socket() throws IOException {
        var learner = whole.learner();
        try (var socket = raw(learner.startReading("one two").ticket())) {
            socket.send("{}");
            assertThat(socket.awaitClose()).isEqualTo("4400 TEXT_NOT_ALLOWED");
        }
        try (var socket = raw(learner.startReading("one two").ticket())) {
            socket.send(RawSocket.BINARY, new byte[] {-1, -1, -1, -1});
            assertThat(socket.awaitClose()).startsWith("4400 ");
        }
    }

    @Test
    void a_message_sent_twice_is_processed_once() throws InterruptedException {
        var learner = whole.learner();
        var pcm = Said.SHORT.pcm(learner);
        var once = Speaking.speak(learner, learner.startReading(Said.SHORT.text()), pcm);
        var session = learner.startReading(Said.SHORT.text());
        var finished = new CompletableFuture<Result>();
        try (var socket = AudioSocket.open(learner.graphQl(), session.ticket(), response -> {
            if (response.hasFinished()) finished.complete(response.getFinished().getResult());
        })) {
            socket.send(CONFIG);
            for (int at = 0, sequence = 1; at < pcm.length; at += AudioSender.MESSAGE_BYTES, sequence++) {
                var message = audio(
                        sequence,
                        java.util.Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + AudioSender.MESSAGE_BYTES)));
                socket.send(message);
                if (sequence % 3 == 0) socket.send(message);
            }
            socket.send(SpeakRequest.newBuilder()
                    .setControl(Control.newBuilder().setFinish(Control.Finish.getDefaultInstance()))
                    .build());
            assertThat(finished.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(once);
        }
    }

    @Test
    void a_ticket_opens_once_and_a_second_socket_needs_a_ticket_to_resume() throws InterruptedException {
        var learner = whole.learner();
        var key = UUID.randomUUID();
        var session = learner.startReading("one two three", key);
        var accepted = new CompletableFuture<SpeakResponse>();
        var first = AudioSocket.open(learner.graphQl(), session.ticket(), accepted::complete);
        first.send(CONFIG);
        accepted.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(closeOf(learner, session.ticket(), CONFIG)).isEqualTo("4401 TICKET_INVALID");
        var second = learner.startReading("one two three", key);
        assertThat(second.id()).isEqualTo(session.id());
        assertThat(closeOf(learner, second.ticket(), CONFIG)).isEqualTo("4412 RESUME_TICKET_REQUIRED");
        assertThat(first.closed()).as("undisturbed").isNotDone();
        var resumed = learner.resume(session.id());
        try (var taking = AudioSocket.open(learner.graphQl(), resumed.ticket(), _ -> {})) {
            taking.send(CONFIG);
            assertThat(first.closed().orTimeout(10, TimeUnit.SECONDS).join())
                    .extracting(SocketClosed::code, SocketClosed::reason)
                    .containsExactly(4409, "SUPERSEDED");
        }
        assertThat(closeOf(learner, new Ticket("x", List.of("vivavoce.speech.v1", "ticket.bm9uZQ")), CONFIG))
                .isEqualTo("4401 TICKET_INVALID");
    }

    @Test
    void ten_minutes_of_silence_and_a_square_wave_at_full_scale_are_answered_with_warnings_and_no_score()
            throws InterruptedException {
        var learner = whole.learner();
        var silent = learner.startReading(Said.SHORT.text());
        try (var watched = Watched.all(learner, silent.id())) {
            var result = Speaking.speak(learner, silent, Sound.silence(Duration.ofMinutes(10)));
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
            watched.await("SpeakingFinished");
            assertThat(watched.of("WarningRaised"))
                    .extracting(event -> event.required("warning").asString())
                    .contains("SILENCE");
        }
        var loud = learner.startReading(Said.SHORT.text());
        try (var watched = Watched.all(learner, loud.id())) {
            var result = Speaking.speak(learner, loud, square(Duration.ofSeconds(5)));
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
            watched.await("SpeakingFinished");
            assertThat(watched.of("WarningRaised"))
                    .extracting(event -> event.required("warning").asString())
                    .contains("CLIPPING");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/audio"})
    void a_page_of_a_foreign_origin_gets_no_socket(String path) throws IOException {
        var protocols = path.equals("/audio")
                ? whole.learner().startReading("one two").ticket().protocols()
                : List.of("graphql-transport-ws");
        var base = whole.graphQl().base();
        try (var foreign = RawSocket.open(base, path, protocols, Map.of("Origin", "https://evil.example"))) {
            assertThat(foreign.status()).isEqualTo(403);
        }
        try (var ours = RawSocket.open(base, path, protocols, Map.of("Origin", "http://localhost:3000"))) {
            assertThat(ours.status()).isEqualTo(101);
        }
    }

    @Test
    void a_message_over_4_MiB_is_refused_and_the_channel_stays_usable() throws InterruptedException {
        var learner = whole.learner();
        var speech = PronunciationServiceGrpc.newBlockingStub(whole.platform().channel("speech"))
                .withInterceptors(Caller.bearer(() -> new Secret(learner.accessToken())));
        var tooMuch = AssessRequest.newBuilder()
                .setAudio(ByteString.copyFrom(new byte[(4 << 20) + 1]))
                .build();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() ->
                            speech.withDeadlineAfter(Duration.ofSeconds(20)).assess(tooMuch))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            failure -> assertThat(failure.getStatus().getCode())
                                    .isEqualTo(Status.Code.RESOURCE_EXHAUSTED));
        }
        var result = speech.withDeadlineAfter(Duration.ofSeconds(30))
                .assess(assessed(Said.SHORT.pcm(learner)))
                .getResult();
        assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
    }

    @Test
    void work_after_its_deadline_stops() throws InterruptedException {
        var learner = whole.learner();
        var speech = PronunciationServiceGrpc.newBlockingStub(whole.platform().channel("speech"))
                .withInterceptors(Caller.bearer(() -> new Secret(learner.accessToken())));
        var spoken = Said.SHORT.pcm(learner);
        var minutes = Sound.joined(java.util.Collections.nCopies(20, spoken).toArray(byte[][]::new));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() ->
                            speech.withDeadlineAfter(Duration.ofMillis(150)).assess(assessed(minutes)))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            failure -> assertThat(failure.getStatus().getCode())
                                    .as(() -> failure.getStatus().toString())
                                    .isEqualTo(Status.Code.DEADLINE_EXCEEDED));
        }
        Eventually.get(
                "an empty bench",
                Duration.ofSeconds(20),
                () -> whole.platform().metrics("speech").sum("speech_workbench_waiting"),
                waiting -> waiting == 0);
        assertThat(speech.withDeadlineAfter(Duration.ofSeconds(30))
                        .assess(assessed(spoken))
                        .getResult()
                        .getOutcome())
                .isEqualTo(Outcome.OUTCOME_SCORED);
    }

    private static AssessRequest assessed(byte[] pcm) {
        return AssessRequest.newBuilder()
                .setAudio(ByteString.copyFrom(pcm))
                .setEncoding(FileEncoding.FILE_ENCODING_PCM_S16LE)
                .setSampleRateHertz(AudioSender.SAMPLE_RATE_HERTZ)
                .setLanguage("en")
                .setReferenceText(Said.SHORT.text())
                .build();
    }

    private static String closeOf(SpeakRequest... requests) throws InterruptedException {
        var learner = whole.learner();
        return closeOf(learner, learner.startReading("one two three").ticket(), requests);
    }

    private static String closeOf(Learner learner, Ticket ticket, SpeakRequest... requests)
            throws InterruptedException {
        try (var socket = AudioSocket.open(learner.graphQl(), ticket, _ -> {})) {
            try {
                for (var request : requests) socket.send(request);
            } catch (SocketClosed _) { // the future reports it too
            }
            var closed = socket.closed().orTimeout(20, TimeUnit.SECONDS).join();
            return closed.code() + " " + closed.reason();
        }
    }

    private static RawSocket raw(Ticket ticket) throws IOException {
        return RawSocket.open(whole.graphQl().base(), "/audio", ticket.protocols(), Map.of());
    }

    private static SpeakRequest config(int rate, int channels, AudioEncoding encoding) {
        return SpeakRequest.newBuilder()
                .setConfig(AudioConfig.newBuilder()
                        .setEncoding(encoding)
                        .setSampleRateHertz(rate)
                        .setChannels(channels)
                        .setResumeFrom(1))
                .build();
    }

    private static SpeakRequest audio(long sequence, byte[] data) {
        return SpeakRequest.newBuilder()
                .setAudio(Audio.newBuilder().setSequence(sequence).setData(ByteString.copyFrom(data)))
                .build();
    }

    private static byte[] square(Duration length) {
        var pcm = Sound.silence(length);
        for (int i = 0; i < pcm.length; i += 2) {
            int sample = i / 80 % 2 == 0 ? 32_767 : -32_768;
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }
}
