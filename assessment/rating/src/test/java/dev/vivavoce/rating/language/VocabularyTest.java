package dev.vivavoce.rating.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void rare_words_have_a_lower_class_than_common_ones() {
        assertThat(vocabulary.frequency("house")).isGreaterThan(vocabulary.frequency("handrail"));
        assertThat(vocabulary.frequency("xqzzy")).isZero();
    }

    @Test
    void unknown_words_and_forms_of_the_same_word_are_not_rare_twice() {
        assertThat(vocabulary.rare(List.of("handrail", "handrails", "xqzzy", "house")))
                .hasSize(1);
    }

    @Test
    void repetition_lowers_diversity() {
        var varied = List.of(
                "the quick fox ran over a lazy dog while seven grey owls watched from that old barn".split(" "));
        assertThat(Vocabulary.diversity(varied)).isGreaterThan(Vocabulary.diversity(Collections.nCopies(17, "fox")));
        assertThat(Vocabulary.diversity(List.of("fox"))).isZero();
    }
}
