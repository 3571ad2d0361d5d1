package dev.vivavoce.content.scenario;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.level.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BuiltInScenarioTest {
    private static final List<BuiltInScenario> ALL = BuiltInScenario.all();
    private static final Path REVISIONS = Path.of("src/test/resources/built-in-revisions.txt");

    @Test
    void there_are_at_least_sixteen_over_all_professions_and_levels() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(16);
        var professions =
                ALL.stream().collect(groupingBy(scenario -> scenario.content().profession(), counting()));
        for (var profession : Profession.values())
            assertThat(professions.get(profession)).as("%s", profession).isGreaterThanOrEqualTo(4);
        assertThat(ALL.stream().map(scenario -> scenario.content().level())).contains(Level.values());
    }

    @Test
    void each_obeys_the_rules_that_authors_obey() {
        assertThat(ALL)
                .allSatisfy(scenario -> assertThat(ContentRules.problems(scenario.content()))
                        .as("%s", scenario.content().title())
                        .isEmpty());
    }

    @Test
    void each_gives_a_tutor_enough_to_work_with() {
        assertThat(ALL).allSatisfy(scenario -> {
            var content = scenario.content();
            var interlocutor = Objects.requireNonNull(content.interlocutorCard());
            assertThat(content.tasks()).hasSizeBetween(4, 6);
            assertThat(content.candidateCard().bullets()).hasSizeBetween(3, 5);
            assertThat(interlocutor.prompts()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(interlocutor.feelings()).isNotBlank();
            assertThat(interlocutor.revealIfAsked()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(content.vocabulary()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(content.practiceLines()).hasSizeBetween(4, 8);
        });
    }

    @Test
    void ids_and_titles_are_all_different() {
        assertThat(ALL.stream().map(BuiltInScenario::id)).doesNotHaveDuplicates();
        assertThat(ALL.stream().map(scenario -> scenario.content().title())).doesNotHaveDuplicates();
    }

    /// Golden file: `./vivavoce golden` rewrites it after a revision was raised.
    @Test
    void a_text_that_changed_has_a_new_revision() throws IOException {
        var now = ALL.stream()
                .map(scenario -> scenario.id() + " " + scenario.revision() + " "
                        + HexFormat.of().formatHex(scenario.content().fingerprint()) + "\n")
                .collect(joining());
        if ("write".equals(System.getProperty("golden"))) Files.writeString(REVISIONS, now);
        assertThat(now)
                .as("a change of a built-in scenario needs a higher revision, otherwise no database gets it")
                .isEqualTo(Files.readString(REVISIONS));
    }

    @Test
    void a_misspelt_or_missing_key_is_named_with_the_file_and_the_scenario() {
        assertThatThrownBy(() -> BuiltInScenario.read("x.yaml", text(GOOD.replace("setting:", "seting:"))))
                .hasMessageContainingAll("x.yaml, scenario 1", "setting is missing");
        assertThatThrownBy(() -> BuiltInScenario.read("x.yaml", text(GOOD + "extra: 1\n")))
                .hasMessageContainingAll("x.yaml, scenario 1", "unknown key extra");
        assertThatThrownBy(() -> BuiltInScenario.read("x.yaml", text(GOOD.replace("[a task]", "[1]"))))
                .hasMessageContainingAll("tasks", "String");
        assertThatThrownBy(() -> BuiltInScenario.read("x.yaml", text("- a list")))
                .hasMessageContaining("a mapping is expected");
        assertThat(BuiltInScenario.read("x.yaml", text(GOOD))).hasSize(1);
    }

    private static InputStream text(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static final String GOOD = """
            id: 7a1d5cea-0999-4a10-8000-000000000999
            revision: 1
            title: A title
            profession: EVERYDAY
            level: BEGINNER
            language: en
            setting: Somewhere.
            candidate_card: {role: You are you., bullets: [a bullet]}
            interlocutor_card: {persona: p, feelings: f, prompts: [a prompt], reveal_if_asked: [a fact],
              voice: {gender: ANY, age: ADULT, accent: "", pace: NORMAL}}
            tasks: [a task]
            vocabulary: [{term: t, meaning: m}]
            practice_lines: [a line]
            """;
}
