package dev.vivavoce.bench.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Talk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExaminersAgreementTest {
    @Test
    void the_machine_is_compared_by_the_rubric_and_the_criteria_that_examiners_used() {
        var agreement = new ExaminersAgreement();
        double[] examiners = {1, 2, 3.5, 4, 5};
        int[] machine = {1, 3, 3, 4, 3};
        for (int i = 0; i < machine.length; i++) {
            var talk = talk("oet-speaking", Map.of("fluency", examiners[i], "intelligibility", 4.0));
            agreement.add(talk, "oet-speaking", Map.of("fluency", machine[i]));
            agreement.add(talk, "cefr-general", Map.of("fluency", 0));
        }
        agreement.add(talk("cefr-general", Map.of("fluency", 2.0)), "cefr-general", Map.of("fluency", 3, "range", 1));
        agreement.add(talk("oet-speaking", Map.of()), "oet-speaking", Map.of("fluency", 0));

        assertThat(agreement.figures()).containsOnlyKeys("oet-speaking fluency", "cefr-general fluency");
        var fluency = requireNonNull(agreement.figures().get("oet-speaking fluency"));
        assertThat(fluency.pairs()).isEqualTo(5);
        assertThat(fluency.exact()).isEqualTo(2);
        assertThat(fluency.adjacent()).isEqualTo(4);
        assertThat(fluency.weightedKappa()).isPresent();
        assertThat(agreement.toString())
                .contains("oet-speaking fluency", "40 %", "80 %", "cefr-general fluency", "too few", "+1.00");
        assertThat(agreement.json()).containsOnlyKeys("oet-speaking fluency", "cefr-general fluency");
        assertThat(ExaminersAgreement.of(List.of(), List.of()).isEmpty()).isTrue();
    }

    private static GradedTalk talk(String rubric, Map<String, Double> bands) {
        return new GradedTalk(
                "a.json",
                new Talk("x", List.of(), Optional.empty()),
                Scenario.FREE,
                OptionalInt.empty(),
                rubric,
                bands);
    }
}
