package dev.vivavoce.speech.recognition.moonshine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WordConfidenceTest {
    private final WordConfidence confidence = WordConfidence.shipped();

    @Test
    void a_word_with_half_of_the_probability_is_more_often_right_than_not() {
        assertThat(confidence.of(0.5, -0.5)).isBetween(0.7, 0.85);
    }

    @Test
    void a_surer_word_and_a_surer_text_make_it_more_confident() {
        assertThat(confidence.of(0.9, -0.5)).isGreaterThan(confidence.of(0.5, -0.5));
        assertThat(confidence.of(0.5, -0.2)).isGreaterThan(confidence.of(0.5, -1));
    }

    @Test
    void nothing_is_certain_or_out_of_the_question() {
        for (double probability : new double[] {0, 1e-300, 0.5, 1}) {
            for (double text : new double[] {Double.NEGATIVE_INFINITY, -9, 0}) {
                assertThat(confidence.of(probability, text)).isStrictlyBetween(0.0, 1.0);
            }
        }
        assertThat(confidence.of(0, -9)).isLessThan(0.01);
        assertThat(confidence.of(1, 0)).isGreaterThan(0.99);
    }

    @Test
    void weights_are_read_by_name_and_all_of_them_are_needed() throws Exception {
        assertThat(read("constant=1\nof-word=2\nof-text = 3\nspeakers=25\n")).isEqualTo(new WordConfidence(1, 2, 3));
        assertThatThrownBy(() -> read("constant=1\nof-word=2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of-text is missing");
    }

    private static WordConfidence read(String text) throws IOException {
        return WordConfidence.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
