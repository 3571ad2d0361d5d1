package dev.vivavoce.speech.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedHotwordsTest {
    @Test
    void too_many_too_long_and_no_words_are_told_by_field() {
        assertThat(RequestedHotwords.violations("hotwords", List.of("Layla", "de la Cruz", "Nguyễn")))
                .isEmpty();
        assertThat(RequestedHotwords.violations("hotwords", Collections.nCopies(21, "a")))
                .containsExactly(new FieldViolation("hotwords", "21 words (expected: at most 20)"));
        assertThat(RequestedHotwords.violations("hotwords", List.of("ok", "x".repeat(41), "42", "a\nb")))
                .containsExactly(
                        new FieldViolation("hotwords[1]", "41 characters (expected: at most 40)"),
                        new FieldViolation("hotwords[2]", "expected: one word or a few"),
                        new FieldViolation("hotwords[3]", "expected: one word or a few"));
    }
}
