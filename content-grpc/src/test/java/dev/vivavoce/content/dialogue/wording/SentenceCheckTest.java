package dev.vivavoce.content.dialogue.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.dialogue.intent.Understood;
import dev.vivavoce.content.dialogue.partner.Mind;
import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.script.Intent;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.scenario.BuiltInScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceCheckTest {
    private static final Scripts SCRIPTS = Scripts.load();

    static Stream<BuiltInScenario> scenarios() {
        return BuiltInScenario.all().stream();
    }

    private static Script script(BuiltInScenario scenario) {
        return SCRIPTS.find(scenario.id()).orElseThrow();
    }

    private static Scene scene(BuiltInScenario scenario, Line line) {
        var understood = new Understood(List.of(), List.of("Hello."));
        return new Scene(
                scenario.content(),
                script(scenario),
                null,
                List.of(new Turn.Learner("Hello.")),
                new Reply(List.of(line), understood, new TreeSet<>(), false, new Mind(0, Set.of())));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void what_people_wrote_for_the_script_passes_but_for_one_line_at_most(BuiltInScenario scenario) {
        var refused = new ArrayList<String>();
        for (var line : script(scenario).lines())
            for (var sentence : ScriptWords.sentences(line))
                new SentenceCheck(scene(scenario, line))
                        .objection(sentence.text(), List.of())
                        .ifPresent(objection -> refused.add(objection + ": " + sentence.text()));
        assertThat(refused).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_fact_that_was_not_asked_for_is_told_neither_as_the_script_nor_as_the_card_words_it(
            BuiltInScenario scenario) {
        var opening = script(scenario).opening().getFirst();
        var check = new SentenceCheck(scene(scenario, opening));
        for (var fact : script(scenario).intents(Kind.REVEAL)) {
            for (var line : fact.replies())
                assertThat(check.objection(line.text(), List.of()))
                        .as(line.text())
                        .isPresent();
            var card = scene(scenario, opening).text(fact);
            assertThat(check.objection(card, List.of())).as(card).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_prompt_holds_no_fact_that_was_not_asked_for(BuiltInScenario scenario) {
        var opening = script(scenario).opening().getFirst();
        var text = String.join(
                "\n", PartnerPrompt.variables(scene(scenario, opening)).values());
        assertThat(script(scenario).intents(Kind.REVEAL))
                .extracting(Intent::givesAway)
                .noneMatch(phrases -> phrases.stream()
                        .anyMatch(phrase -> (" " + String.join(" ", Words.of(text)) + " ")
                                .contains(" " + String.join(" ", Words.of(phrase)) + " ")));
        for (var fact : script(scenario).intents(Kind.REVEAL)) {
            assertThat(text).doesNotContain(scene(scenario, opening).text(fact));
            var told = scene(scenario, fact.replies().getFirst());
            assertThat(PartnerPrompt.variables(told))
                    .extractingByKey("told")
                    .asString()
                    .contains(told.text(fact));
            for (var other : script(scenario).intents(Kind.REVEAL))
                if (!ScriptRules.tells(other, fact.replies().getFirst().text()))
                    assertThat(PartnerPrompt.variables(told))
                            .extractingByKey("told")
                            .asString()
                            .doesNotContain(told.text(other));
        }
    }
}
