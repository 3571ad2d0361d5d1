package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.AudioSocket;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.media.encoding.OpusVoiceEncoder;
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
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import dev.vivavoce.steps.Watched;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same samples get the same result, in whatever way they arrive.
class OneScoringTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);

    static Stream<Said> all() {
        return Said.all().stream();
    }

    static Stream<Said> one() {
        return Said.one().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void a_recording_assessed_in_one_call_gets_exactly_the_live_result(Said said) throws InterruptedException {
        var learner = whole.learner();
        var pcm = said.pcm(learner);
        var live = Speaking.speak(learner, learner.startReading(said.text()), pcm);
        assertThat(assess(learner, pcm, said.text())).isEqualTo(live);
    }

    @Test
    void a_long_reading_of_our_own_voice_in_many_utterances_gets_exactly_the_live_result() throws InterruptedException {
        var learner = whole.learner();
        var text = String.join(" ", Said.SENTENCES);
        var pcm = Said.withPauses(learner);
        var live = Speaking.speak(learner, learner.startReading(text), pcm);
        assertThat(assess(learner, pcm, text)).isEqualTo(live);
        assertThat(live.getScores().getCompleteness()).isGreaterThan(80);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one")
    void a_socket_dropped_in_mid_sentence_and_resumed_gives_the_result_of_an_unbroken_one(Said said)
            throws InterruptedException {
        var learner = whole.learner();
        var pcm = Sound.joined(said.pcm(learner), Sound.silence(Duration.ofSeconds(1)), Said.withPauses(learner));
        var text = said.text() + " " + String.join(" ", Said.SENTENCES);
        var unbroken = Speaking.speak(learner, learner.startReading(text), pcm);
        long first = Sound.length(said.pcm(learner)).toMillis();
        long whole = Sound.length(pcm).toMillis();
        // In the middle of a sentence with nothing settled, with one utterance settled, and close to the end.
        for (var breaks :
                List.of(List.of(first / 2), List.of(first + 1_800), List.of(first / 2, first + 1_800, whole - 2_000))) {
            var session = learner.startReading(text);
            try (var watched = Watched.all(learner, session.id());
                    var voice = learner.speak(session, _ -> {})) {
                int sent = 0;
                for (long at : breaks) {
                    voice.sayAtOnce(Arrays.copyOfRange(pcm, sent, bytes(at)));
                    sent = bytes(at);
                    if (at > first + 1_000) watched.await("UtteranceScored");
                    voice.drop();
                }
                voice.sayAtOnce(Arrays.copyOfRange(pcm, sent, pcm.length));
                voice.finish();
                assertThat(voice.result(RESULT_LIMIT))
                        .as("dropped at " + breaks)
                        .isEqualTo(unbroken);
                watched.await("SpeakingFinished");
                assertThat(watched.durable())
                        .as("no event arrives twice")
                        .extracting(event -> event.required("cursor").asString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("one")
    void opus_on_the_socket_gets_exactly_the_result_of_one_call_and_the_words_of_samples(Said said)
            throws InterruptedException {
        var learner = whole.learner();
        var pcm = said.pcm(learner);
        var encoder = new OpusVoiceEncoder(24_000, 20);
        var packets = new ByteArrayOutputStream();
        var finished = new CompletableFuture<Result>();
        try (var socket = AudioSocket.open(
                learner.graphQl(), learner.startReading(said.text()).ticket(), response -> {
                    if (response.hasFinished())
                        finished.complete(response.getFinished().getResult());
                })) {
            socket.send(SpeakRequest.newBuilder()
                    .setConfig(AudioConfig.newBuilder()
                            .setEncoding(AudioEncoding.AUDIO_ENCODING_OPUS)
                            .setSampleRateHertz(AudioSender.SAMPLE_RATE_HERTZ)
                            .setChannels(1))
                    .build());
            for (int at = 0, sequence = 1; at < pcm.length; at += AudioSender.MESSAGE_BYTES, sequence++) {
                var message = encoder.encode(
                        Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + AudioSender.MESSAGE_BYTES)));
                packets.writeBytes(message);
                socket.send(SpeakRequest.newBuilder()
                        .setAudio(Audio.newBuilder().setSequence(sequence).setData(ByteString.copyFrom(message)))
                        .build());
            }
            socket.send(SpeakRequest.newBuilder()
                    .setControl(Control.newBuilder().setFinish(Control.Finish.getDefaultInstance()))
                    .build());
            var live = finished.orTimeout(RESULT_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
            assertThat(assess(learner, packets.toByteArray(), FileEncoding.FILE_ENCODING_OPUS, said.text()))
                    .isEqualTo(live);
            assertThat(live.getTranscript())
                    .isEqualTo(assess(learner, pcm, said.text()).getTranscript());
        }
    }

    @Test
    void silence_and_white_noise_are_no_speech_and_get_no_scores() throws InterruptedException {
        var learner = whole.learner();
        for (var pcm : List.of(Sound.silence(Duration.ofSeconds(5)), noise(Duration.ofSeconds(5)))) {
            var live = Speaking.speak(learner, learner.startReading(Said.SHORT.text()), pcm);
            assertThat(live.getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
            assertThat(live.hasScores()).isFalse();
            assertThat(live.getTranscript()).isEmpty();
            assertThat(assess(learner, pcm, Said.SHORT.text())).isEqualTo(live);
        }
    }

    private static Result assess(Learner learner, byte[] pcm, String text) {
        return assess(learner, pcm, FileEncoding.FILE_ENCODING_PCM_S16LE, text);
    }

    private static Result assess(Learner learner, byte[] audio, FileEncoding encoding, String text) {
        boolean isPcm = encoding == FileEncoding.FILE_ENCODING_PCM_S16LE;
        return PronunciationServiceGrpc.newBlockingStub(whole.platform().channel("speech"))
                .withInterceptors(Caller.bearer(() -> new Secret(learner.accessToken())))
                .withDeadlineAfter(Duration.ofMinutes(1))
                .assess(AssessRequest.newBuilder()
                        .setAudio(ByteString.copyFrom(audio))
                        .setEncoding(encoding)
                        .setSampleRateHertz(isPcm ? AudioSender.SAMPLE_RATE_HERTZ : 0)
                        .setLanguage("en")
                        .setReferenceText(text)
                        .build())
                .getResult();
    }

    private static int bytes(long milliseconds) {
        return Math.toIntExact(milliseconds) * 32;
    }

    private static byte[] noise(Duration length) {
        var random = new Random(7);
        var pcm = Sound.silence(length);
        for (int i = 0; i < pcm.length; i += 2) {
            int sample = (int) Math.clamp(random.nextGaussian() * 3_000, -32_768, 32_767);
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }
}
