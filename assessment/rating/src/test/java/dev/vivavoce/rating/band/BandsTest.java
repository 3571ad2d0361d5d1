package dev.vivavoce.rating.band;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.band.CriterionRating.NotRated;
import dev.vivavoce.rating.band.CriterionRating.Rated;
import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.evidence.Reading;
import dev.vivavoce.rating.evidence.Signal;
import dev.vivavoce.rating.evidence.Signals;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Criterion.Weighed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static final Quote QUOTE = new Quote("Does that make sense?", 3, 10, 11);
    private static final Criterion CRITERION = new Criterion(
            "a",
            "A",
            1,
            false,
            List.of("none", "some", "more", "all"),
            List.of(new Weighed(Signal.CHECKING, 0.75, 0, 4), new Weighed(Signal.FAULTS, 0.25, 8, 0)));

    @Test
    void the_band_is_the_weighted_mean_of_what_the_signals_earned() {
        var rated = rated(4, List.of(QUOTE), 8, 500);
        assertThat(rated.position()).isEqualTo(0.75 * 3);
        assertThat(rated.band()).isEqualTo(2);
        assertThat(rated.descriptor()).isEqualTo("more");
        assertThat(rated.evidence())
                .extracting(CriterionRating.Evidence::signal)
                .containsExactly(Signal.CHECKING, Signal.FAULTS);
    }

    @Test
    void without_a_quote_the_band_is_the_lowest() {
        assertThat(rated(4, List.of(), 0, 500).band()).isZero();
    }

    @Test
    void too_few_words_lower_the_band_and_widen_the_range() {
        var little = rated(4, List.of(QUOTE), 0, 30);
        var much = rated(4, List.of(QUOTE), 0, 500);
        assertThat(little.band()).isLessThan(much.band());
        assertThat(little.high() - little.low()).isGreaterThanOrEqualTo(much.high() - much.low());
    }

    @Test
    void signals_that_disagree_widen_the_range() {
        var agree = rated(2, List.of(QUOTE), 4, 500);
        var disagree = rated(4, List.of(QUOTE), 8, 500);
        assertThat(agree.high() - agree.low()).isLessThanOrEqualTo(disagree.high() - disagree.low());
    }

    @Test
    void strength_moment_and_suggestion_come_from_the_evidence() {
        var rated = rated(4, List.of(QUOTE), 8, 500);
        assertThat(rated.strength()).contains(Signal.CHECKING);
        assertThat(rated.suggestion()).contains(Signal.FAULTS);
        assertThat(rated.moment()).contains(QUOTE);
    }

    @Test
    void nothing_is_praised_and_corrected_at_once() {
        var good = rated(2.4, List.of(QUOTE), 8, 500);
        assertThat(good.strength()).contains(Signal.CHECKING);
        assertThat(good.suggestion()).contains(Signal.FAULTS);
        var faultless = rated(2.4, List.of(QUOTE), 0, List.of(QUOTE), 500);
        assertThat(faultless.strength()).contains(Signal.FAULTS);
        assertThat(faultless.suggestion()).contains(Signal.CHECKING);
    }

    @Test
    void where_nothing_was_lost_nothing_is_suggested() {
        assertThat(rated(4, List.of(QUOTE), 0, 500).suggestion()).isEmpty();
    }

    @Test
    void a_criterion_of_one_signal_has_praise_and_advice_about_it() {
        var single =
                new Criterion("a", "A", 1, false, List.of("no", "yes"), List.of(new Weighed(Signal.CHECKING, 1, 0, 4)));
        var signals = new Signals(Map.of(Signal.CHECKING, new Reading(3, List.of(QUOTE), List.of())));
        var rated = (Rated) Bands.of(single, signals, 500);
        assertThat(rated.strength()).contains(Signal.CHECKING);
        assertThat(rated.suggestion()).contains(Signal.CHECKING);
    }

    @Test
    void a_criterion_that_needs_audio_is_not_rated_without_it() {
        var audio = new Criterion(
                "i", "I", 1, true, List.of("no", "yes"), List.of(new Weighed(Signal.INTELLIGIBILITY, 1, 0, 100)));
        assertThat(Bands.of(audio, new Signals(Map.of()), 500)).isInstanceOf(NotRated.class);
    }

    @Test
    void a_few_clear_words_are_as_clear_as_many() {
        var audio = new Criterion(
                "i",
                "I",
                1,
                true,
                List.of("no", "hardly", "mostly", "yes"),
                List.of(new Weighed(Signal.INTELLIGIBILITY, 1, 0, 100)));
        var signals = new Signals(Map.of(Signal.INTELLIGIBILITY, new Reading(70, List.of(QUOTE), List.of())));
        var little = (Rated) Bands.of(audio, signals, 40);
        var much = (Rated) Bands.of(audio, signals, 500);
        assertThat(little.band()).isEqualTo(much.band());
        assertThat(little.low()).isLessThan(much.low());
    }

    private static Rated rated(double checks, List<Quote> quotes, double faults, int words) {
        return rated(checks, quotes, faults, List.of(), words);
    }

    private static Rated rated(double checks, List<Quote> quotes, double faults, List<Quote> faultless, int words) {
        var signals = new Signals(Map.of(
                Signal.CHECKING, new Reading(checks, quotes, List.of()),
                Signal.FAULTS, new Reading(faults, faultless, List.of(QUOTE))));
        return (Rated) Bands.of(CRITERION, signals, words);
    }
}
