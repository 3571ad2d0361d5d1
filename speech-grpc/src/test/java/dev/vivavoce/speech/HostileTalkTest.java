package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Talker;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Talks in which a client sends more than anybody can say or opens a second line, or content never stops.
class HostileTalkTest {
    @RegisterExtension
    static final RunningSpeech speech =
            new RunningSpeech(Map.of("SPEECH_CONVERSATION", "2m", "SPEECH_AUDIO_BURST", "31m"));

    @RegisterExtension
    static final RunningSpeech brief =
            new RunningSpeech(Map.of("SPEECH_CONVERSATION", "30s", "SPEECH_AUDIO_BURST", "31m"));

    private static final Sounds.Sound QUESTION = Sounds.spoken("How are you feeling this morning?");
    /// The bound of a reply in the contract.
    private static final int MOST_SENTENCES = 20;
    private static final int MESSAGE_MILLISECONDS = 100;
    private static final int MESSAGE = MESSAGE_MILLISECONDS * 32;

    @AfterEach
    void the_partner_behaves_well_again() {
        speech.partner.behavesWell();
    }

    @Test
    void thirty_minutes_sent_as_fast_as_they_are_taken_end_with_the_conversation() {
        var learner = brief.learner();
        var monologue = Sounds.spoken("The medicine that you take each morning makes your heart beat more slowly and"
                        + " more evenly so that you will be less tired when you climb the stairs.")
                .pcm();
        int messages = (int) (Duration.ofMinutes(30).toMillis() / MESSAGE_MILLISECONDS);
        try (var speaker = learner.speak(practice(learner)).config(16_000, 0)) {
            int sent = 0;
            for (; sent < messages && !speaker.hasEnded(); sent++) {
                int at = sent % (monologue.length / MESSAGE) * MESSAGE;
                speaker.audio(sent + 1L, Arrays.copyOfRange(monologue, at, at + MESSAGE));
            }
            var result = speaker.result();
            assertThat(sent).as("the server stopped the client").isLessThan(messages);
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            assertThat(Durations.toMillis(result.getAudioDuration())).isEqualTo(30_000);
            assertThat(result.getTalk().getTurnsList())
                    .filteredOn(turn -> turn.getTalker() == Talker.TALKER_LEARNER)
                    .isNotEmpty()
                    .allSatisfy(turn -> assertThat(turn.getText()).isNotEmpty());
            assertThat(speaker.ended().isOk()).isTrue();
        }
        nothingIsLeft(brief);
    }

    @Test
    void a_second_line_without_a_resume_ticket_is_refused_and_the_talk_goes_on_with_one_with_it_moves_there()
            throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var first = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(first, 1)) {
            microphone.say(QUESTION);
            await(first, SpeakingEvent::hasPartnerSpoke);
            try (var second = Speaker.byToken(
                            learner.channel(), started.getSession().getId())
                    .config(16_000, 0)) {
                assertThat(second.failure()).isEqualTo("FAILED_PRECONDITION/RESUME_TICKET_REQUIRED");
            }
            assertThat(await(first, SpeakingEvent::hasPartnerFinished)
                            .getPartnerFinished()
                            .getInterrupted())
                    .as("the second line changes nothing")
                    .isFalse();
            microphone.disconnect();
            try (var newer = Speaker.byTicket(
                            learner.channel(),
                            learner.resume(started).getTicket().getValue())
                    .config(16_000, 0)) {
                long next =
                        newer.await(SpeakResponse::hasAccepted).getAccepted().getNextSequence();
                assertThat(first.failure()).isEqualTo("ABORTED/SUPERSEDED");
                microphone.connect(newer, next).say(QUESTION);
                await(newer, event -> event.getPartnerFinished().getTurn() == 4);
                assertThat(newer.finish().result().getTalk().getTurnsList())
                        .extracting(turn -> turn.getTalker())
                        .containsExactly(
                                Talker.TALKER_LEARNER,
                                Talker.TALKER_PARTNER,
                                Talker.TALKER_LEARNER,
                                Talker.TALKER_PARTNER);
            }
        }
        nothingIsLeft(speech);
    }

    @Test
    void content_that_never_stops_writing_is_stopped_and_the_talk_goes_on() throws InterruptedException {
        var learner = speech.learner();
        var isStopped = new AtomicBoolean();
        speech.partner.behaves((_, out) -> writeUntilStopped(out, isStopped));
        try (var speaker = learner.speak(practice(learner)).config(16_000, 0);
                var microphone = new Microphone(4).connect(speaker, 1)) {
            microphone.say(QUESTION);
            await(speaker, SpeakingEvent::hasPartnerSpoke);
            RunningSpeech.until("the call to content is cancelled", isStopped::get);
            speech.partner.behavesWell();
            await(speaker, SpeakingEvent::hasPartnerFinished);
            microphone.say(QUESTION);
            await(speaker, event -> event.getPartnerSpoke().getTurn() == 4);
            assertThat(speaker.finish().result().getTalk().getTurnsList()).hasSize(4);
            assertThat(speaker.durable())
                    .filteredOn(event -> event.getPartnerSpoke().getTurn() == 2)
                    .hasSizeLessThanOrEqualTo(MOST_SENTENCES);
        }
        nothingIsLeft(speech);
    }

    /// Sentences for as long as they are read.
    private static void writeUntilStopped(StreamObserver<ReplyResponse> out, AtomicBoolean isStopped) {
        var call = (ServerCallStreamObserver<ReplyResponse>) out;
        while (!call.isCancelled()) {
            if (call.isReady()) FakePartner.say(out, "And then.");
            else LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        isStopped.set(true);
    }

    private static void nothingIsLeft(RunningSpeech speech) {
        RunningSpeech.until("no stream is left", () -> speech.gauge("speech_streams_live") == 0);
        RunningSpeech.until("no message waits", () -> speech.gauge("speech_streams_waiting") == 0);
        RunningSpeech.until("no thread is left", () -> ThreadDump.virtualThreadsNamed("partner", "speak-out") == 0);
    }

    private static SessionStarted practice(RunningSpeech.Learner learner) {
        return learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
    }

    private static SpeakingEvent await(Speaker speaker, Predicate<SpeakingEvent> fits) {
        return speaker.await(response -> response.hasEvent() && fits.test(response.getEvent()))
                .getEvent();
    }
}
