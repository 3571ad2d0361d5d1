package dev.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Table;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void words_stand_to_the_left_and_numbers_to_the_right() {
        assertThat(new Table("<>", "word", "score")
                        .row("bear", "97")
                        .row("we", "100")
                        .toString())
                .isEqualTo("""
                        word  score
                        bear     97
                        we      100
                        """);
    }

    @Test
    void marks_over_letters_take_no_room() {
        assertThat(new Table("<>", "ɑ̃", "1").row("ab", "2").toString()).isEqualTo("ɑ̃   1\nab  2\n");
    }
}
