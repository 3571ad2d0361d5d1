package dev.vivavoce.speech.session.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.session.talk.TalkEvent.Word;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkTest {
    private static final long SECOND = 16_000;

    private final Talk talk = new Talk();

    @Test
    void every_event_of_a_talk_survives_its_message() {
        for (var event : List.of(
                new TalkEvent.Began(300 * SECOND),
                new TalkEvent.TurnEnded(1, "How are you?", 5_120, 31_744),
                new TalkEvent.PartnerSpoke(
                        2,
                        1,
                        new TalkTurn.Line("Well enough.", "0123456789ab", TalkTurn.Source.MODEL),
                        40_001,
                        19_999,
                        List.of(new TalkEvent.Caption(5, 7, 8_333))),
                new TalkEvent.PartnerFinished(2, true, 4, 50_001, List.of(1, 3), true)))
            assertThat(TalkMessages.event(
                            TalkMessages.set(SpeakingEvent.newBuilder(), event).build()))
                    .contains(event);
    }

    @Test
    void words_belong_to_the_turn_in_which_they_were_said() {
        heard(3, word("How", 1), word("are", 1.3), word("you", 1.6));
        talk.apply(new TalkEvent.TurnEnded(1, "How are you", SECOND, 2 * SECOND));
        assertThat(talk.words()).isEmpty();
        assertThat(talk.isPartnersTurn()).isTrue();
        heard(3, word("you?", 1.6), word("Today?", 2.5));
        assertThat(text()).isEqualTo("Today?");
    }

    @Test
    void what_is_said_while_the_partner_speaks_is_no_turn_but_an_early_answer_is() {
        learner(1);
        partner(4, 8, false, 9);
        heard(8, word("mm-hm", 5), word("Yes,", 7.7), word("please.", 8.1));
        assertThat(text()).isEqualTo("Yes, please.");
    }

    @Test
    void what_is_said_before_the_partner_speaks_and_what_interrupts_it_is_a_turn() {
        learner(1);
        partner(4, 8, true, 3);
        heard(9, word("And", 3), word("mm", 4.5), word("Wait,", 7), word("please.", 8.2));
        assertThat(text()).isEqualTo("And Wait, please.");
    }

    @Test
    void a_partner_that_speaks_hears_nothing_yet() {
        learner(1);
        spoke(2, 1, 4, "Good morning.");
        heard(6, word("Sorry?", 5));
        assertThat(talk.words()).isEmpty();
    }

    @Test
    void of_an_interrupted_partner_the_result_has_what_was_heard() {
        learner(1);
        spoke(2, 1, 4, "Good morning.");
        spoke(2, 2, 6, "I could not sleep.");
        talk.apply(new TalkEvent.PartnerFinished(2, true, 21, 7 * SECOND, List.of(4), false));
        heard(9, word("Why?", 8));
        assertThat(talk.all().get(1)).isInstanceOfSatisfying(TalkTurn.Partner.class, partner -> {
            assertThat(partner.heard()).isEqualTo("Good morning. I could");
            assertThat(partner.text()).isEqualTo("Good morning. I could not sleep.");
        });
        assertThat(talk.all())
                .hasSize(3)
                .last()
                .isEqualTo(new TalkTurn.Learner("Why?", 8 * SECOND, 8 * SECOND + 3_200));
        assertThat(talk.partnerSamples(20 * SECOND)).isEqualTo(3 * SECOND);
        assertThat(talk.tasksTouched()).containsExactly(4);
    }

    @Test
    void a_turn_that_nobody_ended_had_the_sentences_before_its_last() {
        learner(1);
        spoke(2, 1, 4, "Good morning.");
        spoke(2, 2, 6, "I could not sleep.");
        assertThat(talk.brokenOff())
                .isEqualTo(new TalkEvent.PartnerFinished(2, true, 13, 6 * SECOND, List.of(), false));
        assertThat(talk.all())
                .last()
                .isInstanceOfSatisfying(
                        TalkTurn.Partner.class,
                        partner -> assertThat(partner.heard()).isEqualTo("Good morning."));
    }

    @Test
    void a_turn_that_is_said_again_is_one_turn_and_twice_the_time() {
        learner(1);
        partner(4, 8, false, 12);
        spoke(2, 1, 20, "Good morning");
        assertThat(talk.isRepeating()).isTrue();
        talk.apply(new TalkEvent.PartnerFinished(2, false, 12, 25 * SECOND, List.of(), false));
        assertThat(talk.turns()).hasSize(2);
        assertThat(talk.nextTurn()).isEqualTo(3);
        assertThat(talk.partnerSamples(60 * SECOND)).isEqualTo(9 * SECOND);
    }

    @Test
    void silent_turns_are_counted_until_something_was_said() {
        assertThat(talk.silentTurns()).isZero();
        learner(1);
        partner(4, 5, false, 12);
        talk.apply(new TalkEvent.TurnEnded(3, "", 13 * SECOND, 13 * SECOND));
        partner(14, 15, false, 12);
        assertThat(talk.silentTurns()).isEqualTo(1);
    }

    @Test
    void the_preparation_is_not_the_conversation() {
        assertThat(TalkMessages.event(SpeakingEvent.newBuilder()
                        .setPhaseChanged(TalkMessages.preparation(java.time.Instant.EPOCH))
                        .build()))
                .isEmpty();
    }

    private void learner(int turn) {
        heard(2, word("Hello", 1));
        talk.apply(new TalkEvent.TurnEnded(turn, "Hello", SECOND, 2 * SECOND));
    }

    private void partner(long from, long to, boolean interrupted, int heard) {
        int turn = talk.nextTurn();
        spoke(turn, 1, from, "Good morning");
        talk.apply(new TalkEvent.PartnerFinished(turn, interrupted, heard, to * SECOND, List.of(), false));
    }

    private void spoke(int turn, int sentence, long at, String text) {
        talk.apply(new TalkEvent.PartnerSpoke(turn, sentence, line(text), at * SECOND, SECOND, List.of()));
    }

    private void heard(long end, Word... words) {
        talk.apply(new TalkEvent.Recognized(end * SECOND, List.of(words)));
    }

    private static Word word(String text, double second) {
        long start = Math.round(second * SECOND);
        return new Word(text, start, start + 3_200);
    }

    private String text() {
        return Talk.text(talk.words());
    }

    @Test
    void what_was_said_while_the_partner_was_thinking_is_no_part_of_its_answer() {
        var filler = new TalkTurn.Line("Hm.", "", TalkTurn.Source.FILLER);
        var turn = new TalkTurn.Partner(List.of(filler, line("Well enough."), line("And you?")), 0, 9, true, 12);
        assertThat(turn.heard()).isEqualTo("Hm. Well eno");
        assertThat(turn.answer().text()).isEqualTo("Well enough. And you?");
        assertThat(turn.answer().heard()).isEqualTo("Well eno");
        assertThat(new TalkTurn.Partner(List.of(filler), 0, 9, true, 3).answer().lines())
                .isEmpty();
        assertThat(new TalkTurn.Partner(turn.lines(), 0, 9, true, 20).answer().heard())
                .isEqualTo("Well enough. And");
    }

    private static TalkTurn.Line line(String text) {
        return new TalkTurn.Line(text, "0123456789ab", TalkTurn.Source.SCRIPT);
    }
}
