package dev.vivavoce.assessment.review.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The examples are those of the reference implementation, py-fsrs 6.3.1 (open-spaced-repetition).
class FsrsTest {
    private static final Scheduler REFERENCE = new Scheduler(0.9, Fsrs.LONGEST_DAYS);

    @Test
    void intervals_are_those_of_the_reference() {
        var intervals = new ArrayList<Integer>();
        var schedule = Schedule.NEW;
        int days = 0;
        for (int grade : List.of(3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3)) {
            var next = REFERENCE.next(schedule, Rating.values()[grade - 1], days);
            days = switch (next.interval()) {
                case Wait.Days(int whole) -> whole;
                case Wait.Minutes _ -> 0;
            };
            intervals.add(days);
            schedule = new Schedule(next.state(), next.step(), next.memory(), null, null, 0, 0);
        }
        assertThat(intervals).containsExactly(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
    }

    @Test
    void memory_is_that_of_the_reference() {
        var memory = Fsrs.first(Rating.AGAIN);
        for (int days : List.of(0, 1, 3, 8, 21)) memory = Fsrs.next(memory, Rating.GOOD, days);
        assertThat(memory.stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    /// Computed by the formulas in another language.
    @ParameterizedTest
    @CsvSource({
        "AGAIN, 0.212,  6.4133,             0.953502178130594,  8.341762369296838,  1.5968179979869215, 3.2685805926722695",
        "HARD,  1.2931, 5.112170705601056,  12.434213743539349, 6.665995369296838,  2.7470095889223867, 111.44303500298875",
        "GOOD,  2.3065, 2.118103970459016,  17.361512709576566, 4.9902283692968386, 5.0,                119.02732790653268",
        "EASY,  8.2956, 1,                  28.151877153765952, 3.3144613692968385, 8.129609559916112,  135.63628243614502",
    })
    void each_rating_has_its_formula(
            Rating rating,
            double firstStability,
            double firstDifficulty,
            double stability,
            double difficulty,
            double sameDayStability,
            double longStability) {
        var exact = within(1e-9);
        assertThat(Fsrs.first(rating).stability()).isCloseTo(firstStability, exact);
        assertThat(Fsrs.first(rating).difficulty()).isCloseTo(firstDifficulty, exact);
        var middle = new Memory(5, 5);
        assertThat(Fsrs.next(middle, rating, 5).stability()).isCloseTo(stability, exact);
        assertThat(Fsrs.next(middle, rating, 5).difficulty()).isCloseTo(difficulty, exact);
        assertThat(Fsrs.next(middle, rating, 0).stability()).isCloseTo(sameDayStability, exact);
        assertThat(Fsrs.next(middle, rating, 0).difficulty()).isCloseTo(difficulty, exact);
        assertThat(Fsrs.next(new Memory(100, 9), rating, 30).stability()).isCloseTo(longStability, exact);
    }

    @Test
    void ten_easy_ratings_in_a_row_bring_the_least_difficulty() {
        var memory = Fsrs.first(Rating.EASY);
        for (int i = 1; i < 10; i++) memory = Fsrs.next(memory, Rating.EASY, 0);
        assertThat(memory.difficulty()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.80, 2, 3, 8, 28, 178, 332",
        "0.85, 1, 2, 4, 16, 102, 191",
        "0.90, 1, 1, 2,  8,  54, 100",
        "0.95, 1, 1, 1,  3,  22,  40",
    })
    void a_higher_retention_asks_more_often(
            double retention, int half, int one, int good, int easy, int weeks, int months) {
        assertThat(List.of(0.5, 1.0, 2.3065, 8.2956, 53.6, 100.0).stream()
                        .map(stability -> Fsrs.days(stability, retention, Fsrs.LONGEST_DAYS)))
                .containsExactly(half, one, good, easy, weeks, months);
    }

    @Test
    void the_probability_falls_to_nine_tenths_after_as_many_days_as_the_stability() {
        var memory = new Memory(20, 5);
        assertThat(Fsrs.retrievability(memory, 0)).isEqualTo(1);
        assertThat(Fsrs.retrievability(memory, 20)).isCloseTo(0.9, within(1e-12));
        assertThat(Fsrs.retrievability(memory, 200)).isCloseTo(0.6928, within(1e-3));
    }

    @Test
    void an_interval_has_at_least_one_day_and_at_most_the_longest() {
        assertThat(Fsrs.days(0.001, 0.95, 365)).isEqualTo(1);
        assertThat(Fsrs.days(1e9, 0.8, 365)).isEqualTo(365);
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    void no_sequence_leaves_the_bounds(Rating last) {
        var memory = Fsrs.first(Rating.AGAIN);
        for (int i = 0; i < 1_000; i++) memory = Fsrs.next(memory, i % 3 == 0 ? last : Rating.AGAIN, i % 5);
        assertThat(memory.stability()).isGreaterThanOrEqualTo(0.001).isFinite();
        assertThat(memory.difficulty()).isBetween(1.0, 10.0);
    }
}
