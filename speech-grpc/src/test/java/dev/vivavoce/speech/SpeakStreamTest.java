package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of the stream, with limits short enough to meet them.
class SpeakStreamTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_IDLE_LIMIT", "1s",
            "SPEECH_PAUSE_LIMIT", "3s",
            "SPEECH_HEARTBEAT", "300ms",
            "SPEECH_TICKET_LIFE", "2s",
            "SPEECH_LIMIT_WARNING", "3s"));

    @RegisterExtension
    static final RunningSpeech strict =
            new RunningSpeech(Map.of("SPEECH_AUDIO_BURST", "3s", "SPEECH_AUDIO_HELD", "1s"));

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @Test
    void audio_before_the_configuration_is_refused_and_so_is_a_second_configuration() {
        var learner = speech.learner();
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).audio(1, new byte[640])) {
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/CONFIG_FIRST");
        }
        try (var speaker = learner.speak(learner.readAloud(SENTENCE))) {
            speaker.halfClose();
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/CONFIG_FIRST");
        }
        try (var speaker =
                learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0).config(16_000, 0)) {
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/CONFIG_TWICE");
        }
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0)) {
            speaker.send(SpeakRequest.getDefaultInstance());
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/REQUEST_EMPTY");
        }
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0)) {
            speaker.control(Control.getDefaultInstance());
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/REQUEST_EMPTY");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7_999, 11_025, 22_050, 32_000, 96_000, -1})
    void another_rate_than_those_offered_is_refused(int rate) {
        var learner = speech.learner();
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(rate, 0)) {
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/AUDIO_FORMAT_UNSUPPORTED");
        }
    }

    @Test
    void two_channels_opus_at_another_rate_and_a_rate_that_changes_are_refused() {
        var learner = speech.learner();
        for (var change : java.util.List.<java.util.function.Consumer<SpeakRequest.Builder>>of(
                request -> request.getConfigBuilder().setChannels(2),
                request -> request.getConfigBuilder()
                        .setEncoding(AudioEncoding.AUDIO_ENCODING_OPUS)
                        .setSampleRateHertz(48_000),
                request -> request.getConfigBuilder()
                        .setEncoding(AudioEncoding.AUDIO_ENCODING_OPUS)
                        .setChannels(2),
                request -> request.getConfigBuilder().setEncodingValue(99))) {
            var request = SpeakRequest.newBuilder();
            request.getConfigBuilder()
                    .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                    .setSampleRateHertz(16_000)
                    .setChannels(1);
            change.accept(request);
            try (var speaker = learner.speak(learner.readAloud(SENTENCE)).send(request.build())) {
                assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/AUDIO_FORMAT_UNSUPPORTED");
            }
        }
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0)) {
            speaker.await(SpeakResponse::hasAccepted);
        }
        try (var speaker = Speaker.byTicket(
                        learner.channel(), learner.resume(started).getTicket().getValue())
                .config(48_000, 0)) {
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/AUDIO_FORMAT_UNSUPPORTED");
        }
    }

    @Test
    void audio_that_is_odd_empty_too_large_or_out_of_order_is_refused() {
        var learner = speech.learner();
        for (var bad : Map.of(
                        new byte[641], "AUDIO_INVALID",
                        new byte[0], "AUDIO_INVALID",
                        new byte[3_202], "AUDIO_TOO_LARGE",
                        new byte[20_000], "AUDIO_TOO_LARGE")
                .entrySet()) {
            try (var speaker =
                    learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0).audio(1, bad.getKey())) {
                assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/" + bad.getValue());
            }
        }
        for (long first : new long[] {0, 2, 3, -1, Long.MAX_VALUE}) {
            try (var speaker =
                    learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0).audio(first, new byte[640])) {
                assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/AUDIO_OUT_OF_ORDER");
            }
        }
        try (var speaker = learner.speak(learner.readAloud(SENTENCE))
                .config(16_000, 0)
                .audio(1, new byte[640])
                .audio(2, new byte[640])
                .audio(4, new byte[640])) {
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/AUDIO_OUT_OF_ORDER");
        }
    }

    @Test
    void a_message_sent_twice_is_heard_once() {
        var learner = speech.learner();
        var sound = Sounds.spoken(SENTENCE);
        long n = Speaker.messages(sound);
        try (var once = learner.whole(learner.readAloud(SENTENCE), sound);
                var twice = learner.speak(learner.readAloud(SENTENCE))
                        .config(16_000, 0)
                        .say(sound, 1, n / 2)
                        .say(sound, n / 3, n)
                        .say(sound, n, n)
                        .finish()) {
            assertThat(twice.result()).isEqualTo(once.result());
        }
    }

    @Test
    void a_message_over_four_mebibytes_ends_its_stream_and_leaves_the_connection_alive() {
        var learner = speech.learner();
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0)) {
            speaker.await(SpeakResponse::hasAccepted);
            var request = SpeakRequest.newBuilder();
            request.getAudioBuilder().setSequence(1).setData(ByteString.copyFrom(new byte[(4 << 20) + 1]));
            speaker.send(request.build());
            assertThat(speaker.ended().getCode()).isEqualTo(io.grpc.Status.Code.RESOURCE_EXHAUSTED);
        }
        RunningSpeech.until("the stream is freed", () -> speech.gauge("speech_streams_live") == 0);
        try (var speaker = learner.whole(learner.readAloud(SENTENCE), Sounds.spoken(SENTENCE))) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
    }

    @Test
    void who_says_nothing_is_let_go_after_the_idle_limit_and_who_lives_is_not() {
        var learner = speech.learner();
        try (var mute = learner.speak(learner.readAloud(SENTENCE));
                var idle = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0);
                var paused = learner.speak(learner.readAloud(SENTENCE))
                        .config(16_000, 0)
                        .pause();
                var alive = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0)) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < Duration.ofMillis(2_200).toNanos()) {
                alive.keepAlive();
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(300).toNanos());
            }
            assertThat(mute.failure()).isEqualTo("DEADLINE_EXCEEDED/IDLE");
            assertThat(idle.failure()).isEqualTo("DEADLINE_EXCEEDED/IDLE");
            assertThat(idle.responses()).anyMatch(SpeakResponse::hasHeartbeat);
            assertThat(paused.hasEnded()).isFalse();
            assertThat(alive.hasEnded()).isFalse();
            assertThat(paused.failure()).isEqualTo("DEADLINE_EXCEEDED/IDLE");
            var accepted = alive.responses().getFirst().getAccepted();
            assertThat(accepted.getIdleLimit().getSeconds()).isEqualTo(1);
            assertThat(accepted.getHangOver().getNanos()).isPositive();
            assertThat(accepted.getNextSequence()).isEqualTo(1);
        }
    }

    @Test
    void a_ticket_is_good_for_its_life_only() {
        var learner = speech.learner();
        var started = learner.readAloud(SENTENCE);
        var begin = System.nanoTime();
        RunningSpeech.until(
                "the ticket's end",
                () -> System.nanoTime() - begin > Duration.ofMillis(2_100).toNanos());
        try (var speaker = learner.speak(started).config(16_000, 0)) {
            assertThat(speaker.failure()).isEqualTo("UNAUTHENTICATED/TICKET_INVALID");
        }
    }

    @Test
    void the_limit_is_announced_and_then_the_session_ends_with_what_there_is() {
        var learner = speech.learner();
        speech.billing.limit(learner.id(), 6);
        var sound = Sounds.of(
                Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(1)), Sounds.spoken("This is not heard."));
        sound = Sounds.of(sound, Sounds.silence(Duration.ofSeconds(5)));
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0)) {
            speaker.await(SpeakResponse::hasAccepted);
            assertThat(speaker.responses()
                            .getFirst()
                            .getAccepted()
                            .getAudioLimit()
                            .getSeconds())
                    .isEqualTo(6);
            speaker.say(sound);
            var result = speaker.result();
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            assertThat(result.getAudioDuration().getSeconds()).isEqualTo(6);
            assertThat(result.getAudioDuration().getNanos()).isZero();
            assertThat(speaker.durable().stream()
                            .map(SpeakingEvent::getWarningRaised)
                            .filter(warning -> warning.getWarning() == Warning.WARNING_LIMIT_NEAR))
                    .hasSize(1)
                    .allMatch(warning -> warning.getLeft().getSeconds() <= 3);
        }
    }

    @Test
    void ten_seconds_of_silence_are_reported_and_settled_and_an_overdriven_microphone_is_reported_once() {
        var learner = speech.learner();
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0)) {
            speaker.say(Sounds.silence(Duration.ofSeconds(25)));
            assertThat(speaker.awaitSettled(400)).isBetween(400L, 25 * 25L);
            speaker.finish().result();
            assertThat(warnings(speaker)).containsOnly(Warning.WARNING_SILENCE).hasSize(2);
        }
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0)) {
            speaker.say(Sounds.square(Duration.ofSeconds(8))).finish();
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
            assertThat(warnings(speaker)).containsOnlyOnce(Warning.WARNING_CLIPPING);
        }
    }

    @Test
    void acknowledgements_come_often_but_not_for_each_message() {
        var learner = speech.learner();
        var sound = Sounds.spoken(SENTENCE);
        long n = Speaker.messages(sound);
        try (var speaker =
                learner.speak(learner.readAloud(SENTENCE)).config(16_000, 0).say(sound)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == n);
            var count = speaker.responses().stream()
                    .filter(SpeakResponse::hasAcknowledged)
                    .count();
            assertThat(count).isLessThan(n / 2);
        }
    }

    @Test
    void the_end_of_the_requests_is_a_break_and_the_session_can_be_gone_on_with() {
        var learner = speech.learner();
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(1)));
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            speaker.halfClose();
            assertThat(speaker.ended().isOk()).isTrue();
            assertThat(speaker.durable()).hasSize(2);
            assertThat(speaker.responses()).noneMatch(SpeakResponse::hasFinished);
        }
        var resumed = learner.resume(started);
        assertThat(resumed.getSettledSequence()).isPositive();
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(16_000, resumed.getSettledSequence() + 1)
                .say(sound, resumed.getSettledSequence() + 1, Speaker.messages(sound))
                .finish()) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
    }

    @Test
    void a_position_beyond_what_is_settled_is_refused() {
        var learner = speech.learner();
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, 5)) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/RESUME_POSITION_INVALID");
        }
        try (var speaker = learner.speak(learner.readAloud(SENTENCE)).config(16_000, -3)) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/RESUME_POSITION_INVALID");
        }
    }

    @Test
    void a_hundred_times_real_time_is_held_back_and_then_refused_and_nothing_settled_is_lost() {
        var learner = strict.learner();
        var started = learner.start(RunningSpeech.free());
        var sound = Sounds.silence(Duration.ofMinutes(2));
        long begin = System.nanoTime();
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            assertThat(speaker.failure()).isEqualTo("RESOURCE_EXHAUSTED/AUDIO_TOO_FAST");
            double seconds = (System.nanoTime() - begin) / 1e9;
            var received = speaker.responses().stream()
                    .mapToLong(response -> response.getAcknowledged().getReceivedSequence())
                    .max()
                    .orElseThrow();
            assertThat(received / 25.0).isLessThanOrEqualTo(3 + 2 * seconds + 1);
        }
        assertThat(learner.resume(started).getSettledSequence()).isNotNegative();
    }

    @Test
    void a_burst_within_the_limit_is_taken_at_once() {
        var learner = strict.learner();
        var sound = Sounds.silence(Duration.ofMillis(2_900));
        try (var speaker = learner.whole(learner.start(RunningSpeech.free()), sound)) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
        }
    }

    private static java.util.List<Warning> warnings(Speaker speaker) {
        return speaker.durable().stream()
                .filter(SpeakingEvent::hasWarningRaised)
                .map(SpeakingEvent::getWarningRaised)
                .map(WarningRaised::getWarning)
                .toList();
    }
}
