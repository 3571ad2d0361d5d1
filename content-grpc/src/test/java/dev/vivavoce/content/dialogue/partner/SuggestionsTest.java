package dev.vivavoce.content.dialogue.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.scenario.BuiltInScenario;
import dev.vivavoce.content.scenario.InterlocutorCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestionsTest {
    private static final String HURTS_LITTLE =
            "The needle is only a few millimetres long, and you inject it into the fat of your belly.";

    private final Talk talk = new Talk();

    private Suggestion suggestion(Level level, String before) {
        return Talk.SAM.suggest(level, talk.transcript, before);
    }

    @Test
    void who_has_not_spoken_gets_a_greeting() {
        talk.answer();
        var first = suggestion(Level.INTERMEDIATE, "");
        assertThat(first.task()).isZero();
        assertThat(Talk.COMMON.openings()).contains(first.text());
        assertThat(suggestion(Level.INTERMEDIATE, first.text()).text()).isNotEqualTo(first.text());
        assertThat(Talk.COMMON.openings())
                .allSatisfy(
                        line -> assertThat(Talk.SAM.matcher().understand(line).has(Kind.GREETING))
                                .isTrue());
    }

    @Test
    void the_line_belongs_to_the_first_task_that_was_missed() {
        talk.say("How do you feel about starting insulin?");
        talk.say(HURTS_LITTLE);
        var line = suggestion(Level.INTERMEDIATE, "");
        assertThat(line.task()).isEqualTo(2);
        assertThat(Talk.SAM.script().intents(Kind.TASK).get(1).examples()).contains(line.text());
        var before = line.text();
        var shown = new HashSet<String>();
        for (int i = 0; i < 2 * Suggestions.SHOWN; i++) {
            var next = suggestion(Level.INTERMEDIATE, before).text();
            assertThat(next).isNotEqualTo(before);
            shown.add(next);
            before = next;
        }
        assertThat(shown).hasSize(Suggestions.SHOWN);
    }

    @Test
    void a_task_that_needs_a_fact_asks_for_it_first() {
        var partner = Talk.partner("appointment by telephone");
        var appointment = new Talk(partner);
        for (int task : List.of(1, 2, 3, 5))
            appointment.say(
                    partner.script().intents(Kind.TASK).get(task - 1).examples().getFirst());
        var question = partner.suggest(Level.INTERMEDIATE, appointment.transcript, "");
        assertThat(question.task()).isEqualTo(4);
        assertThat(partner.script().intents(Kind.REVEAL).getFirst().examples()).contains(question.text());
        var told = partner.script().intents(Kind.REVEAL).getFirst().replies().getFirst();
        appointment.transcript.add(
                new Turn.Partner(told.text(), List.of(told.id()), told.text().length()));
        assertThat(partner.script().intents(Kind.TASK).get(3).examples())
                .contains(partner.suggest(Level.INTERMEDIATE, appointment.transcript, "")
                        .text());
    }

    @Test
    void beginners_see_the_shorter_line_first_and_advanced_learners_the_longer() {
        talk.say("Hello, good morning.");
        assertThat(suggestion(Level.BEGINNER, "").text().length())
                .isLessThan(suggestion(Level.ADVANCED, "").text().length());
    }

    @Test
    void when_nothing_is_left_to_do_the_line_is_a_goodbye() {
        for (var task : Talk.SAM.script().intents(Kind.TASK))
            talk.say(task.examples().getFirst());
        var last = suggestion(Level.INTERMEDIATE, "");
        assertThat(last.task()).isZero();
        assertThat(Talk.COMMON.partings()).contains(last.text());
        assertThat(Talk.COMMON.partings())
                .allSatisfy(
                        line -> assertThat(Talk.SAM.matcher().understand(line).has(Kind.GOODBYE))
                                .isTrue());
    }

    static Stream<BuiltInScenario> scenarios() {
        return BuiltInScenario.all().stream();
    }

    /// Two learners in each built-in scenario ask for every hint there is at each step: one asks for no fact at all,
    /// the other for all of them in between. A learner who says the hints completes the tasks.
    @ParameterizedTest
    @MethodSource("scenarios")
    void no_line_tells_what_is_hidden(BuiltInScenario scenario) {
        var partner = Partner.of(
                SentenceVectors::shared,
                Talk.COMMON,
                Scripts.load().find(scenario.id()).orElseThrow(),
                scenario.content());
        var card = Objects.requireNonNull(scenario.content().interlocutorCard());
        for (var questions : List.of(List.<String>of(), questions(partner))) {
            var simulated = new Talk(partner);
            var touched = new HashSet<Integer>();
            simulated.answer();
            var rest = new ArrayList<>(questions);
            for (int step = 0; step < 12; step++) {
                var line = checked(partner, simulated, card);
                if (line.task() > 0) touched.add(line.task());
                var reply = simulated.say(line.text());
                if (reply.closing()) break;
                if (!rest.isEmpty()) simulated.say(rest.removeFirst());
            }
            assertThat(touched).as("tasks of %s", scenario.content().title()).hasSizeGreaterThan(1);
            assertThat(partner.suggest(Level.INTERMEDIATE, simulated.transcript, "")
                            .text())
                    .isIn(Talk.COMMON.partings());
        }
    }

    private static List<String> questions(Partner partner) {
        return partner.script().intents(Kind.REVEAL).stream()
                .map(fact -> fact.examples().getFirst())
                .toList();
    }

    /// Every line that can be shown here; returns the first.
    private static Suggestion checked(Partner partner, Talk talk, InterlocutorCard card) {
        var suggesting = partner.suggesting(talk.transcript); // understands the talk once, not for each line
        var first = suggesting.line(Level.INTERMEDIATE, "");
        for (var level : Level.values()) {
            var before = "";
            for (int i = 0; i < Suggestions.SHOWN; i++) {
                var line = suggesting.line(level, before);
                assertThat(line.text()).isNotBlank().hasSizeLessThanOrEqualTo(300);
                assertThat(line.text()).as("one sentence").doesNotContainPattern("[.!?]\\s");
                assertHidesTheCard(partner, talk, line.text(), card);
                before = line.text();
            }
        }
        return first;
    }

    private static void assertHidesTheCard(Partner partner, Talk talk, String line, InterlocutorCard card) {
        for (var fact : partner.script().intents(Kind.REVEAL)) {
            boolean isTold = talk.transcript.stream()
                    .anyMatch(turn -> turn instanceof Turn.Partner said && ScriptRules.tells(fact, said.text()));
            if (!isTold) assertThat(ScriptRules.tells(fact, line)).as(line).isFalse();
        }
        for (var hidden : Stream.concat(Stream.of(card.persona(), card.feelings()), card.revealIfAsked().stream())
                .toList()) assertThat(ScriptRules.runs(hidden)).noneMatch(ScriptRules.runs(line)::contains);
    }
}
