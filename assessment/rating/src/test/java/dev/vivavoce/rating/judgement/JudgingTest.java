package dev.vivavoce.rating.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.Talks;
import dev.vivavoce.rating.band.CriterionRating.Rated;
import dev.vivavoce.rating.band.Judged;
import dev.vivavoce.rating.band.Judgement;
import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Signal;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Criterion.Weighed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTest {
    private static final String TRUE_QUOTE = "could you tell me";
    private static final Quote QUOTE = new Quote(TRUE_QUOTE, 1, 4, 6);
    private static final Transcript TRANSCRIPT = Transcript.of(Talks.learner("Could you tell me what bothers you?"));
    private static final Criterion CRITERION = new Criterion(
            "a",
            "A",
            1,
            false,
            List.of("0", "1", "2", "3", "4", "5", "6"),
            List.of(new Weighed(Signal.CHECKING, 1, 0, 4)));

    @ParameterizedTest
    @CsvSource({"3, true", "4, true", "5, true", "2, false", "6, false", "0, false", "-1, false", "7, false"})
    void a_judgement_counts_when_it_is_one_band_from_the_features_at_most(int band, boolean counts) {
        assertThat(Judging.accepted(CRITERION, rated(4, 3, 5), band, TRUE_QUOTE, TRANSCRIPT)
                        .isPresent())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "6, 7"})
    void a_band_beside_the_scale_does_not_count_although_it_is_near(int features, int band) {
        assertThat(Judging.accepted(CRITERION, rated(features, features, features), band, TRUE_QUOTE, TRANSCRIPT))
                .isEmpty();
    }

    @Test
    void a_judgement_without_a_true_quote_does_not_count() {
        assertThat(Judging.accepted(CRITERION, rated(4, 3, 5), 4, "what would help you most", TRANSCRIPT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // position, low, high; both judgements; then band, low, high
        "4.0, 4, 4, 4, 4, 4, 4, 4",
        "4.0, 3, 5, 4, 4, 4, 3, 5", // agreeing makes nothing narrower
        "4.0, 4, 4, 5, 5, 5, 4, 5",
        "3.6, 4, 4, 5, 5, 4, 4, 5", // half the weight is the features'
        "4.0, 4, 4, 3, 3, 4, 3, 4",
        "3.9, 4, 4, 3, 3, 3, 3, 4",
        "4.0, 4, 4, 4, 5, 4, 4, 6", // they differ
        "4.0, 3, 5, 5, 4, 4, 3, 6",
        "4.0, 4, 4, 3, 4, 4, 2, 4",
        "4.0, 4, 4, 3, 5, 4, 2, 6",
        "0.0, 0, 0, 0, 1, 0, 0, 2",
        "6.0, 6, 6, 6, 5, 6, 4, 6"
    })
    void judgements_move_a_band_by_one_at_most_and_never_make_a_range_narrower(
            double position, int low, int high, int first, int second, int band, int lowest, int highest) {
        var joined = joined(rated(position, low, high), first, second);
        assertThat(List.of(joined.band(), joined.low(), joined.high())).containsExactly(band, lowest, highest);
        assertThat(joined.descriptor()).isEqualTo(Integer.toString(band));
    }

    @Test
    void the_order_of_two_judgements_moves_nothing_and_both_are_kept() {
        var features = rated(4, 4, 4);
        var one = joined(features, 4, 5);
        var other = joined(features, 5, 4);
        assertThat(List.of(other.band(), other.low(), other.high())).containsExactly(one.band(), one.low(), one.high());
        assertThat(one.judged()).contains(new Judged(4, new Judgement(4, QUOTE), new Judgement(5, QUOTE)));
        assertThat(features.judged()).isEmpty();
    }

    private static Rated joined(Rated features, int first, int second) {
        return Judging.joined(CRITERION, features, new Judgement(first, QUOTE), new Judgement(second, QUOTE));
    }

    private static Rated rated(double position, int low, int high) {
        int band = (int) Math.floor(position + 0.5);
        return new Rated(
                "a",
                band,
                low,
                high,
                CRITERION.bands().get(band),
                position,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
