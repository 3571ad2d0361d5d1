package dev.vivavoce.content.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.model.Purpose;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptRulesTest {
    private static final PromptVariable WORD = new PromptVariable("word", false, false, 10);

    @Test
    void a_good_prompt_has_no_problems_and_neither_have_the_built_in_ones() {
        assertThat(PromptRules.problems(prompt("Explain.", "{{word}}", List.of(WORD), "", 10, List.of())))
                .isEmpty();
        for (var builtIn : BuiltInPrompts.all()) {
            assertThat(PromptRules.isId(builtIn.id())).isTrue();
            assertThat(PromptRules.problems(builtIn.content())).as(builtIn.id()).isEmpty();
            assertThat(builtIn.content().examples()).as(builtIn.id()).isNotEmpty();
        }
    }

    @Test
    void every_part_is_checked() {
        assertThat(problems(" ", "x", List.of(), "", 10)).containsOnlyKeys("system");
        assertThat(problems("x\u0007", "x", List.of(), "", 10)).containsOnlyKeys("system");
        assertThat(problems("x", "x".repeat(16_001), List.of(), "", 10)).containsOnlyKeys("template");
        assertThat(problems("x", "{{word}} {{other}}", List.of(WORD), "", 10)).containsOnlyKeys("template");
        assertThat(problems("x", "x", List.of(WORD), "", 10)).containsOnlyKeys("variables[0].name");
        assertThat(problems("x", "{{word}}", List.of(WORD, WORD), "", 10)).containsOnlyKeys("variables[1].name");
        assertThat(problems("x", "x", List.of(new PromptVariable("Wörd", false, false, 0)), "", 10))
                .containsOnlyKeys("variables[0].name", "variables[0].longest");
        assertThat(problems("x", "x", List.of(), "{}", 10)).containsOnlyKeys("json_schema");
        assertThat(problems("x", "x", List.of(), "", 0)).containsOnlyKeys("most_tokens");
        assertThat(problems("x", "x", List.of(), "", 8_001)).containsOnlyKeys("most_tokens");
        var many = IntStream.range(0, 21)
                .mapToObj(i -> new PromptVariable("v" + i, false, false, 10))
                .toList();
        assertThat(problems("x", "x", many, "", 10)).containsOnlyKeys("variables");
    }

    @Test
    void examples_fit_the_variables_and_have_names_of_their_own() {
        var good = new PromptExample("one", Map.of("word", "tea"));
        var bad = new PromptExample("one", Map.of("word", "x".repeat(11), "colour", "red"));
        assertThat(PromptRules.problems(prompt("x", "{{word}}", List.of(WORD), "", 10, List.of(good, bad))))
                .containsOnlyKeys("examples[1].name", "examples[1].variables.word", "examples[1].variables.colour");
        var hidden = new PromptExample("two", Map.of("word", "tea\u0000"));
        assertThat(PromptRules.problems(prompt("x", "{{word}}", List.of(WORD), "", 10, List.of(good, hidden))))
                .containsOnlyKeys("examples[1].variables.word");
    }

    @Test
    void ids_are_names_in_code() {
        for (var id : List.of("a", "practice-sentence", "x1"))
            assertThat(PromptRules.isId(id)).isTrue();
        for (var id : List.of("", "A", "1x", "a_b", "-a", "a".repeat(61), "ı"))
            assertThat(PromptRules.isId(id)).isFalse();
    }

    private static Map<String, String> problems(
            String system, String template, List<PromptVariable> variables, String schema, int mostTokens) {
        return PromptRules.problems(prompt(system, template, variables, schema, mostTokens, List.of()));
    }

    private static PromptContent prompt(
            String system,
            String template,
            List<PromptVariable> variables,
            String schema,
            int mostTokens,
            List<PromptExample> examples) {
        return new PromptContent(Purpose.WRITING, system, template, variables, schema, mostTokens, examples);
    }
}
