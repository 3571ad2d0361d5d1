package dev.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.cli.Arguments;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void options_flags_and_words_may_stand_in_any_order() {
        var arguments = of("folder", "--limit", "5", "--quiet");
        assertThat(arguments.words(1, 1)).containsExactly("folder");
        assertThat(arguments.number("--limit", 9, 1, 10)).isEqualTo(5);
        assertThat(arguments.has("--quiet")).isTrue();
        assertThat(of().number("--limit", 9, 1, 10)).isEqualTo(9);
    }

    @Test
    void the_message_names_the_fault_and_the_usage() {
        assertThatThrownBy(() -> of("--loud")).hasMessage("there is no option --loud\nusage: the usage");
        assertThatThrownBy(() -> of("--limit")).hasMessageContaining("--limit lacks its value");
        assertThatThrownBy(() -> of("--quiet", "--quiet")).hasMessageContaining("twice");
        assertThatThrownBy(() -> of("--limit", "11").number("--limit", 9, 1, 10))
                .hasMessageContaining("--limit: 11 (expected: a whole number from 1 to 10)");
        assertThatThrownBy(() -> of("one", "two").words(0, 1)).hasMessageContaining("too much: two");
        assertThatThrownBy(() -> of().words(1, 1)).hasMessageContaining("missing");
    }

    private static Arguments of(String... arguments) {
        return new Arguments("the usage", Set.of("--quiet"), Set.of("--limit"), arguments);
    }
}
