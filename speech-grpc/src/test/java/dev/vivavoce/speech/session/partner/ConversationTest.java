package dev.vivavoce.speech.session.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.session.partner.TurnTaking.Decision;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.talk.TalkEvent;
import dev.vivavoce.speech.session.talk.TalkEvent.Word;
import dev.vivavoce.speech.session.talk.TalkTurn.Source;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.turn.TurnEnd;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.VoiceTraits;
import dev.vivavoce.speech.voiceactivity.Segment;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked, kept and dropped while it is not certain that a turn is over. The audio goes on as the test says, and
/// content answers when the test does.
class ConversationTest {
    private static final long SECOND = 16_000;
    /// A step of the audio.
    private static final long STEP = 640;
    private static final long PADDING = 4_096;
    private static final long THINKING = 19_200;
    private static final double[] COMPLETE = {1, 1, 0, 0, 0, 0, Math.log(6), -0.05, 0.95, 4, 6, Math.log(0.35)};
    private static final int MOST = 2;

    private final PartnerStandIn partner = new PartnerStandIn();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final EngineExecutor executor = new EngineExecutor(1, meters);
    private final BlockingQueue<ConversationNews> mailbox = new LinkedBlockingQueue<>();
    private final Talk talk = new Talk();
    private final List<TalkEvent> log = new ArrayList<>();
    private final TurnTaking turns = new TurnTaking(TurnEnd.shipped(), 0);
    private final Conversation conversation = conversation();

    @BeforeEach
    void begin() {
        turns.hear(List.of(new Segment.SpeechStarted(SECOND)), -1, SECOND);
    }

    @AfterEach
    void end() {
        conversation.close();
        executor.close();
        partner.close();
    }

    @Test
    void the_reply_that_was_prepared_is_said_and_content_is_asked_once() throws InterruptedException {
        learnTraits();
        long over = pause(3 * SECOND, "Hello.");
        move(3 * SECOND, over - STEP);
        asked(1).answer("Good morning.", 1, false);
        takeUntil(ConversationNews.ReplyEnded.class);
        move(over - STEP, over - STEP);
        takeUntil(ConversationNews.Voiced.class);
        move(over - STEP, over - STEP);
        assertThat(log).as("nothing is said before the turn is over").hasSize(1);
        move(over, over);
        assertThat(spoke()).extracting(spoke -> spoke.line().text()).containsExactly("Good morning.");
        assertThat(spoke().getFirst().at()).as("said at once").isEqualTo(over);
        assertThat(partner.asked()).hasSize(1);
        assertThat(count("kept")).isEqualTo(1);
        assertThat(count("dropped")).isZero();
    }

    @Test
    void a_pause_inside_a_turn_leaves_no_trace() throws InterruptedException {
        learnTraits();
        long over = pause(3 * SECOND, "Hello.");
        move(3 * SECOND, over - STEP);
        asked(1).answer("Goodbye, I never liked you.", 7, true);
        takeUntil(ConversationNews.ReplyEnded.class);
        move(over - STEP, over - STEP);
        takeUntil(ConversationNews.Voiced.class);
        goOn(over);
        over = pause(6 * SECOND, "Hello.", "How", "are", "you?");
        move(6 * SECOND, over - STEP);
        var second = asked(2);
        assertThat(second.request().getTurnsList()).hasSize(1);
        assertThat(second.text()).isEqualTo("Hello. How are you?");
        second.answer("Fine.", 1, false);
        takeUntil(ConversationNews.ReplyEnded.class);
        hearPartner(over);
        assertThat(log.get(1))
                .isInstanceOfSatisfying(
                        TalkEvent.TurnEnded.class,
                        ended -> assertThat(ended.text()).isEqualTo("Hello. How are you?"));
        assertThat(spoke()).extracting(spoke -> spoke.line().text()).containsExactly("Fine.");
        assertThat(talk.tasksTouched()).containsExactly(1);
        assertThat(talk.isClosing()).isFalse();
        assertThat(conversation.isOver()).isFalse();
        assertThat(talk.turns()).hasSize(2);
        assertThat(count("dropped")).isEqualTo(1);
    }

    @Test
    void content_is_told_to_stop_when_the_learner_goes_on_and_when_the_line_is_lost() throws InterruptedException {
        learnTraits();
        move(3 * SECOND, pause(3 * SECOND, "Hello.") - STEP);
        var first = asked(1);
        goOn(5 * SECOND);
        Await.until("the first reply is stopped", first::isStopped);
        move(6 * SECOND, pause(6 * SECOND, "Hello.", "Nurse.") - STEP);
        var second = asked(2);
        assertThat(second.isStopped()).isFalse();
        conversation.close();
        Await.until("the second reply is stopped", second::isStopped);
        assertThat(log).hasSize(1);
    }

