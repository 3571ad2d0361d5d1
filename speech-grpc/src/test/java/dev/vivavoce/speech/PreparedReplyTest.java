package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Replies that content begins in a pause of the learner, by voice and through the whole service.
class PreparedReplyTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of());

    /// A learner who says this has not finished, so the partner waits. With the silence it is known to be a pause.
    private static final Sounds.Sound UNFINISHED =
            Sounds.of(Sounds.spoken("I would like to know how the"), Sounds.silence(Duration.ofMillis(400)));

    private static final Sounds.Sound REST = Sounds.spoken("patient in the next room has slept.");
    private static final String TOO_EARLY = "Leave me alone, I am asleep.";

    private final List<ServerCallStreamObserver<ReplyResponse>> calls = new CopyOnWriteArrayList<>();

    @AfterEach
    void the_partner_behaves_well_again() {
        speech.partner.behavesWell();
    }

    @Test
    void a_reply_that_was_begun_in_a_pause_is_stopped_and_nothing_of_it_is_stored_or_sent()
            throws InterruptedException {
        speech.partner.behaves(this::sayTooEarly);
        var learner = speech.learner();
        var started = practice(learner);
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            pause(microphone);
            assertThat(speaker.durable()).noneMatch(SpeakingEvent::hasTurnEnded);
            speech.partner.behavesWell();
            microphone.say(REST);
            RunningSpeech.until("the reply is stopped", () -> calls.getFirst().isCancelled());
            var ended = await(speaker, SpeakingEvent::hasTurnEnded).getTurnEnded();
            assertThat(ended.getText()).containsIgnoringCase("like").containsIgnoringCase("room");
            await(speaker, SpeakingEvent::hasPartnerFinished);
            var request = speech.partner.requests.getLast();
            assertThat(request.getTurnsList()).hasSize(1);
            assertThat(request.getTurns(0).getText()).isEqualTo(ended.getText());
            var talk = speaker.finish().result().getTalk();
            assertThat(talk.getTurnsList()).hasSize(2);
            assertThat(talk.getTasksTouchedList()).containsExactly(2);
            assertThat(speaker.responses().toString()).doesNotContain(TOO_EARLY);
        }
        assertThat(calls).hasSize(1);
        assertThat(stored(started)).contains(hex("Good morning, nurse.")).doesNotContain(hex(TOO_EARLY));
    }

    @Test
    void a_reply_that_was_begun_in_a_pause_is_stopped_when_the_learner_vanishes() throws InterruptedException {
        speech.partner.behaves(this::sayTooEarly);
        var learner = speech.learner();
        var started = practice(learner);
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            pause(microphone);
            microphone.disconnect();
            speaker.vanish();
            RunningSpeech.until("the reply is stopped", () -> calls.getFirst().isCancelled());
        }
        RunningSpeech.until("no thread is left", () -> ThreadDump.virtualThreadsNamed("partner", "speak-out") == 0);
        assertThat(learner.finish(started).getResult().getTalk().getTurnsList())
                .singleElement()
                .satisfies(turn -> assertThat(turn.getText()).containsIgnoringCase("like"));
        assertThat(stored(started)).doesNotContain(hex(TOO_EARLY));
    }

    @Test
    void a_stream_that_takes_the_session_over_in_the_pause_asks_for_itself() throws InterruptedException {
        speech.partner.behaves(this::sayTooEarly);
        var learner = speech.learner();
        var started = practice(learner);
        try (var first = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(first, 1)) {
            pause(microphone);
            microphone.disconnect();
            speech.partner.behavesWell();
            var ticket = learner.resume(started).getTicket().getValue();
            try (var second = Speaker.byTicket(learner.channel(), ticket).config(16_000, 0)) {
                long next =
                        second.await(SpeakResponse::hasAccepted).getAccepted().getNextSequence();
                microphone.connect(second, next);
                RunningSpeech.until(
                        "the reply is stopped", () -> calls.getFirst().isCancelled());
                assertThat(await(second, SpeakingEvent::hasTurnEnded)
                                .getTurnEnded()
                                .getText())
                        .containsIgnoringCase("like");
                assertThat(await(second, SpeakingEvent::hasPartnerSpoke)
                                .getPartnerSpoke()
                                .getText())
                        .isEqualTo("Good morning, nurse.");
            }
        }
        assertThat(stored(started)).doesNotContain(hex(TOO_EARLY));
    }

    /// Says the beginning of a sentence, and lets the clock stand still until its text is known: however slow the
    /// machine is, content is then asked before the turn is over.
    private void pause(Microphone microphone) {
        double recognized = speech.gauge("speech_recognition_seconds_count");
        microphone.say(UNFINISHED).untilSaid().hold();
        RunningSpeech.until("the text is known", () -> speech.gauge("speech_recognition_seconds_count") > recognized);
        microphone.goOn();
        RunningSpeech.until("a reply is begun in the pause", () -> !calls.isEmpty());
    }

    /// A sentence, and then nothing.
    private void sayTooEarly(ReplyRequest request, StreamObserver<ReplyResponse> out) {
        FakePartner.say(out, TOO_EARLY);
        calls.add((ServerCallStreamObserver<ReplyResponse>) out);
    }

    /// The log of a session, in hexadecimal digits.
    private static String stored(SessionStarted started) {
        return Sql.text(
                speech.server().settings(),
                "SELECT encode(message, 'hex') FROM speaking_event WHERE session_id = '"
                        + started.getSession().getId() + "'");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SessionStarted practice(RunningSpeech.Learner learner) {
        return learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
    }

    private static SpeakingEvent await(Speaker speaker, Predicate<SpeakingEvent> fits) {
        return speaker.await(response -> response.hasEvent() && fits.test(response.getEvent()))
                .getEvent();
    }
}
