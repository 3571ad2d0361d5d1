package dev.vivavoce.content.dialogue.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.level.Level;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerTest {
    private static final String HURTS_LITTLE =
            "The needle is only a few millimetres long, and you inject it into the fat of your belly.";
    private static final String FAMILY = "Does anyone in your family have diabetes?";
    private static final String NONSENSE = "Zibble frant wogle drupsa vurmik.";

    private final Talk talk = new Talk();

    @Test
    void the_partner_opens_and_answers_what_the_learner_does() {
        assertThat(talk.answer().lines())
                .hasSize(1)
                .isSubsetOf(Talk.SAM.script().opening());
        var reply = talk.say(HURTS_LITTLE);
        assertThat(reply.tasks()).containsExactly(3);
        assertThat(reply.lines()).anyMatch(Talk.SAM.script().replies(IntentId.task(3))::contains);
        assertThat(reply.closing()).isFalse();
    }

    @Test
    void a_turn_of_several_sentences_touches_several_tasks() {
        var reply = talk.say(HURTS_LITTLE + " If you feel shaky at the wheel, stop the bus and take some fast sugar.");
        assertThat(reply.tasks()).containsExactly(3, 4);
    }

    @Test
    void who_excuses_an_interruption_is_not_rude() {
        var reply = talk.say(
                "Sorry to interrupt you. It is not your fault. After eight years the body makes less insulin.");
        assertThat(reply.understood().has(Kind.HOSTILE)).isFalse();
        assertThat(reply.tasks()).containsExactly(2);
    }

    @Test
    void a_refusal_touches_no_task() {
        var reply = talk.say("I will not explain how the injection is given.");
        assertThat(reply.tasks()).isEmpty();
        assertThat(reply.understood().has(Kind.REFUSAL)).isTrue();
    }

    @Test
    void a_fact_is_told_when_it_is_asked_for_and_not_before() {
        var fact = Talk.SAM.script().intents(Kind.REVEAL).getFirst();
        talk.answer();
        assertThat(ScriptRules.tells(fact, talk.say("Hello, good morning.").text()))
                .isFalse();
        assertThat(ScriptRules.tells(fact, talk.say(HURTS_LITTLE).text())).isFalse();
        assertThat(ScriptRules.tells(fact, talk.say(FAMILY).text())).isTrue();
    }

    @Test
    void who_only_turns_an_offer_down_is_not_told_the_next_one_and_who_asks_for_it_is() {
        var partner = Talk.partner("appointment by telephone");
        var fact = partner.script().intents(Kind.REVEAL).getFirst();
        var appointment = new Talk(partner);
        appointment.answer();
        for (var text : List.of(
                "I work every morning, so I need a time in the afternoon.",
                "In the mornings I am always at work, that is impossible for me.",
                "No, I have to work in the morning, I need the afternoon."))
            assertThat(ScriptRules.tells(fact, appointment.say(text).text()))
                    .as(text)
                    .isFalse();
        assertThat(ScriptRules.tells(
                        fact,
                        appointment.say("When is the next free appointment?").text()))
                .isTrue();
    }

    @Test
    void who_asks_after_plans_for_the_weekend_makes_small_talk() {
        var partner = Talk.partner("sprained ankle");
        var ankle = new Talk(partner);
        ankle.answer();
        var text = ankle.say("Do you have any plans for the weekend?").text();
        assertThat(partner.script().intents(Kind.REVEAL)).noneMatch(fact -> ScriptRules.tells(fact, text));
    }

    @Test
    void the_same_transcript_gets_the_same_reply_with_ids_or_without() {
        talk.answer();
        talk.say(HURTS_LITTLE);
        talk.transcript.add(new Turn.Learner(FAMILY));
        var again = talk.transcript.stream()
                .map(turn -> turn instanceof Turn.Partner partner
                        ? new Turn.Partner(
                                partner.text(), List.of(), partner.text().length())
                        : turn)
                .toList();
        assertThat(Talk.SAM.reply(null, talk.transcript))
                .isEqualTo(Talk.SAM.reply(null, talk.transcript))
                .isEqualTo(Talk.SAM.reply(null, again));
    }

    @Test
    void sorry_is_said_twice_in_a_row_at_most_and_then_the_talk_moves_on() {
        talk.answer();
        int sorry = 0;
        for (int i = 0; i < 9; i++) {
            var reply = talk.say(NONSENSE + " " + i);
            assertThat(reply.understood().missed()).isNotEmpty();
            sorry = reply.lines().stream().anyMatch(Talk.COMMON.sorry()::contains) ? sorry + 1 : 0;
            assertThat(sorry).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                NONSENSE,
                "You are stupid, shut up.",
                HURTS_LITTLE,
                FAMILY,
                "Thank you very much.",
                "I know exactly how hard this must be for you."
            })
    void however_long_it_goes_on_there_is_an_answer_that_was_not_said_before(String text) {
        var said = new HashSet<String>();
        talk.answer().lines().forEach(line -> said.add(line.text()));
        boolean closed = false;
        for (int i = 0; i < 49; i++) {
            var reply = talk.say(text);
            assertThat(reply.lines())
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(said.add(line.text())).as("%s", line).isTrue());
            assertThat(reply.closing() || !closed)
                    .as("a closed talk stays closed")
                    .isTrue();
            closed = reply.closing();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void a_line_that_was_interrupted_before_its_middle_counts_as_not_said() {
        talk.transcript.add(new Turn.Learner(FAMILY));
        var reply = Talk.SAM.reply(null, talk.transcript);
        var cut = new Turn.Partner(
                reply.text(), reply.lines().stream().map(Line::id).toList(), 3);
        talk.transcript.add(cut);
        var next = talk.say(FAMILY);
        assertThat(next.lines()).anyMatch(Talk.COMMON.interrupted()::contains);
        assertThat(next.lines()).anyMatch(Talk.SAM.script().replies(IntentId.reveal(1))::contains);
    }

    @Test
    void asked_to_say_it_again_the_partner_repeats_the_last_answer() {
        talk.answer();
        var before = talk.say(HURTS_LITTLE);
        assertThat(talk.say("Could you repeat that more slowly, please?").lines())
                .containsAll(before.lines());
    }

    @Test
    void insults_make_the_partner_short_and_understanding_makes_it_easier() {
        talk.answer();
        assertThat(talk.say("You are an idiot and you waste my time.").lines())
                .anyMatch(line ->
                        Talk.SAM.script().replies(IntentId.of(Kind.HOSTILE)).contains(line));
        assertThat(talk.say(HURTS_LITTLE).lines()).anyMatch(Talk.SAM.script().tense()::contains);
        talk.say("I am so sorry, I can see how hard this must be for you.");
        talk.say("It is completely normal to feel frightened, anyone would.");
        talk.say("I really understand that this must be very difficult for you.");
        assertThat(talk.say("If your sugar falls, you feel shaky and sweaty, and then you take glucose at once.")
                        .lines())
                .anyMatch(Talk.SAM.script().eased()::contains);
    }

    @Test
    void the_ending_depends_on_how_the_talk_went() {
        talk.answer();
        var cool = talk.say("Goodbye and take care.");
        assertThat(cool.closing()).isTrue();
        assertThat(cool.lines()).anyMatch(Talk.SAM.script().cool()::contains);
        assertThat(talk.say("Bye.").closing()).isTrue();
    }

    @Test
    void beginners_get_the_shortest_wording() {
        talk.transcript.add(new Turn.Learner(HURTS_LITTLE));
        var shortest = Talk.SAM.script().replies(IntentId.task(3)).stream()
                .min(Comparator.comparingInt(line -> line.text().length()))
                .orElseThrow();
        assertThat(Talk.SAM.reply(Level.BEGINNER, talk.transcript).lines()).contains(shortest);
    }

    @Test
    void words_of_a_language_model_count_as_told() {
        talk.transcript.add(new Turn.Partner("My father lost a foot, you see.", List.of(), 31));
        talk.transcript.add(new Turn.Learner("What worries you most about these injections?"));
        for (int i = 0; i < 6; i++) {
            var reply = Talk.SAM.reply(null, talk.transcript);
            assertThat(reply.lines()).noneMatch(line -> line.reveals() == 1);
            talk.transcript.add(Talk.spoken(reply));
            talk.transcript.add(new Turn.Learner("What worries you most about these injections?"));
        }
    }
}