    @Test
    void replies_that_cost_tokens_are_bounded_in_each_turn() throws InterruptedException {
        learnTraits();
        long over = pauseOften(MOST + 1, MOST);
        move(over, over);
        assertThat(asked(MOST + 1).text()).isEqualTo("One Two Three");
        assertThat(count("dropped")).isEqualTo(MOST);
        assertThat(count("kept"))
                .as("the last one was asked for when the turn was over")
                .isZero();
        asked(MOST + 1).answer("Good.", 1, false);
        takeUntil(ConversationNews.ReplyEnded.class);
        long end = hearPartner(over);
        turns.hear(List.of(new Segment.SpeechStarted(end + SECOND)), -1, end + SECOND);
        long next = end + 4 * SECOND;
        move(next, pause(next, "Thanks.") - STEP);
        assertThat(asked(MOST + 2).request().getTurnsList())
                .as("the next turn has its own")
                .hasSize(3);
    }

    @Test
    void before_content_has_said_whether_there_is_a_model_replies_are_bounded_too() throws InterruptedException {
        conversation.begin(0);
        long over = pauseOften(MOST + 1, MOST);
        move(over, over);
        assertThat(asked(MOST + 1).text()).isEqualTo("One Two Three");
        assertThat(count("kept")).isZero();
    }

    @Test
    void replies_of_a_script_are_prepared_in_every_pause() throws InterruptedException {
        partner.hasNoModel();
        learnTraits();
        long over = pauseOften(MOST + 2, MOST + 2);
        move(over, over);
        assertThat(asked(MOST + 2).text()).isEqualTo("One Two Three Four");
        assertThat(count("kept")).isEqualTo(1);
    }

    @Test
    void a_filler_comes_so_long_after_the_end_of_the_turn_however_early_content_was_asked()
            throws InterruptedException {
        learnTraits();
        long over = pause(3 * SECOND, "Hello.");
        move(3 * SECOND, over);
        asked(1);
        move(over, over + THINKING);
        assertThat(spoke()).isEmpty();
        move(over + THINKING + STEP, over + THINKING + STEP);
        takeUntil(ConversationNews.Voiced.class);
        move(over + THINKING + 2 * STEP, over + THINKING + 2 * STEP);
        assertThat(spoke()).extracting(spoke -> spoke.line().source()).containsExactly(Source.FILLER);
        assertThat(spoke()).extracting(spoke -> spoke.line().text()).containsExactly(PartnerStandIn.FILLER);
        assertThat(partner.asked()).hasSize(1);
    }

    @Test
    void a_prepared_reply_that_fails_is_asked_for_again_when_the_turn_is_over() throws InterruptedException {
        learnTraits();
        long over = pause(3 * SECOND, "Hello.");
        move(3 * SECOND, over - STEP);
        asked(1).out().onCompleted();
        takeUntil(ConversationNews.ReplyFailed.class);
        move(over - STEP, over - STEP);
        move(over, over);
        asked(2).answer("Good morning.", 1, false);
        takeUntil(ConversationNews.ReplyEnded.class);
        hearPartner(over);
        assertThat(spoke()).extracting(spoke -> spoke.line().text()).containsExactly("Good morning.");
        assertThat(count("failed")).isEqualTo(1);
        assertThat(count("kept")).isZero();
    }

    @Test
    void what_comes_of_a_dropped_reply_after_the_next_was_begun_is_not_said() throws InterruptedException {
        learnTraits();
        move(3 * SECOND, pause(3 * SECOND, "Hello.") - STEP);
        asked(1).answer("Too early.", 7, true);
        var late = new ArrayList<ConversationNews>();
        while (late.stream().noneMatch(ConversationNews.ReplyEnded.class::isInstance)) late.add(next());
        goOn(5 * SECOND);
        long over = pause(6 * SECOND, "Hello.", "Nurse.");
        move(6 * SECOND, over - STEP);
        late.forEach(conversation::take);
        asked(2).answer("Good morning.", 1, false);
        takeUntil(ConversationNews.ReplyEnded.class);
        hearPartner(over);
        assertThat(spoke()).extracting(spoke -> spoke.line().text()).containsExactly("Good morning.");
        assertThat(talk.tasksTouched()).containsExactly(1);
        assertThat(talk.isClosing()).isFalse();
    }

