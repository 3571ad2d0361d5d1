package dev.vivavoce.speech.evaluation.figures;

import static dev.vivavoce.speech.evaluation.figures.WordErrors.between;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordErrorsTest {
    @Test
    void the_same_words_in_another_spelling_are_no_errors() {
        assertThat(between("WE CALL IT BEAR", "We call it bear.")).isEqualTo(new WordErrors(0, 0, 0, 4));
        assertThat(between("zero three five one", "0 3 5 1").errors()).isZero();
        assertThat(between("mister Brown does not know", "Mr. Brown doesn't know")
                        .errors())
                .isZero();
    }

    @Test
    void each_kind_of_error_is_counted() {
        assertThat(between("we call it bear", "we called it bear")).isEqualTo(new WordErrors(1, 0, 0, 4));
        assertThat(between("we call it bear", "we call bear")).isEqualTo(new WordErrors(0, 1, 0, 4));
        assertThat(between("we call it bear", "and we call it bear")).isEqualTo(new WordErrors(0, 0, 1, 4));
    }

    @Test
    void an_empty_transcript_omits_every_word_and_an_empty_text_has_no_rate() {
        assertThat(between("we call it bear", "").rate()).isEqualTo(1);
        assertThat(between("", "noise").rate()).isNaN();
    }

    @Test
    void sums_weigh_long_texts_more() {
        var sum = WordErrors.sum(List.of(between("we call it bear", "we call it bear"), between("bear", "dog")));
        assertThat(sum.rate()).isEqualTo(0.2);
    }
}
