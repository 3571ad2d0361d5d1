package dev.vivavoce.speech.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.evaluation.figures.SpeakerErrors.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerErrorsTest {
    @Test
    void numbers_are_matched_so_that_most_is_right() {
        var right = SpeakerErrors.of(List.of(new Said("Ana", 2, 5), new Said("Ben", 1, 3)));
        assertThat(right).isEqualTo(new SpeakerErrors(0, 8, 2, 2));
        var joined = SpeakerErrors.of(List.of(new Said("Ana", 1, 5), new Said("Ben", 1, 3)));
        assertThat(joined).isEqualTo(new SpeakerErrors(3, 8, 1, 2));
        var divided = SpeakerErrors.of(List.of(new Said("Ana", 1, 5), new Said("Ana", 2, 1)));
        assertThat(divided).isEqualTo(new SpeakerErrors(1, 6, 2, 1));
        assertThat(SpeakerErrors.share(List.of(right, joined, divided))).isEqualTo(4 / 22.0);
        assertThat(SpeakerErrors.counted(List.of(right, joined, divided))).isEqualTo(1 / 3.0);
    }
}