    private void learnTraits() throws InterruptedException {
        conversation.begin(0);
        takeUntil(ConversationNews.Traits.class);
    }

    /// The learner makes a pause after these words, all that were said in the turn.
    ///
    /// @return where the turn is over if the learner stays silent
    private long pause(long at, String... words) {
        turns.hear(List.of(), at + PADDING, at + PADDING);
        var heard = List.of(words).stream()
                .map(word -> new Word(word, at - SECOND, at))
                .toList();
        conversation.take(new ConversationNews.Recognized(new HeardSpeech(SECOND, at + PADDING, heard, COMPLETE)));
        long samples = at;
        while (turns.decide(talk, samples) instanceof Decision.GoesOn) samples += STEP;
        return samples;
    }

    /// So many pauses, each after another word, and nothing follows the last one.
    ///
    /// @param prepared in how many of them content is asked
    /// @return where the turn is over
    private long pauseOften(int pauses, int prepared) throws InterruptedException {
        var words = List.of("One", "Two", "Three", "Four").subList(0, pauses);
        long over = 0;
        for (int i = 1; i <= pauses; i++) {
            long at = 3L * i * SECOND;
            over = pause(at, words.subList(0, i).toArray(String[]::new));
            move(at, over - STEP);
            asked(Math.min(i, prepared));
            if (i < pauses) goOn(over);
        }
        return over;
    }

    private void goOn(long at) throws InterruptedException {
        turns.hear(List.of(), -1, at);
        move(at, at);
    }

    private void move(long from, long to) throws InterruptedException {
        for (long at = from; at <= to; at += STEP) conversation.work(at);
    }

    /// The turn of the learner is over, and the partner says its sentence to the end.
    ///
    /// @return where it has ended
    private long hearPartner(long over) throws InterruptedException {
        move(over, over);
        if (spoke().isEmpty()) {
            takeUntil(ConversationNews.Voiced.class);
            move(over, over);
        }
        long at = over;
        for (; !(log.getLast() instanceof TalkEvent.PartnerFinished); at += STEP) move(at, at);
        return at;
    }

    private PartnerStandIn.Asked asked(int number) {
        Await.until("content is asked", () -> partner.asked().size() >= number);
        assertThat(partner.asked()).hasSize(number);
        return partner.asked().getLast();
    }

    private void takeUntil(Class<? extends ConversationNews> kind) throws InterruptedException {
        ConversationNews news;
        do {
            news = next();
            conversation.take(news);
        } while (!kind.isInstance(news));
    }

    private ConversationNews next() throws InterruptedException {
        return Objects.requireNonNull(mailbox.poll(15, TimeUnit.SECONDS), "no news");
    }

    private List<TalkEvent.PartnerSpoke> spoke() {
        return log.stream()
                .filter(TalkEvent.PartnerSpoke.class::isInstance)
                .map(TalkEvent.PartnerSpoke.class::cast)
                .toList();
    }

    private double count(String outcome) {
        return meters.counter("speech.partner.prepared", "outcome", outcome).count();
    }

    private Conversation conversation() {
        var task = new SpeakingTask.RolePlay(
                "en-GB",
                new SpeakingTask.ScenarioLine(UUID.randomUUID(), 1),
                SpeakingTask.RolePlayMode.EXAM,
                null,
                VoiceTraits.ANY);
        var voice = new PartnerVoice(new Hum(), executor);
        return new Conversation(
                UUID.randomUUID(),
                talk,
                turns,
                new Log(),
                new Partner(UUID.randomUUID(), task, partner.client(), voice, mailbox::add, meters),
                new PreparedReply(MOST, meters),
                300 * SECOND,
                0);
    }

    /// Every sentence takes a second.
    private static final class Hum implements Synthesizer {
        @Override
        public List<Voice> voices() {
            var engine = new Engine("hum", Maker.PLATFORM, Set.of());
            return List.of(new Voice("hum", "Hum", "en", Gender.FEMALE, Age.ADULT, (int) SECOND, engine));
        }

        @Override
        public void speak(Script script, String voiceId, Consumer<Sound> listener) {
            listener.accept(new Sound(new byte[2 * (int) SECOND], (int) SECOND, List.of()));
        }
    }

    private final class Log implements TalkOutput {
        @Override
        public void write(TalkEvent event) {
            log.add(event);
            talk.apply(event);
        }

        @Override
        public void play(Piece piece) {}

        @Override
        public void hold(Hold hold) {
            throw new AssertionError("nobody interrupts");
        }

        @Override
        public void missHint() {
            throw new AssertionError("nobody asks for a hint");
        }
    }
}
