package dev.vivavoce.speech.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.recognition.Hotwords;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedHotwordsTest {
    @Test
    void a_violation_names_the_list_or_the_entry() {
        assertThat(violations(List.of("Layla", "de la Cruz", "Nguyễn"))).isEmpty();
        assertThat(violations(Collections.nCopies(21, "a")))
                .containsExactly(new FieldViolation("hotwords", "21 words (expected: at most 20)"));
        assertThat(violations(List.of("ok", "x".repeat(41), "42", "a\nb")))
                .containsExactly(
                        new FieldViolation("hotwords[1]", "41 characters (expected: at most 40)"),
                        new FieldViolation("hotwords[2]", "expected: one word or a few"),
                        new FieldViolation("hotwords[3]", "expected: one word or a few"));
    }

    @Test
    void a_recorded_file_may_have_more() {
        var violations = new Violations();
        RequestedHotwords.check("vocabulary", Collections.nCopies(200, "Okafor"), Hotwords.MOST_IN_A_FILE, violations);
        assertThat(violations.all()).isEmpty();
        RequestedHotwords.check("vocabulary", Collections.nCopies(201, "Okafor"), Hotwords.MOST_IN_A_FILE, violations);
        assertThat(violations.all())
                .containsExactly(new FieldViolation("vocabulary", "201 words (expected: at most 200)"));
    }

    private static List<FieldViolation> violations(List<String> words) {
        var violations = new Violations();
        RequestedHotwords.check("hotwords", words, Hotwords.MOST, violations);
        return violations.all();
    }
}
