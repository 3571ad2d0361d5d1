package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.Talker;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Talks whose learner or partner behaves so badly that only the bounds end it.
@Tag("slow")
class RolePlayStressTest {
    @RegisterExtension
    static final RunningSpeech speech =
            // A busy machine hears late, and these clients fall silent: only what is tested may end them.
            new RunningSpeech(
                    Map.of("SPEECH_TAKEN_WITHIN", "2s", "SPEECH_CONVERSATION", "30s", "SPEECH_IDLE_LIMIT", "60s"));

    private static final Sounds.Sound QUESTION = Sounds.spoken("How are you feeling this morning?");
    private static final int MESSAGE = 3_200;

    @AfterEach
    void the_partner_behaves_well_again() {
        speech.partner.behavesWell();
    }

    @Test
    void a_client_that_takes_no_voice_is_ended_leaves_nothing_behind_and_may_resume() throws InterruptedException {
        var learner = speech.learner(Transport.IN_PROCESS);
        var started = practice(learner);
        var slow = new SlowCaller<SpeakRequest, SpeakResponse>();
        var headers = new Metadata();
        headers.put(Speaker.TICKET, started.getTicket().getValue());
        var requests = SpeakingServiceGrpc.newStub(ClientInterceptors.intercept(
                        learner.channel(), MetadataUtils.newAttachHeadersInterceptor(headers)))
                .speak(slow);
        requests.onNext(config());
        RunningSpeech.until("the stream is live", () -> speech.gauge("speech_streams_live") == 1);
        var pcm = Sounds.of(QUESTION, Sounds.silence(Duration.ofSeconds(3))).pcm();
        for (int at = 0; at < pcm.length; at += MESSAGE) requests.onNext(audio(1 + at / MESSAGE, pcm, at));
        nothingIsLeft();
        assertThat(slow.failure()).isEqualTo("RESOURCE_EXHAUSTED/RESPONSES_NOT_TAKEN");
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(16_000, 0)) {
            long next = speaker.await(SpeakResponse::hasAccepted).getAccepted().getNextSequence();
            var again = Sounds.of(new Sounds.Sound("", pcm, 16_000), Sounds.silence(Duration.ofSeconds(3)))
                    .pcm();
            for (long i = next; i * MESSAGE <= again.length; i++)
                speaker.audio(i, Arrays.copyOfRange(again, (int) (i - 1) * MESSAGE, (int) i * MESSAGE));
            await(speaker, SpeakingEvent::hasPartnerSpoke);
            var turns = speaker.finish().result().getTalk().getTurnsList();
            assertThat(turns.getFirst().getText()).containsIgnoringCase("feeling");
        }
    }

    @Test
    void a_client_that_vanishes_in_the_partners_turn_leaves_nothing_behind_and_its_turns_are_in_the_result()
            throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var microphone = new Microphone();
                var speaker = learner.speak(started).config(16_000, 0)) {
            microphone.connect(speaker, 1).say(QUESTION);
            await(speaker, SpeakingEvent::hasPartnerSpoke);
            microphone.disconnect();
            speaker.vanish();
        }
        nothingIsLeft();
        var turns = learner.finish(started).getResult().getTalk().getTurnsList();
        assertThat(turns).hasSize(2);
        assertThat(turns.getFirst().getText()).containsIgnoringCase("feeling");
        assertThat(turns.getLast().getTalker()).isEqualTo(Talker.TALKER_PARTNER);
        assertThat(turns.getLast().getInterrupted()).isTrue();
    }

    @Test
    void a_partner_that_never_says_a_word_apologises_in_time_and_its_calls_end_with_the_talk()
            throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        speech.partner.behaves((request, out) -> {});
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            var spoke = await(speaker, SpeakingEvent::hasPartnerSpoke).getPartnerSpoke();
            assertThat(spoke.getText()).isEqualTo("I'm sorry, could you say that again?");
            assertThat(speaker.finish().result().getTalk().getTurnsList()).hasSize(2);
        }
        nothingIsLeft();
    }

    @Test
    void a_monologue_without_a_pause_ends_with_the_conversation_and_none_of_it_is_lost() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        var monologue =
                Sounds.spoken("The medicine that you take each morning makes your heart beat more slowly and more"
                        + " evenly so that you will be less tired when you climb the stairs.");
        var endless = Sounds.of(monologue, monologue, monologue, monologue, monologue, monologue);
        assertThat(endless.length()).isGreaterThan(Duration.ofSeconds(35));
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone(2).connect(speaker, 1)) {
            microphone.say(endless);
            var result = speaker.result();
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            assertThat(Durations.toSeconds(result.getAudioDuration())).isEqualTo(30);
            var said = String.join(
                    " ",
                    result.getTalk().getTurnsList().stream()
                            .filter(turn -> turn.getTalker() == Talker.TALKER_LEARNER)
                            .map(turn -> turn.getText())
                            .toList());
            assertThat(said.split("stairs", -1).length - 1).isBetween(3, 5);
        }
        nothingIsLeft();
    }

    private static void nothingIsLeft() {
        RunningSpeech.until("no stream is left", () -> speech.gauge("speech_streams_live") == 0);
        RunningSpeech.until("no thread is left", () -> ThreadDump.virtualThreadsNamed("partner", "speak-out") == 0);
    }

    private static SessionStarted practice(RunningSpeech.Learner learner) {
        return learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
    }

    private static SpeakingEvent await(Speaker speaker, Predicate<SpeakingEvent> fits) {
        return speaker.await(response -> response.hasEvent() && fits.test(response.getEvent()))
                .getEvent();
    }

    private static SpeakRequest config() {
        var config = SpeakRequest.newBuilder();
        config.getConfigBuilder()
                .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                .setSampleRateHertz(16_000)
                .setChannels(1);
        return config.build();
    }

    private static SpeakRequest audio(long sequence, byte[] pcm, int at) {
        var request = SpeakRequest.newBuilder();
        request.getAudioBuilder()
                .setSequence(sequence)
                .setData(ByteString.copyFrom(Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + MESSAGE))));
        return request.build();
    }
}
