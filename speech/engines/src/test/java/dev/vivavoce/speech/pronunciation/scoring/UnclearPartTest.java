package dev.vivavoce.speech.pronunciation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnclearPartTest {
    @Test
    void words_one_behind_the_other_are_one_part() {
        assertThat(UnclearPart.of(List.of(word(0, false), word(1, true), word(2, true), word(3, false))))
                .containsExactly(new UnclearPart(1, 2, 1, 3));
    }

    @Test
    void a_single_word_is_said_badly_and_no_part() {
        assertThat(UnclearPart.of(List.of(word(0, true), word(1, false), word(2, true))))
                .isEmpty();
    }

    @Test
    void a_part_ends_with_the_text_and_before_an_insertion() {
        assertThat(UnclearPart.of(List.of(word(0, true), word(1, true), word(-1, true), word(2, true), word(3, true))))
                .containsExactly(new UnclearPart(0, 1, 0, 2), new UnclearPart(3, 4, 2, 4));
    }

    /// Lasts a second, from its index on.
    private static ScoredWord word(int index, boolean isUnclear) {
        return new ScoredWord("word", index, index, index + 1, 30, ErrorType.NONE, 0, List.of(), isUnclear, 0);
    }
}
