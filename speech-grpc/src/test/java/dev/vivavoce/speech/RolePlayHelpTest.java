package dev.vivavoce.speech;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.v1.Level;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.HintGiven;
import dev.vivavoce.speech.v1.PartnerFinished;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.TurnWithdrawn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What helps a learner in practice: a line to say next, and a turn that is taken back.
class RolePlayHelpTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of());

    private static final Sounds.Sound QUESTION = Sounds.spoken("How are you feeling this morning?");
    private static final Sounds.Sound ANOTHER = Sounds.spoken("May I take your blood pressure first?");

    private static final Control HINT = Control.newBuilder()
            .setGiveHint(Control.GiveHint.getDefaultInstance())
            .build();
    private static final Control TAKE_BACK = Control.newBuilder()
            .setTakeBack(Control.TakeBack.getDefaultInstance())
            .build();

    @AfterEach
    void the_partner_behaves_well_again() {
        speech.partner.behavesWell();
    }

    @Test
    void a_learner_sees_a_line_to_say_next_and_another_one_each_time() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        int before = speech.partner.suggestions.size();
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            speaker.control(HINT);
            var first = hint(speaker, 1);
            assertThat(first.getTurn()).isEqualTo(1);
            assertThat(first.getText()).isEqualTo("How did you sleep?");
            microphone.say(QUESTION);
            finished(speaker, 2);
            speaker.control(HINT);
            var second = hint(speaker, 2);
            assertThat(second.getTurn()).isEqualTo(3);
            assertThat(second.getText()).isEqualTo("Are you in pain?");
            var asked = speech.partner.suggestions.subList(before, speech.partner.suggestions.size());
            assertThat(asked).hasSize(2);
            assertThat(asked.getFirst().getTurnsList()).isEmpty();
            assertThat(asked.getFirst().getBefore()).isEmpty();
            assertThat(asked.getLast().getTurnsList()).hasSize(2);
            assertThat(asked.getLast().getBefore()).isEqualTo(first.getText());
            assertThat(asked.getLast().getScenarioId()).isNotEmpty();
            assertThat(asked.getLast().getVersion()).isPositive();
            assertThat(asked).allMatch(one -> one.getLevel() == Level.LEVEL_BEGINNER);
        }
    }

    @Test
    void a_hint_is_there_again_for_who_comes_back_and_the_next_one_differs() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var microphone = new Microphone();
                var first = learner.speak(started).config(16_000, 0)) {
            microphone.connect(first, 1);
            first.control(HINT);
            var shown = hint(first, 1);
            microphone.disconnect();
            first.vanish();
            try (var replica = speech.replica();
                    var watcher = replica.as(learner).watch(started, 0);
                    var second = resumed(replica.as(learner), started, microphone)) {
                RunningSpeech.until(
                        "the hint is in the log",
                        () -> watcher.durable().stream().anyMatch(SpeakingEvent::hasHintGiven));
                second.control(HINT);
                assertThat(hint(second, 2).getText()).isNotEqualTo(shown.getText());
            }
        }
    }

    @Test
    void without_content_there_is_no_hint_and_the_talk_goes_on() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            speech.partner.hints(_ -> {
                throw FakePartner.away();
            });
            speaker.control(HINT);
            speaker.await(SpeakResponse::hasHintMissed);
            speech.partner.hints(_ -> "word ".repeat(100));
            speaker.control(HINT);
            RunningSpeech.until("a line that is too long is none", () -> missed(speaker) == 2);
            microphone.say(QUESTION);
            finished(speaker, 2);
            assertThat(speaker.durable()).noneMatch(SpeakingEvent::hasHintGiven);
        }
    }

    @Test
    void a_hint_that_is_slow_is_given_up_and_one_is_asked_for_at_a_time() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        int before = speech.partner.suggestions.size();
        var mayAnswer = new CountDownLatch(1);
        speech.partner.hints(_ -> {
            awaited(mayAnswer);
            return "Too late.";
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var _ = new Microphone().connect(speaker, 1)) {
            speaker.control(HINT).control(HINT);
            speaker.await(SpeakResponse::hasHintMissed);
            assertThat(speech.partner.suggestions.size() - before).isEqualTo(1);
            assertThat(missed(speaker)).isEqualTo(1);
        } finally {
            mayAnswer.countDown();
        }
    }

    @Test
    void a_hint_is_for_the_learners_turn_only() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        int before = speech.partner.suggestions.size();
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            await(speaker, SpeakingEvent::hasPartnerSpoke);
            speaker.control(HINT);
            finished(speaker, 2);
            assertThat(speech.partner.suggestions).hasSize(before);
        }
    }

    @Test
    void a_turn_is_taken_back_while_the_partner_answers_and_said_again() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(QUESTION);
            finished(speaker, 2);
            microphone.say(ANOTHER);
            await(speaker, event -> event.getPartnerSpoke().getTurn() == 4);
            speaker.control(TAKE_BACK);
            assertThat(finished(speaker, 4).getInterrupted()).isTrue();
            var withdrawn = withdrawn(speaker, 3);
            assertThat(withdrawn.getLastTurn()).isEqualTo(4);
            microphone.say(QUESTION);
            var again =
                    await(speaker, event -> event.getTurnEnded().getTurn() == 5).getTurnEnded();
            assertThat(again.getText()).containsIgnoringCase("feeling").doesNotContainIgnoringCase("pressure");
            assertThat(finished(speaker, 6).getInterrupted()).isFalse();
            var request = speech.partner.requests.getLast();
            assertThat(request.getTurnsList()).hasSize(3);
            assertThat(request.getTurns(2).getText()).isEqualTo(again.getText());
            var talk = speaker.finish().result().getTalk();
            assertThat(talk.getTurnsList()).hasSize(4);
            assertThat(talk.toString().toLowerCase(Locale.ROOT)).doesNotContain("pressure");
        }
    }

    @Test
    void a_turn_is_taken_back_before_the_partner_has_found_an_answer() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        var mayAnswer = new Semaphore(0);
        speech.partner.behaves((request, out) -> {
            mayAnswer.acquireUninterruptibly();
            FakePartner.friendly(request, out);
        });
        try (var speaker = learner.speak(started).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(ANOTHER);
            await(speaker, SpeakingEvent::hasTurnEnded);
            speaker.control(TAKE_BACK);
            assertThat(withdrawn(speaker, 1).getLastTurn()).isEqualTo(1);
            mayAnswer.release(10);
            microphone.say(QUESTION);
            assertThat(finished(speaker, 3).getInterrupted()).isFalse();
            assertThat(speaker.durable())
                    .filteredOn(SpeakingEvent::hasPartnerSpoke)
                    .as("the answer to what was taken back is not heard")
                    .hasSize(2)
                    .allMatch(event -> event.getPartnerSpoke().getTurn() == 3);
            assertThat(speaker.finish().result().getTalk().getTurnsList()).hasSize(2);
        }
    }

    @Tag("slow")
    @Test
    void who_takes_the_session_over_does_not_know_what_was_taken_back() throws InterruptedException {
        var learner = speech.learner();
        var started = practice(learner);
        try (var microphone = new Microphone();
                var first = learner.speak(started).config(16_000, 0)) {
            microphone.connect(first, 1).say(ANOTHER);
            await(first, SpeakingEvent::hasPartnerSpoke);
            first.control(TAKE_BACK);
            withdrawn(first, 1);
            microphone.disconnect();
            first.vanish();
            try (var replica = speech.replica();
                    var second = resumed(replica.as(learner), started, microphone)) {
                microphone.say(QUESTION);
                var ended = await(second, SpeakingEvent::hasTurnEnded).getTurnEnded();
                assertThat(ended.getTurn()).isEqualTo(3);
                assertThat(ended.getText()).containsIgnoringCase("feeling").doesNotContainIgnoringCase("pressure");
                finished(second, 4);
                assertThat(speech.partner.requests.getLast().getTurnsList()).hasSize(1);
                assertThat(second.finish().result().getTalk().getTurnsList()).hasSize(2);
            }
        }
    }

    @Test
    void where_nothing_was_said_nothing_is_taken_back() throws InterruptedException {
        var learner = speech.learner();
        try (var speaker = learner.speak(practice(learner)).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            speaker.control(TAKE_BACK);
            microphone.say(QUESTION);
            finished(speaker, 2);
            assertThat(speaker.durable()).noneMatch(SpeakingEvent::hasTurnWithdrawn);
        }
    }

    @Test
    void an_exam_has_no_help_and_other_tasks_have_no_partner() {
        var learner = speech.learner();
        for (var refused : List.of(HINT, TAKE_BACK)) {
            var exam = learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_EXAM));
            try (var speaker = learner.speak(exam).config(16_000, 0).control(refused)) {
                assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/EXAM_MODE");
            }
            try (var speaker = learner.speak(learner.start(RunningSpeech.free()))
                    .config(16_000, 0)
                    .control(refused)) {
                assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/NOT_A_ROLE_PLAY");
            }
        }
    }

    private static long missed(Speaker speaker) {
        return speaker.responses().stream().filter(SpeakResponse::hasHintMissed).count();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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

    private static HintGiven hint(Speaker speaker, int number) {
        return await(speaker, event -> event.getHintGiven().getNumber() == number)
                .getHintGiven();
    }

    private static TurnWithdrawn withdrawn(Speaker speaker, int turn) {
        return await(speaker, event -> event.getTurnWithdrawn().getTurn() == turn)
                .getTurnWithdrawn();
    }

    private static PartnerFinished finished(Speaker speaker, int turn) {
        return await(speaker, event -> event.getPartnerFinished().getTurn() == turn)
                .getPartnerFinished();
    }
}
