package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.PartnerFinished;
import dev.vivavoce.speech.v1.PartnerHeld;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SentenceSource;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Turns of a role-play that do not run smoothly: interruptions, broken lines, silence, a partner that is away.
class RolePlayTurnsTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of());

    @RegisterExtension
    static final RunningSpeech brief = new RunningSpeech(Map.of("SPEECH_CONVERSATION", "12s"));

    private static final Sounds.Sound QUESTION = Sounds.spoken("How are you feeling this morning?");
    private static final Sounds.Sound INTERRUPTION = Sounds.spoken("Excuse me, may I take your blood pressure first?");

    private static final String FRIENDLY = "Good morning, nurse. I feel a little better today.";

    @AfterEach
    void the_partner_behaves_well_again() {
        speech.partner.behavesWell();
        brief.partner.behavesWell();
    }

    @Test
    void the_learner_interrupts_the_partner_and_a_cough_and_a_yes_do_not() throws InterruptedException {
        var learner = speech.learner();
        try (var speaker = learner.speak(practice(learner)).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            await(speaker, SpeakingEvent::hasPartnerSpoke);
            microphone.say(Sounds.of(
                    Sounds.noise(Duration.ofMillis(300)),
                    Sounds.silence(Duration.ofMillis(700)),
                    Sounds.spoken("Yes.")));
            assertThat(finished(speaker, 2).getInterrupted()).isFalse();
            assertThat(holds(speaker, 2))
                    .as("after each hold the voice goes on")
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            some -> assertThat(some.getLast().getHeld()).isFalse());

            microphone.say(QUESTION);
            assertThat(await(speaker, event -> event.getTurnEnded().getTurn() == 3)
                            .getTurnEnded()
                            .getText())
                    .containsIgnoringCase("feeling")
                    .doesNotContainIgnoringCase("yes");
            await(speaker, event -> event.getPartnerSpoke().getTurn() == 4);
            microphone.say(INTERRUPTION);
            var cut = finished(speaker, 4);
            var held = holds(speaker, 4);
            assertThat(held).hasSize(1).first().satisfies(hold -> {
                assertThat(hold.getHeld()).isTrue();
                assertThat(Durations.toMillis(hold.getAt())).isLessThan(Durations.toMillis(cut.getAt()));
            });
            assertThat(cut.getInterrupted()).isTrue();
            assertThat(cut.getHeardCharacters()).isLessThan(FRIENDLY.length());
            var next =
                    await(speaker, event -> event.getTurnEnded().getTurn() == 5).getTurnEnded();
            assertThat(next.getText()).containsIgnoringCase("pressure");
            await(speaker, event -> event.getPartnerSpoke().getTurn() == 6);
            var request = speech.partner.requests.getLast();
            assertThat(request.getTurnsCount()).isEqualTo(5);
            assertThat(request.getTurns(3).getInterrupted()).isTrue();
            assertThat(request.getTurns(3).getHeardCharacters()).isEqualTo(cut.getHeardCharacters());
            assertThat(request.getTurns(3).getReplyIdsList()).isNotEmpty();
        }
    }

    @Test
    void a_line_that_breaks_while_the_partner_speaks_is_resumed_with_another_reply() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var microphone = new Microphone();
                var first = learner.speak(started).config(16_000, 0)) {
            microphone.connect(first, 1).say(QUESTION);
            await(first, SpeakingEvent::hasPartnerSpoke);
            microphone.disconnect();
            first.vanish();
            try (var second = resumed(learner, started, microphone)) {
                assertThat(finished(second, 2).getInterrupted()).isTrue();
                await(second, event -> event.getPartnerSpoke().getTurn() == 3);
                assertThat(finished(second, 3).getInterrupted()).isFalse();
                var turns = second.finish().result().getTalk().getTurnsList();
                assertThat(turns).hasSize(3);
                assertThat(turns.getFirst().getText()).containsIgnoringCase("feeling");
            }
        }
    }

    @Test
    void a_stream_that_takes_the_session_over_in_the_learners_turn_goes_on_with_it() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var microphone = new Microphone();
                var first = learner.speak(started).config(16_000, 0)) {
            microphone.connect(first, 1).say(QUESTION);
            await(first, SpeakingEvent::hasSpeechStarted);
            microphone.disconnect();
            try (var second = resumed(learner, started, microphone)) {
                assertThat(first.failure()).isEqualTo("ABORTED/SUPERSEDED");
                var ended = await(second, SpeakingEvent::hasTurnEnded).getTurnEnded();
                assertThat(ended.getText()).containsIgnoringCase("feeling").containsIgnoringCase("morning");
                assertThat(finished(second, 2).getInterrupted()).isFalse();
            }
        }
    }

    @Test
    void a_reply_to_what_was_said_before_a_pause_is_dropped_when_the_learner_goes_on() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        int before = speech.partner.requests.size();
        speech.partner.behaves((request, out) -> {
            FakePartner.say(out, request.getTurns(request.getTurnsCount() - 1).getText());
            FakePartner.end(out, false);
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(Sounds.of(
                    Sounds.spoken("Good morning."),
                    Sounds.silence(Duration.ofMillis(700)),
                    Sounds.spoken("And how is the")));
            var ended = await(speaker, SpeakingEvent::hasTurnEnded).getTurnEnded();
            var spoke = await(speaker, SpeakingEvent::hasPartnerSpoke).getPartnerSpoke();
            assertThat(spoke.getText()).isEqualTo(ended.getText());
            assertThat(spoke.getTurn()).isEqualTo(ended.getTurn() + 1);
            assertThat(finished(speaker, spoke.getTurn()).getHeardCharacters())
                    .isEqualTo(ended.getText().length());
            assertThat(speech.partner.requests.subList(before, speech.partner.requests.size()))
                    .as("the one that was used is the last")
                    .last()
                    .satisfies(request -> assertThat(request.getTurns(request.getTurnsCount() - 1)
                                    .getText())
                            .isEqualTo(ended.getText()));
        }
    }

    @Tag("slow")
    @Test
    void the_partner_breaks_a_silence_twice_and_then_waits() throws InterruptedException {
        var learner = speech.learner();
        try (var speaker = learner.speak(practice(learner)).config(16_000, 0);
                var microphone = new Microphone(4).connect(speaker, 1)) {
            assertThat(await(speaker, SpeakingEvent::hasTurnEnded)
                            .getTurnEnded()
                            .getText())
                    .isEmpty();
            finished(speaker, 4);
            var waited = await(
                            speaker,
                            event -> event.getWarningRaised().getWarning() == Warning.WARNING_SILENCE
                                    && Durations.toSeconds(
                                                    event.getWarningRaised().getAt())
                                            > 45)
                    .getWarningRaised();
            assertThat(waited).isNotEqualTo(WarningRaised.getDefaultInstance());
            assertThat(speaker.durable())
                    .filteredOn(SpeakingEvent::hasTurnEnded)
                    .hasSize(2);
            microphone.say(QUESTION);
            assertThat(await(speaker, event -> event.getTurnEnded().getTurn() == 5)
                            .getTurnEnded()
                            .getText())
                    .isNotEmpty();
        }
    }

    @Test
    void a_partner_that_is_away_apologises_twice_and_then_the_talk_is_over() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        speech.partner.behaves((request, out) -> {
            throw FakePartner.away();
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone(2).connect(speaker, 1)) {
            for (int turn = 2; turn <= 4; turn += 2) {
                microphone.say(QUESTION);
                finished(speaker, turn);
            }
            microphone.say(QUESTION);
            var turns = speaker.result().getTalk().getTurnsList();
            assertThat(turns).hasSize(5);
            assertThat(turns.get(1).getText()).isEqualTo("I'm sorry, could you say that again?");
            assertThat(speaker.durable())
                    .filteredOn(SpeakingEvent::hasPartnerSpoke)
                    .extracting(event -> event.getPartnerSpoke().getReplyId())
                    .containsOnly("");
        }
    }

    @Tag("slow")
    @Test
    void a_partner_that_is_slow_shows_that_it_thinks_and_never_in_the_same_words_twice() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        var mayAnswer = new Semaphore(0);
        speech.partner.thinksAloud("Hm, let me think.", "Well, now.");
        speech.partner.behaves((request, out) -> {
            mayAnswer.acquireUninterruptibly();
            FakePartner.friendly(request, out);
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            var first = await(speaker, SpeakingEvent::hasPartnerSpoke).getPartnerSpoke();
            assertThat(first.getSource()).isEqualTo(SentenceSource.SENTENCE_SOURCE_FILLER);
            assertThat(first.getTurn()).isEqualTo(2);
            mayAnswer.release();
            var heard = finished(speaker, 2).getHeardCharacters();
            assertThat(heard).isEqualTo((first.getText() + " " + FRIENDLY).length());

            microphone.say(QUESTION);
            var second = await(speaker, event -> event.getPartnerSpoke().getTurn() == 4)
                    .getPartnerSpoke();
            assertThat(second.getSource()).isEqualTo(SentenceSource.SENTENCE_SOURCE_FILLER);
            assertThat(second.getText()).isNotEqualTo(first.getText());
            mayAnswer.release();
            finished(speaker, 4);
            var request = speech.partner.requests.getLast();
            assertThat(request.getUserId()).isEqualTo(learner.id().toString());
            assertThat(request.getAreThirdPartiesAllowed()).isFalse();
            assertThat(request.getTurnsList()).hasSize(3);
            assertThat(request.getTurns(1).getText()).isEqualTo(FRIENDLY);
            assertThat(request.getTurns(1).getSentencesList()).hasSize(2);
            assertThat(speaker.finish().result().getTalk().getTurns(1).getText())
                    .isEqualTo(first.getText() + " " + FRIENDLY);
        }
    }

    @Tag("slow")
    @Test
    void a_reply_that_never_ends_is_cut_and_the_talk_goes_on() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        speech.partner.behaves((request, out) -> {
            FakePartner.say(out, "Good morning.");
            for (int i = 0; i < 100; i++) FakePartner.say(out, "word ".repeat(60));
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            var end = finished(speaker, 2);
            assertThat(end.getInterrupted()).isFalse();
            assertThat(end.getHeardCharacters()).isEqualTo("Good morning.".length());
            speech.partner.behavesWell();
            microphone.say(QUESTION);
            finished(speaker, 4);
        }
    }

    @Test
    void the_partners_last_words_end_the_session() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        speech.partner.behaves((request, out) -> {
            FakePartner.say(out, "Goodbye, nurse.");
            FakePartner.end(out, true);
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            assertThat(finished(speaker, 2).getClosing()).isTrue();
            assertThat(speaker.result().getTalk().getTurnsList()).hasSize(2);
        }
    }

    @Test
    void at_its_length_the_session_ends_and_only_the_learners_time_is_settled() throws InterruptedException {
        var learner = brief.learner();
        var started = practice(learner);
        brief.partner.behaves((request, out) -> {
            for (int i = 0; i < 4; i++)
                FakePartner.say(
                        out, "Good morning, nurse, I am glad that you are here so early, because I did not sleep.");
            FakePartner.end(out, false);
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            var result = speaker.result();
            assertThat(speaker.durable())
                    .extracting(event -> event.getWarningRaised().getWarning())
                    .contains(Warning.WARNING_LIMIT_NEAR);
            assertThat(Durations.toMillis(result.getAudioDuration())).isEqualTo(12_000);
            var last = result.getTalk().getTurnsList().getLast();
            assertThat(last.getInterrupted()).isTrue();
            long partner = Durations.toNanos(last.getEnd()) - Durations.toNanos(last.getStart());
            assertThat(partner).isPositive();
            assertThat(Durations.toNanos(settled(learner)))
                    .isEqualTo(Durations.toNanos(result.getAudioDuration()) - partner);
        }
    }

    @Test
    void in_practice_the_partner_says_its_turn_again_and_in_an_exam_it_does_not() throws InterruptedException {
        var learner = speech.learner();
        try (var speaker = learner.speak(practice(learner)).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            finished(speaker, 2);
            speaker.control(sayAgain());
            RunningSpeech.until(
                    "it is said again",
                    () -> speaker.durable().stream()
                                    .filter(SpeakingEvent::hasPartnerFinished)
                                    .count()
                            == 2);
            var sentences = speaker.durable().stream()
                    .filter(SpeakingEvent::hasPartnerSpoke)
                    .map(SpeakingEvent::getPartnerSpoke)
                    .toList();
            assertThat(sentences).hasSize(4).allMatch(spoke -> spoke.getTurn() == 2);
            assertThat(Durations.toMillis(sentences.get(2).getDuration()))
                    .isGreaterThan(Durations.toMillis(sentences.get(0).getDuration()));
            assertThat(speaker.finish().result().getTalk().getTurnsList()).hasSize(2);
        }
        for (var refused : List.of(
                sayAgain(),
                Control.newBuilder()
                        .setPause(Control.Pause.getDefaultInstance())
                        .build())) {
            var started = learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_EXAM));
            try (var speaker = learner.speak(started).config(16_000, 0).control(refused)) {
                assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/EXAM_MODE");
            }
        }
        try (var speaker = learner.speak(learner.start(RunningSpeech.free()))
                .config(16_000, 0)
                .control(sayAgain())) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/NOT_A_ROLE_PLAY");
        }
    }

    private static List<PartnerHeld> holds(Speaker speaker, int turn) {
        return speaker.responses().stream()
                .filter(SpeakResponse::hasPartnerHeld)
                .map(SpeakResponse::getPartnerHeld)
                .filter(held -> held.getTurn() == turn)
                .toList();
    }

    private static Control sayAgain() {
        return Control.newBuilder()
                .setSayAgain(Control.SayAgain.getDefaultInstance())
                .build();
    }

    private static SessionStarted practice(RunningSpeech.Learner learner) {
        return learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
    }

    private static Speaker resumed(RunningSpeech.Learner learner, SessionStarted started, Microphone microphone) {
        var speaker = Speaker.byTicket(
                        learner.channel(), learner.resume(started).getTicket().getValue())
                .config(16_000, 0);
        long next = speaker.await(SpeakResponse::hasAccepted).getAccepted().getNextSequence();
        microphone.connect(speaker, next);
        return speaker;
    }

    private static SpeakingEvent await(Speaker speaker, Predicate<SpeakingEvent> fits) {
        return speaker.await(response -> response.hasEvent() && fits.test(response.getEvent()))
                .getEvent();
    }

    private static PartnerFinished finished(Speaker speaker, int turn) {
        return await(speaker, event -> event.getPartnerFinished().getTurn() == turn)
                .getPartnerFinished();
    }

    /// What billing receives about this learner's session.
    private static com.google.protobuf.Duration settled(RunningSpeech.Learner learner) {
        var events = EventServiceGrpc.newBlockingStub(brief.server().asService("assessment"))
                .withDeadlineAfter(Duration.ofSeconds(30))
                .follow(FollowRequest.newBuilder()
                        .addEventTypes(
                                EventContract.of(SpeakingSessionFinished.class).type())
                        .build());
        while (true) {
            var event = events.next().getEvent();
            if (!event.getUserId().equals(learner.id().toString())) continue;
            try {
                return event.getPayload().unpack(SpeakingSessionFinished.class).getAudioDuration();
            } catch (com.google.protobuf.InvalidProtocolBufferException thrown) {
                throw new AssertionError(thrown);
            }
        }
    }
}
