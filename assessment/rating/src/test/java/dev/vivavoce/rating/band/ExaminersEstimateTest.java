package dev.vivavoce.rating.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.rubric.Rubrics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The mark that examiners' bands come to.
class ExaminersEstimateTest {
    @Test
    void bands_of_the_clinical_rubric_are_weighed_and_mapped() {
        var rubric = Rubrics.standard(true);
        // 4 of 6 in language is two thirds of one half of the whole; 2 of 3 in communication of the other.
        var estimate = Estimate.ofBands(rubric, bands(rubric, 2.0 / 3));
        assertThat(estimate.share()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(estimate.value()).isEqualTo(370); // 300 + 2/3 of the line to 400, to the next 10
        assertThat(estimate.low()).isEqualTo(370);
        assertThat(estimate.high()).isEqualTo(370);
        assertThat(estimate.label())
                .isEqualTo("B")
                .isEqualTo(estimate.lowLabel())
                .isEqualTo(estimate.highLabel());
    }

    @Test
    void a_half_band_counts_as_the_middle_of_two() {
        var rubric = Rubrics.find("cefr-general").orElseThrow();
        assertThat(value(rubric, 2)).isEqualTo(2.4);
        assertThat(value(rubric, 2.5)).isEqualTo(3);
        assertThat(value(rubric, 3)).isEqualTo(3.6);
        var ielts = Rubrics.find("ielts-like").orElseThrow();
        assertThat(value(ielts, 6.5)).isEqualTo(6.5);
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void from_half_band_to_half_band_the_value_never_falls_and_reaches_both_ends(Rubric rubric) {
        double before = -1;
        int steps = 36;
        for (int i = 0; i <= steps; i++) {
            var estimate = Estimate.ofBands(rubric, bands(rubric, (double) i / steps));
            assertThat(estimate.value()).isGreaterThanOrEqualTo(before);
            double inSteps = estimate.value() / rubric.mapping().step();
            assertThat(inSteps).isCloseTo(Math.rint(inSteps), within(1e-6));
            before = estimate.value();
        }
        assertThat(value(rubric, 0))
                .isEqualTo(rubric.mapping().points().getFirst().value());
        assertThat(before).isEqualTo(rubric.mapping().points().getLast().value());
    }

    @Test
    void a_criterion_without_a_band_does_not_count() {
        var rubric = Rubrics.standard(true);
        var some = Map.of(rubric.criteria().getFirst().id(), 3.0);
        assertThat(Estimate.ofBands(rubric, some).share()).isEqualTo(0.5);
        assertThat(Estimate.ofBands(rubric, Map.of()).share()).isZero();
    }

    static List<Rubric> rubrics() {
        return Rubrics.all();
    }

    private static double value(Rubric rubric, double band) {
        return Estimate.ofBands(
                        rubric,
                        rubric.criteria().stream().collect(Collectors.toMap(criterion -> criterion.id(), _ -> band)))
                .value();
    }

    /// Every criterion at the same share of its scale.
    private static Map<String, Double> bands(Rubric rubric, double share) {
        return rubric.criteria().stream()
                .collect(Collectors.toMap(criterion -> criterion.id(), criterion -> share * criterion.highest()));
    }
}
