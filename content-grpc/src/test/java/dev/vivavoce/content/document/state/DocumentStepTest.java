package dev.vivavoce.content.document.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What watchers in other processes get is what was sent.
class DocumentStepTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123456Z");

    @Test
    void a_step_is_the_same_after_its_way() {
        for (var state : DocumentState.values()) {
            var step = new DocumentStep(7, state, null, 3, 9, 12, AT);
            assertThat(DocumentStep.decoded(step.encoded())).isEqualTo(step);
        }
        for (var reason : FailureReason.values()) {
            var step = new DocumentStep(Long.MAX_VALUE, DocumentState.FAILED, reason, 0, 0, 0, AT);
            assertThat(DocumentStep.decoded(step.encoded())).isEqualTo(step);
        }
    }

    @Test
    void what_is_no_step_is_refused() {
        assertThatThrownBy(() -> DocumentStep.decoded("1 COMPLETED".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
