package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Clients that go away, and many at once.
class VanishedTest {
    /// Speech follows the events of assessment, which run in this process as well: a call without end.
    private static final int FOLLOWERS = 1;

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_TAKEN_WITHIN", "2s"));

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @ParameterizedTest
    @EnumSource(Transport.class)
    void hundreds_of_clients_that_vanish_at_any_moment_leave_no_stream_no_thread_and_no_work_behind(
            Transport transport) {
        var learner = speech.learner(transport);
        var sound = Sounds.spoken(SENTENCE);
        var started = learner.readAloud(SENTENCE);
        long n = Speaker.messages(sound);
        for (int i = 0; i < 150; i++) {
            var resumed = learner.resume(started);
            var speaker =
                    Speaker.byTicket(learner.channel(), resumed.getTicket().getValue());
            if (i % 5 > 0) speaker.config(16_000, 0);
            if (i % 5 > 1) speaker.say(sound, 1, 1 + i % n);
            if (i % 5 > 3) speaker.await(SpeakResponse::hasAccepted);
            var watcher = learner.watch(started, 0);
            speaker.vanish();
            watcher.close();
        }
        RunningSpeech.until("no stream is left", () -> speech.gauge("speech_streams_live") == 0);
        RunningSpeech.until("no watcher is left", () -> speech.gauge("speech_watchers") == 0);
        RunningSpeech.until("no work is left", () -> speech.gauge("speech_workbench_waiting") == 0);
        RunningSpeech.until("no thread is left", () -> threads() <= FOLLOWERS);
        try (var speaker = learner.whole(learner.readAloud(SENTENCE), sound)) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
    }

    @Tag("slow")
    @Test
    void twenty_sessions_at_once_all_get_every_final_text_and_result() {
        var learner = speech.learner();
        var sound = Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(1)), Sounds.spoken(SENTENCE));
        var speakers = new ArrayList<Speaker>();
        for (int i = 0; i < 20; i++) speakers.add(learner.whole(learner.readAloud(SENTENCE + " " + SENTENCE), sound));
        var results = speakers.stream().map(Speaker::result).toList();
        assertThat(results).allMatch(result -> result.getOutcome() == Outcome.OUTCOME_SCORED);
        assertThat(results.stream().distinct()).hasSize(1);
        assertThat(speakers).allSatisfy(speaker -> assertThat(speaker.durable()).hasSize(5));
        speakers.forEach(Speaker::close);
    }

    @Test
    void a_watcher_that_takes_nothing_is_closed_and_may_watch_again() {
        var learner = speech.learner(Transport.IN_PROCESS);
        var started = learner.readAloud(SENTENCE);
        learner.finish(started);
        var slow = new SlowCaller<WatchSessionRequest, WatchSessionResponse>();
        SpeakingServiceGrpc.newStub(learner.channel())
                .watchSession(
                        WatchSessionRequest.newBuilder()
                                .setSessionId(started.getSession().getId())
                                .build(),
                        slow);
        RunningSpeech.until("it watches", () -> speech.gauge("speech_watchers") == 1);
        RunningSpeech.until("it is closed", () -> speech.gauge("speech_watchers") == 0);
        assertThat(slow.failure()).isEqualTo("RESOURCE_EXHAUSTED/WATCHER_TOO_SLOW");
        try (var watcher = learner.watch(started, 0)) {
            assertThat(watcher.ended().isOk()).isTrue();
            assertThat(watcher.durable()).hasSize(1);
        }
    }

    @Test
    void a_speaker_that_takes_nothing_is_closed_and_may_resume() {
        var learner = speech.learner(Transport.IN_PROCESS);
        var started = learner.readAloud(SENTENCE);
        var headers = new Metadata();
        headers.put(Speaker.TICKET, started.getTicket().getValue());
        var slow = new SlowCaller<SpeakRequest, SpeakResponse>();
        var requests = SpeakingServiceGrpc.newStub(ClientInterceptors.intercept(
                        learner.channel(), MetadataUtils.newAttachHeadersInterceptor(headers)))
                .speak(slow);
        var config = SpeakRequest.newBuilder();
        config.getConfigBuilder()
                .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                .setSampleRateHertz(16_000)
                .setChannels(1);
        requests.onNext(config.build());
        RunningSpeech.until("it speaks", () -> speech.gauge("speech_streams_live") == 1);
        RunningSpeech.until("it is closed", () -> speech.gauge("speech_streams_live") == 0);
        assertThat(slow.failure()).isEqualTo("RESOURCE_EXHAUSTED/RESPONSES_NOT_TAKEN");
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(16_000, 0)
                .say(Sounds.spoken(SENTENCE))
                .finish()) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
    }

    /// Threads of calls and of streams, virtual ones included.
    private static long threads() {
        return ThreadDump.virtualThreadsNamed("duplex", "speak-in", "speak-out");
    }
}
