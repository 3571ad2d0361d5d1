package dev.vivavoce.speech.recognition.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordConfidenceTest {
    @Test
    void a_word_with_half_of_the_probability_is_more_often_right_than_not() {
        assertThat(WordConfidence.of(0.5, -0.5)).isBetween(0.7, 0.85);
    }

    @Test
    void a_surer_word_and_a_surer_text_make_it_more_confident() {
        assertThat(WordConfidence.of(0.9, -0.5)).isGreaterThan(WordConfidence.of(0.5, -0.5));
        assertThat(WordConfidence.of(0.5, -0.2)).isGreaterThan(WordConfidence.of(0.5, -1));
    }

    @Test
    void nothing_is_certain_or_out_of_the_question() {
        for (double probability : new double[] {0, 1e-300, 0.5, 1}) {
            for (double text : new double[] {Double.NEGATIVE_INFINITY, -9, 0}) {
                assertThat(WordConfidence.of(probability, text)).isStrictlyBetween(0.0, 1.0);
            }
        }
        assertThat(WordConfidence.of(0, -9)).isLessThan(0.01);
        assertThat(WordConfidence.of(1, 0)).isGreaterThan(0.99);
    }
}
