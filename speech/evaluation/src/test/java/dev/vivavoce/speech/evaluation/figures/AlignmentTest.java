package dev.vivavoce.speech.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void items_of_one_list_are_left_out_and_different_items_are_paired() {
        assertThat(aligned("W AO T ER", "W AA D ER")).containsExactly("W-W", "AO-AA", "T-D", "ER-ER");
        assertThat(aligned("S IH K S TH", "S IH K TH")).containsExactly("S-S", "IH-IH", "K-K", "TH-TH");
        assertThat(aligned("F AY V", "")).isEmpty();
    }

    private static List<String> aligned(String first, String second) {
        return Alignment.of(phones(first), phones(second), String::equals).stream()
                .map(pair -> pair.first() + "-" + pair.second())
                .toList();
    }

    private static List<String> phones(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
