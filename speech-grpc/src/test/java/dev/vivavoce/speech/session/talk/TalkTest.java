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
                new TalkEvent.PartnerFinished(2, true, 4, 50_001, List.of(1, 3), true),
                new TalkEvent.HintGiven(3, 2, "How did you sleep?"),
                new TalkEvent.TurnWithdrawn(1, 2, 60_001)))
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
    void a_turn_that_is_taken_back_is_gone_with_all_after_it_and_its_number_is_not_given_again() {
        learner(1);
        partner(4, 8, false, 12);
        talk.apply(new TalkEvent.TurnEnded(3, "I am late", 9 * SECOND, 10 * SECOND));
        spoke(4, 1, 11, "Late?");
        talk.apply(new TalkEvent.PartnerFinished(4, true, 2, 12 * SECOND, List.of(1, 2), false));
        heard(13, word("Oh", 12.2), word("no", 12.6));
        assertThat(talk.lastSaid()).isEqualTo(3);
        talk.apply(new TalkEvent.TurnWithdrawn(3, 4, 12 * SECOND + 12_000));
        assertThat(talk.turns()).hasSize(2);
        assertThat(talk.all()).hasSize(2);
        assertThat(talk.tasksTouched()).isEmpty();
        assertThat(talk.words()).isEmpty();
        assertThat(talk.isPartnersTurn()).isFalse();
        assertThat(talk.position()).isEqualTo(12 * SECOND + 12_000);
        assertThat(talk.nextTurn()).isEqualTo(5);
        assertThat(talk.lastSaid()).isEqualTo(1);
        assertThat(talk.lastAnswer())
                .satisfies(answer -> assertThat(answer.turn()).isEqualTo(2));
        assertThat(talk.partnerSamples(60 * SECOND)).isEqualTo(5 * SECOND);
        heard(20, word("early", 12.5), word("again", 14));
        assertThat(text()).isEqualTo("again");

        spoke(2, 1, 16, "Good morning");
        assertThat(talk.isRepeating()).isTrue();
        talk.apply(new TalkEvent.PartnerFinished(2, false, 12, 17 * SECOND, List.of(), false));
        talk.apply(new TalkEvent.TurnWithdrawn(1, 4, 18 * SECOND));
        assertThat(talk.turns()).isEmpty();
        assertThat(talk.lastSaid()).isZero();
        assertThat(talk.lastAnswer()).isNull();
    }

    @Test
    void fillers_that_were_taken_back_count_as_said() {
        learner(1);
        talk.apply(new TalkEvent.PartnerSpoke(
                2, 1, new TalkTurn.Line("Hm.", "", TalkTurn.Source.FILLER), 4 * SECOND, SECOND, List.of()));
        talk.apply(new TalkEvent.PartnerFinished(2, true, 3, 5 * SECOND, List.of(), false));
        talk.apply(new TalkEvent.TurnWithdrawn(1, 2, 5 * SECOND));
        assertThat(talk.fillers()).isEqualTo(1);
    }

    @Test
    void the_last_hint_is_known() {
        assertThat(talk.lastHint()).isEmpty();
        talk.apply(new TalkEvent.HintGiven(1, 1, "How are you?"));
        talk.apply(new TalkEvent.HintGiven(1, 2, "Did you sleep?"));
        assertThat(talk.lastHint()).isEqualTo("Did you sleep?");
        assertThat(talk.hints()).isEqualTo(2);
        assertThat(talk.turns()).isEmpty();
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
