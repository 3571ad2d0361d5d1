package dev.vivavoce.content.dialogue.script;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.scenario.BuiltInScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    private static final Scripts SCRIPTS = Scripts.load();
    private static final Path REVISIONS = Path.of("src/test/resources/built-in-scripts.txt");
    private static final BuiltInScenario INSULIN = BuiltInScenario.all().stream()
            .filter(scenario -> scenario.content().title().contains("insulin injection"))
            .findFirst()
            .orElseThrow();

    @Test
    void every_built_in_scenario_has_a_script_that_obeys_the_rules() {
        assertThat(BuiltInScenario.all())
                .allSatisfy(scenario -> assertThat(
                                ScriptRules.problems(SCRIPTS.find(scenario.id()).orElseThrow(), scenario.content()))
                        .as("%s", scenario.content().title())
                        .isEmpty());
        assertThat(SCRIPTS.all()).hasSameSizeAs(BuiltInScenario.all());
    }

    /// Golden file: `./vivavoce golden` rewrites it after the scenario's revision was raised.
    @Test
    void a_script_that_changed_has_a_new_revision_of_its_scenario() throws IOException {
        var now = BuiltInScenario.all().stream()
                .map(scenario -> scenario.id() + " " + scenario.revision() + " "
                        + sha256(SCRIPTS.texts().get(scenario.id())) + "\n")
                .collect(joining());
        if ("write".equals(System.getProperty("golden"))) Files.writeString(REVISIONS, now);
        assertThat(now)
                .as(
                        "a change of a built-in script needs a higher revision of its scenario, otherwise no database gets it")
                .isEqualTo(Files.readString(REVISIONS));
    }

    private static String sha256(@Nullable String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void no_common_line_is_there_twice() {
        var common = Common.load();
        var texts = new HashSet<String>();
        var all = new ArrayList<Line>();
        common.intents().values().forEach(intent -> all.addAll(intent.replies()));
        for (var pool : List.of(
                common.sorry(),
                common.steer(),
                common.silence(),
                common.guarded(),
                common.interrupted(),
                common.asides(),
                common.farewell())) all.addAll(pool);
        assertThat(all)
                .allSatisfy(line ->
                        assertThat(texts.add(line.text())).as("%s", line).isTrue());
    }

    @Test
    void no_common_line_gives_a_fact_away() {
        var common = Common.load();
        for (var script : SCRIPTS.all())
            for (var fact : script.intents(Kind.REVEAL)) {
                assertThat(common.asides()).noneMatch(line -> ScriptRules.tells(fact, line.text()));
                for (var intent : common.intents().values())
                    assertThat(intent.replies()).noneMatch(line -> ScriptRules.tells(fact, line.text()));
            }
    }

    @Test
    void common_lines_cover_the_longest_talk() {
        var common = Common.load();
        assertThat(common.asides()).hasSizeGreaterThanOrEqualTo(36);
        for (var kind : Kind.values())
            assertThat(common.intents().containsKey(kind)).as("%s", kind).isEqualTo(!kind.ofScenario());
    }

    @Test
    void what_breaks_a_rule_is_named() {
        assertThat(problems("    gives_away: [my father", "    gives_away: [needles"))
                .anyMatch(problem -> problem.startsWith("reveal-1 is given away by: Honestly? Needles."));
        assertThat(problems("My father had it. He went on insulin and within the year he lost a foot", "He had it"))
                .anyMatch(problem -> problem.startsWith("reveal-1 is not told by: He had it"));
        assertThat(problems("  - Steady on.\n  - I don't like where this is going.\n", ""))
                .contains("tense: 2 (expected: 3 to 6)");
        assertThat(problems("  - Steady on.\n", "  - You're losing me here.\n"))
                .contains("said twice: You're losing me here.");
        assertThat(problems("  - Steady on.\n", "  - Steady on (sighs).\n"))
                .contains("cannot be spoken: Steady on (sighs).");
        assertThat(problems("  - Steady on.\n", "  - One. Two. Three. Four.\n"))
                .contains("more than 3 sentences: One. Two. Three. Four.");
        assertThat(
                        problems(
                                "  - Steady on.\n",
                                "  - You become short when the nurse asks before explaining, and become short when lectured.\n"))
                .anyMatch(problem -> problem.startsWith("copies the card"));
        assertThat(problems("  task-5:", "  task-6:")).anyMatch(problem -> problem.startsWith("intents: "));
        assertThat(problems("reveals: 1", "reveals: 9")).anyMatch(problem -> problem.startsWith("reveals 9"));
    }

    @Test
    void what_would_take_long_to_check_is_refused_by_its_length() {
        assertThat(problems("    gives_away: [my father", "    gives_away: [" + "a".repeat(61)))
                .singleElement()
                .asString()
                .startsWith("reveal-1.gives_away: a phrase needs a word");
        assertThat(problems("    gives_away: [my father", "    gives_away: ['!?'"))
                .singleElement()
                .asString()
                .startsWith("reveal-1.gives_away: a phrase needs a word");
        assertThat(problems("  - Steady on.\n", "  - " + "a ".repeat(120) + "b\n"))
                .singleElement()
                .asString()
                .startsWith("241 characters (expected: at most 240)");
        assertThat(problems("shared:\n", "shared:\n  repeat: [" + "a b, ".repeat(9) + "]\n"))
                .contains("shared.repeat: 9 (expected: 0 to 8)");
        assertThat(problems("  - Steady on.\n", "  - \"Steady\\u0007 on.\"\n"))
                .singleElement()
                .asString()
                .startsWith("cannot be spoken");
    }

    @Test
    void a_misspelt_key_or_intent_is_named() {
        assertThatThrownBy(() -> Scripts.parse(yaml().replace("opening:", "openings:")))
                .hasMessageContaining("opening is missing");
        assertThatThrownBy(() -> Scripts.parse(yaml() + "more: 1\n")).hasMessageContaining("unknown key more");
        assertThatThrownBy(() -> Scripts.parse(yaml().replace("  greeting:", "  greting:")))
                .hasMessageContaining("no intent is called greting");
        assertThatThrownBy(() -> Scripts.parse("a: [")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scripts.parse("")).hasMessageContaining("0 documents");
    }

    @Test
    void an_id_depends_on_the_text_alone_and_tells_nothing() {
        assertThat(Line.of("Steady on.").id())
                .isEqualTo(Line.of("Steady on.", 2).id())
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(Line.of("Steady on!").id());
    }

    private static List<String> problems(String part, String other) {
        var yaml = yaml();
        assertThat(yaml).contains(part);
        return ScriptRules.problems(Scripts.parse(yaml.replace(part, other)), INSULIN.content());
    }

    /// The first document of `nursing.yaml`.
    static String yaml() {
        try (var in = Scripts.class.getResourceAsStream("nursing.yaml")) {
            if (in == null) throw new AssertionError("nursing.yaml is missing");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.split("\n---\n")[0] + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
