package dev.vivavoce.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordErrorsTest {
    @Test
    void the_same_words_are_no_errors() {
        assertThat(errors("we call it bear", "we call it bear")).isEqualTo(new WordErrors(0, 0, 0, 4));
    }

    @Test
    void each_kind_of_error_is_told_apart() {
        assertThat(errors("we call it bear", "we called it bear")).isEqualTo(new WordErrors(1, 0, 0, 4));
        assertThat(errors("we call it bear", "we call bear")).isEqualTo(new WordErrors(0, 1, 0, 4));
        assertThat(errors("we call it bear", "and we call it bear")).isEqualTo(new WordErrors(0, 0, 1, 4));
        assertThat(errors("we call it bear", "we do call a bear")).isEqualTo(new WordErrors(1, 0, 1, 4));
    }

    @Test
    void nothing_heard_leaves_every_word_out_and_nothing_said_has_no_rate() {
        assertThat(errors("we call it bear", "").rate()).isEqualTo(1);
        assertThat(errors("", "noise").rate()).isNaN();
    }

    @Test
    void sums_weigh_long_texts_more() {
        var sum = WordErrors.sum(List.of(errors("a b c d", "a b c d"), errors("a", "b")));
        assertThat(sum.rate()).isEqualTo(0.2);
    }

    private static WordErrors errors(String said, String heard) {
        return WordErrors.between(words(said), words(heard));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
