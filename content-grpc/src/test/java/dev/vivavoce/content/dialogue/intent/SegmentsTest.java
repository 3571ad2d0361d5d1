package dev.vivavoce.content.dialogue.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {
    @Test
    void a_turn_is_cut_into_sentences_and_short_ones_join_their_neighbour() {
        assertThat(Segments.of("I see. The needle is very short. Does anybody at home have diabetes?"))
                .containsExactly("I see. The needle is very short.", "Does anybody at home have diabetes?");
        assertThat(Segments.of("Pardon?")).containsExactly("Pardon?");
    }

    @Test
    void who_excuses_an_interruption_is_understood_by_what_follows() {
        assertThat(Segments.of("Sorry to interrupt you. It is not your fault."))
                .containsExactly("It is not your fault.");
        assertThat(Segments.of("I'm sorry for interrupting, but how long did it last?"))
                .containsExactly("but how long did it last?");
        assertThat(Segments.of("Sorry to interrupt.")).containsExactly("Sorry to interrupt.");
    }

    @Test
    void without_punctuation_a_long_turn_is_cut_where_clauses_begin() {
        var pieces = Segments.of(
                "the needle is so short that you will hardly feel it and you do it once every evening before"
                        + " you go to bed but if you feel shaky you have to take some sugar and stop the bus at once");
        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allSatisfy(piece -> assertThat(Segments.words(piece)).hasSizeLessThan(25));
    }

    @Test
    void a_turn_without_a_word_has_no_segment_and_a_long_one_few() {
        assertThat(Segments.of("")).isEmpty();
        assertThat(Segments.of(" … ?! ")).isEmpty();
        assertThat(Segments.of("I say this again. ".repeat(100))).hasSize(16);
        assertThat(Segments.bounded("word ".repeat(300)).split(" ")).hasSize(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will not explain that to you.",
                "I won't tell you how it works",
                "I'm not going to discuss this now.",
                "I don't want to talk about your fears.",
                "I can't help you with that.",
                "I can't give you any information.",
                "There is no time to explain it."
            })
    void a_refusal_is_recognised(String text) {
        assertThat(Segments.refuses(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will explain that to you.",
                "It is not your fault.",
                "I will not rush you.",
                "I can't tell you the result yet, but I can explain what happens next.",
                "I won't say more than you want to hear.",
                "I can't tell you how long it takes, because we don't know what it is.",
                "I'm not going to tell you off, I only want to know how much.",
                "I can't give you these tablets.",
                "Don't you want to tell me what worries you?"
            })
    void other_negations_are_no_refusal(String text) {
        assertThat(Segments.refuses(text)).isFalse();
    }

    @Test
    void who_says_that_somebody_is_not_to_blame_takes_blame_away() {
        assertThat(Segments.takesBlameAway("It isn't really your own fault.")).isTrue();
        assertThat(Segments.takesBlameAway("Please don't blame yourself")).isTrue();
        assertThat(Segments.takesBlameAway("You did nothing wrong.")).isTrue();
        assertThat(Segments.takesBlameAway("It's your own fault, you are just lazy."))
                .isFalse();
    }

    @Test
    void only_a_goodbye_says_goodbye() {
        assertThat(Segments.saysGoodbye("Well, goodbye then")).isTrue();
        assertThat(Segments.saysGoodbye("See you tomorrow, sleep well")).isTrue();
        assertThat(Segments.saysGoodbye("Have a good evening")).isTrue();
        assertThat(Segments.saysGoodbye("Did you have a nice weekend")).isFalse();
        assertThat(Segments.saysGoodbye("We will take care of you")).isFalse();
        assertThat(Segments.saysGoodbye("I see you are worried")).isFalse();
    }

    @Test
    void a_question_is_recognised_without_its_mark() {
        assertThat(Segments.asks("does anyone at home have diabetes")).isTrue();
        assertThat(Segments.asks("Please tell me about your family.")).isTrue();
        assertThat(Segments.asks("The needle is very short.")).isFalse();
    }

    @Test
    void only_plans_for_free_days_are_small_talk() {
        assertThat(Segments.asksAfterPlans("So, do you have any plans for the holidays?"))
                .isTrue();
        assertThat(Segments.asksAfterPlans("Are you going anywhere nice in the summer"))
                .isTrue();
        assertThat(Segments.asksAfterPlans("Do you have any pain at the weekend?"))
                .isFalse();
        assertThat(Segments.asksAfterPlans("Are you working this weekend?")).isFalse();
        assertThat(Segments.asksAfterPlans("What are you doing for the pain?")).isFalse();
    }

    @Test
    void only_who_says_so_wants_to_hear_it_again() {
        assertThat(Segments.wantsRepetition("Sorry, could you say that again?")).isTrue();
        assertThat(Segments.wantsRepetition("I didn't catch that.")).isTrue();
        assertThat(Segments.wantsRepetition("You can try it again next week.")).isFalse();
    }
}
