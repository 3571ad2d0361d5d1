package dev.vivavoce.rating.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RubricsTest {
    @Test
    void the_clinical_rubric_has_four_linguistic_and_five_communication_criteria() {
        var criteria = Rubrics.standard(true).criteria();
        assertThat(criteria).extracting(Criterion::highest).containsExactly(6, 6, 6, 6, 3, 3, 3, 3, 3);
        assertThat(Rubrics.standard(true).mapping().value(0)).isZero();
        assertThat(Rubrics.standard(true).mapping().value(1)).isEqualTo(500);
        assertThat(Rubrics.standard(true).mapping().label(350)).isEqualTo("B");
    }

    @Test
    void the_general_rubrics_have_their_scales() {
        assertThat(Rubrics.find("ielts-like").orElseThrow().criteria())
                .hasSize(4)
                .allSatisfy(criterion -> assertThat(criterion.highest()).isEqualTo(9));
        assertThat(Rubrics.standard(false).criteria())
                .hasSize(5)
                .allSatisfy(criterion -> assertThat(criterion.highest()).isEqualTo(5));
        assertThat(Rubrics.standard(false).mapping().labels())
                .extracting(Mapping.Label::text)
                .containsExactly("A1", "A2", "B1", "B2", "C1", "C2");
        assertThat(Rubrics.find("nothing")).isEmpty();
    }

    @Test
    void the_rubric_for_talks_without_a_partner_is_the_general_one_without_interaction_and_with_pronunciation() {
        var general = Rubrics.standard(false);
        var free = Rubrics.free();
        assertThat(free.criteria())
                .extracting(Criterion::id)
                .containsExactly("range", "accuracy", "fluency", "coherence", "pronunciation");
        assertThat(general.criteria())
                .filteredOn(criterion -> !criterion.id().equals("interaction"))
                .isEqualTo(free.criteria().subList(0, 4));
        assertThat(free.mapping()).isEqualTo(general.mapping());
        assertThat(free.criteria().getLast().needsAudio()).isTrue();
        assertThat(free.criteria().getLast().highest()).isEqualTo(5);
    }

    @Test
    void mappings_never_fall() {
        for (var rubric : Rubrics.all()) {
            double before = -1;
            for (int i = 0; i <= 1_000; i++) {
                double value = rubric.mapping().value(i / 1_000.0);
                assertThat(value).isGreaterThanOrEqualTo(before);
                before = value;
            }
        }
    }

    @Test
    void every_estimate_says_that_it_is_one() {
        assertThat(Rubrics.all().stream()
                        .map(rubric -> rubric.mapping().scale())
                        .collect(Collectors.joining(" ")))
                .contains("OET-like", "IELTS-like");
    }
}
