package dev.vivavoce.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignYamlTest {
    private static List<String> texts(String yaml) {
        return ForeignYaml.read("script", yaml, node -> node.texts("lines"));
    }

    @Test
    void plain_words_are_texts_and_only_whole_numbers_are_numbers() {
        assertThat(texts("lines: [yes, No, null, 2.5, 2001-12-14, '7', ~, =, 0x10]"))
                .containsExactly("yes", "No", "null", "2.5", "2001-12-14", "7", "~", "=", "0x10");
        assertThat(ForeignYaml.<List<Integer>>read("script", "numbers: [1, 20]", node -> node.numbers("numbers")))
                .containsExactly(1, 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines: [&a x, *a]",
                "lines: &a [x]",
                "a: &a [x]\nb: &b [*a, *a]\nlines: [*b, *b]",
                "&a lines: [x]",
                "<<: *a",
                "lines: &a [*a]"
            })
    void anchors_and_aliases_are_refused(String yaml) {
        assertThatThrownBy(() -> texts(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anchors and aliases are not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines: [!!javax.script.ScriptEngineManager [x]]",
                "!!int lines: [x]",
                "lines: [!!int \"\"]",
                "lines: !!set {x}",
                "lines: [!own x]"
            })
    void tags_are_refused(String yaml) {
        assertThatThrownBy(() -> texts(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tags are not allowed");
    }

    @Test
    void nesting_is_bounded() {
        for (var open : List.of("[", "{a: ", "- "))
            assertThatThrownBy(() -> texts("lines: " + (open.equals("- ") ? "\n " : "") + open.repeat(60_000)))
                    .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> texts("lines: [[[[[[[[[[[[a]]]]]]]]]]]]")).hasMessageContaining("more than 10 levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--- \n...",
                "- a",
                "a",
                "lines: [a]\n---\nlines: [b]",
                "lines: [a]\nlines: [b]",
                "lines: {a",
                "\u0007"
            })
    void what_is_no_single_mapping_is_refused(String yaml) {
        assertThatThrownBy(() -> texts(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("script");
    }

    /// Whatever somebody sends: it is read, or refused as an invalid argument.
    @Test
    void no_text_breaks_the_reader() {
        var pieces = List.of(
                "lines", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "a", "'", "\"", "\\", "&", "*", "!", "|", ">",
                "#", "%", "@", "?", "---", "...", "<<", "0", "\t", "é", "𝒳", "\u2028", "\\ud800");
        var chance = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var yaml = String.join(
                    "",
                    IntStream.range(0, chance.nextInt(1, 40))
                            .mapToObj(_ -> pieces.get(chance.nextInt(pieces.size())))
                            .toList());
            try {
                texts("lines: [a]\n" + yaml);
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).as(yaml).isNotEmpty();
            }
        }
    }
}
