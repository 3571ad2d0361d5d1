package dev.vivavoce.rating.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.rubric.Rubrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where two talks stand together.
class StandingTest {
    private static final Criterion FLUENCY = Rubrics.standard(true).criteria().get(1); // 0 to 6

    @Test
    void two_talks_stand_at_the_mean_of_their_positions_with_the_mean_of_their_ranges_rounded_outwards() {
        assertThat(together(new Standing("fluency", 3.2, 3, 2, 4), new Standing("fluency", 4.6, 5, 4, 5)))
                .isEqualTo(new Standing("fluency", (3.2 + 4.6) / 2, 4, 3, 5)); // 3.9; (2+4)/2; (4+5)/2 up
        assertThat(together(new Standing("fluency", 5.4, 5, 5, 6), new Standing("fluency", 1.8, 2, 0, 3)))
                .isEqualTo(new Standing("fluency", (5.4 + 1.8) / 2, 4, 2, 5)); // 3.6; 5/2 down; 9/2 up
        assertThat(together(new Standing("fluency", 3, 3, 3, 3), new Standing("fluency", 4, 4, 4, 4)))
                .isEqualTo(new Standing("fluency", 3.5, 4, 3, 4)); // a half counts up, as in one talk
        assertThat(together(new Standing("fluency", 0, 0, 0, 1), new Standing("fluency", 6, 6, 6, 6)))
                .isEqualTo(new Standing("fluency", 3, 3, 3, 4));
    }

    @Test
    void one_talk_stands_where_it_stands_and_none_nowhere() {
        var alone = new Standing("fluency", 3.2, 3, 2, 4);
        assertThat(together(alone)).isSameAs(alone);
        assertThatThrownBy(() -> together()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whichever_bands_the_talks_really_have_their_mean_is_in_the_range_and_it_is_never_narrower_than_both() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var one = any(random);
            var other = any(random);
            var both = together(one, other);
            assertThat(both.band()).isBetween(both.low(), both.high());
            assertThat(both.low()).isBetween(0, FLUENCY.highest());
            assertThat(both.high()).isBetween(0, FLUENCY.highest());
            for (int a = one.low(); a <= one.high(); a++)
                for (int b = other.low(); b <= other.high(); b++)
                    assertThat((a + b) / 2.0).isBetween((double) both.low(), (double) both.high());
            assertThat(both.high() - both.low())
                    .isGreaterThanOrEqualTo(Math.min(one.high() - one.low(), other.high() - other.low()));
            assertThat(together(other, one)).isEqualTo(both);
            assertThat(together(one, one)).isEqualTo(one);
        }
    }

    @Test
    void the_estimate_of_hand_worked_standings_is_weighed_and_mapped_as_that_of_one_talk() {
        var rubric = Rubrics.standard(true);
        var standings = rubric.criteria().stream()
                .map(criterion -> new Standing(
                        criterion.id(),
                        criterion.highest() / 2.0,
                        criterion.highest() / 2 + criterion.highest() % 2,
                        criterion.highest() / 3,
                        criterion.highest()))
                .toList();
        var estimate = Estimate.ofStandings(rubric, standings);
        assertThat(estimate.value()).isEqualTo(300); // half of everything
        assertThat(estimate.low()).isEqualTo(210); // a third: 160 + (1/3 - 1/4) / (1/4) * 140, to the next 10
        assertThat(estimate.high()).isEqualTo(500);
        assertThat(List.of(estimate.lowLabel(), estimate.label(), estimate.highLabel()))
                .containsExactly("C", "C+", "A");
        assertThat(Estimate.ofStandings(rubric, standings.subList(0, 4)).value())
                .as("criteria that were not rated do not count")
                .isEqualTo(300);
        var foreign = List.of(new Standing("charm", 1, 1, 1, 1));
        assertThatThrownBy(() -> Estimate.ofStandings(rubric, foreign)).hasMessageContaining("charm");
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void the_estimate_of_two_talks_lies_between_those_of_each(Rubric rubric) {
        var random = new Random(12);
        for (int i = 0; i < 200; i++) {
            var one = rubric.criteria().stream()
                    .map(criterion -> any(random, criterion))
                    .toList();
            var other = rubric.criteria().stream()
                    .map(criterion -> any(random, criterion))
                    .toList();
            var both = new ArrayList<Standing>();
            for (int c = 0; c < one.size(); c++)
                both.add(Standing.together(rubric.criteria().get(c), List.of(one.get(c), other.get(c))));
            double first = Estimate.ofStandings(rubric, one).value();
            double second = Estimate.ofStandings(rubric, other).value();
            var estimate = Estimate.ofStandings(rubric, both);
            assertThat(estimate.value()).isBetween(Math.min(first, second), Math.max(first, second));
            assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
        }
    }

    static List<Rubric> rubrics() {
        return Rubrics.all();
    }

    private static Standing together(Standing... talks) {
        return Standing.together(FLUENCY, List.of(talks));
    }

    private static Standing any(Random random) {
        return any(random, FLUENCY);
    }

    /// A standing as a talk can have it: the band is the rounded position, and the range holds it.
    private static Standing any(Random random, Criterion criterion) {
        double position = random.nextDouble() * criterion.highest();
        int band = (int) Math.floor(position + 0.5);
        return new Standing(
                criterion.id(),
                position,
                band,
                random.nextInt(band + 1),
                band + random.nextInt(criterion.highest() - band + 1));
    }
}
