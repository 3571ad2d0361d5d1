package dev.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Table;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void words_are_left_aligned_and_numbers_right_aligned() {
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
    void combining_marks_have_no_width() {
        assertThat(new Table("<>", "ɑ̃", "1").row("ab", "2").toString()).isEqualTo("ɑ̃   1\nab  2\n");
    }
}
