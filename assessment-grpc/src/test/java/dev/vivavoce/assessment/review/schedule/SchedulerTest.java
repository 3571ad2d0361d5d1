package dev.vivavoce.assessment.review.schedule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.failure.Violations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchedulerTest {
    private static final Scheduler USUAL = Scheduler.forLearners(0.9);
    private static final LearnerZone MADRID = LearnerZone.parse("Europe/Madrid", new Violations());
    private static final UUID CARD = UUID.fromString("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
    /// 19:30 in Madrid.
    private static final Instant EVENING = Instant.parse("2026-11-20T18:30:00Z");

    private static Schedule rated(Schedule before, Rating rating, Instant at) {
        return USUAL.rate(CARD, before, rating, at, MADRID).schedule();
    }

    private static Schedule learnt() {
        return rated(Schedule.NEW, Rating.EASY, EVENING);
    }

    private static Instant due(Schedule schedule) {
        return requireNonNull(schedule.dueAt());
    }

    @Test
    void a_new_card_takes_the_steps_of_the_reference() {
        var again = rated(Schedule.NEW, Rating.AGAIN, EVENING);
        assertThat(again.state()).isEqualTo(CardState.LEARNING);
        assertThat(due(again)).isEqualTo(EVENING.plusSeconds(60));
        var hard = rated(Schedule.NEW, Rating.HARD, EVENING);
        assertThat(due(hard)).as("between the two steps").isEqualTo(EVENING.plusSeconds(330));
        var good = rated(Schedule.NEW, Rating.GOOD, EVENING);
        assertThat(good.step()).isEqualTo(1);
        assertThat(due(good)).isEqualTo(EVENING.plusSeconds(600));
        assertThat(due(rated(good, Rating.HARD, EVENING))).isEqualTo(EVENING.plusSeconds(600));
        assertThat(rated(good, Rating.AGAIN, EVENING).step()).isZero();
        assertThat(rated(good, Rating.GOOD, EVENING).state()).isEqualTo(CardState.REVIEW);
        assertThat(learnt().state()).isEqualTo(CardState.REVIEW);
    }

    @Test
    void a_forgotten_card_is_relearnt_in_one_step() {
        var forgotten = rated(learnt(), Rating.AGAIN, EVENING.plus(Duration.ofDays(9)));
        assertThat(forgotten.state()).isEqualTo(CardState.RELEARNING);
        assertThat(forgotten.lapses()).isEqualTo(1);
        assertThat(due(forgotten)).isEqualTo(EVENING.plus(Duration.ofDays(9)).plusSeconds(600));
        assertThat(due(rated(forgotten, Rating.HARD, EVENING)))
                .as("half more than the only step")
                .isEqualTo(EVENING.plusSeconds(900));
        var back = rated(forgotten, Rating.GOOD, EVENING.plus(Duration.ofDays(9)));
        assertThat(back.state()).isEqualTo(CardState.REVIEW);
        assertThat(back.lapses()).isEqualTo(1);
    }

    @Test
    void a_learnt_card_comes_at_four_in_the_morning_of_a_day_of_the_learner() {
        var due = due(learnt());
        assertThat(MADRID.start(MADRID.day(due))).isEqualTo(due);
        assertThat(due).isAfter(EVENING.plus(Duration.ofDays(5)));
        var night = Instant.parse("2026-11-21T01:30:00Z"); // half past two, still the day before
        assertThat(due(rated(Schedule.NEW, Rating.EASY, night))).isEqualTo(due);
    }

    @Test
    void an_evening_and_the_next_morning_are_a_day_apart() {
        var once = rated(rated(Schedule.NEW, Rating.GOOD, EVENING), Rating.GOOD, EVENING.plusSeconds(600));
        var morning = rated(once, Rating.GOOD, Instant.parse("2026-11-21T07:00:00Z"));
        var sameDay = rated(once, Rating.GOOD, EVENING.plusSeconds(700));
        assertThat(requireNonNull(morning.memory()).stability())
                .isGreaterThan(requireNonNull(sameDay.memory()).stability());
    }

    @Test
    void a_clock_that_went_back_counts_as_the_same_day() {
        var once = learnt();
        var earlier = rated(once, Rating.GOOD, EVENING.minus(Duration.ofDays(3)));
        assertThat(requireNonNull(earlier.memory()).stability())
                .isEqualTo(requireNonNull(rated(once, Rating.GOOD, EVENING).memory())
                        .stability());
        assertThat(earlier.ratedAt()).as("the later of both").isEqualTo(once.ratedAt());
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    void what_is_shown_before_a_rating_is_what_it_does(Rating rating) {
        for (var before : List.of(Schedule.NEW, rated(Schedule.NEW, Rating.GOOD, EVENING), learnt())) {
            var at = EVENING.plus(Duration.ofDays(12));
            var preview = USUAL.previews(CARD, before, at, MADRID).get(rating.ordinal());
            var after = rated(before, rating, at);
            assertThat(preview.rating()).isEqualTo(rating);
            assertThat(after.state()).isEqualTo(preview.state());
            switch (preview.interval()) {
                case Wait.Minutes(Duration length) -> assertThat(due(after)).isEqualTo(at.plus(length));
                case Wait.Days(int days) ->
                    assertThat(MADRID.day(due(after))).isEqualTo(MADRID.day(at).plusDays(days));
            }
        }
    }

    @Test
    void a_rating_is_a_pure_function_and_an_easier_one_never_comes_sooner() {
        for (int i = 0; i < 200; i++) {
            var card = new UUID(i, 31L * i);
            var before =
                    USUAL.rate(card, Schedule.NEW, Rating.EASY, EVENING, MADRID).schedule();
            var at = EVENING.plus(Duration.ofDays(i));
            var previews = USUAL.previews(card, before, at, MADRID);
            assertThat(USUAL.previews(card, before, at, MADRID)).isEqualTo(previews);
            assertThat(previews.stream().map(preview -> preview.interval().shown()))
                    .isSorted();
        }
    }

    @Test
    void cards_that_were_learnt_together_do_not_stay_together() {
        var days = IntStream.range(0, 200)
                .mapToObj(i ->
                        USUAL.rate(new UUID(i, i), learnt(), Rating.GOOD, EVENING.plus(Duration.ofDays(8)), MADRID))
                .map(rated -> MADRID.day(due(rated.schedule())))
                .distinct();
        assertThat(days).hasSizeBetween(3, 15);
    }

    @Test
    void a_spread_interval_stays_in_its_range() {
        for (int days = 1; days <= 400; days++) {
            int least = new Spread(0).days(days, 365);
            int most = new Spread(Math.nextDown(1.0)).days(days, 365);
            assertThat(least).isBetween(days < 3 ? days : 2, days);
            assertThat(most).isLessThanOrEqualTo(Math.max(days <= 2 ? days : 0, Math.min(365, days + 2 + days / 5)));
            assertThat(most).isGreaterThanOrEqualTo(Math.min(days, 365));
        }
    }

    @Test
    void the_eighth_lapse_makes_a_leech_and_each_fourth_one_after_it_again() {
        var card = learnt();
        var leeches = new ArrayList<Integer>();
        for (int lapse = 1; lapse <= 17; lapse++) {
            var at = due(card);
            var rated = USUAL.rate(CARD, card, Rating.AGAIN, at, MADRID);
            if (rated.becameLeech()) leeches.add(lapse);
            assertThat(rated.schedule().isLeech()).isEqualTo(lapse >= 8);
            card = rated(rated.schedule(), Rating.GOOD, at.plusSeconds(600));
        }
        assertThat(leeches).containsExactly(8, 12, 16);
    }

    @Test
    void an_interval_of_a_learner_is_never_longer_than_a_year() {
        var known = new Schedule(
                CardState.REVIEW, 0, new Memory(5_000, 1), EVENING, EVENING.minus(Duration.ofDays(900)), 20, 0);
        assertThat(USUAL.previews(CARD, known, EVENING, MADRID)
                        .getLast()
                        .interval()
                        .shown())
                .isLessThanOrEqualTo(Duration.ofDays(365));
    }
}
