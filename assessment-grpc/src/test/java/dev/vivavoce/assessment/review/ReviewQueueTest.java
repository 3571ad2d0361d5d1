package dev.vivavoce.assessment.review;

import static dev.vivavoce.assessment.review.Reviewer.AGAIN;
import static dev.vivavoce.assessment.review.Reviewer.EASY;
import static dev.vivavoce.assessment.review.Reviewer.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.GetReviewForecastRequest;
import dev.vivavoce.assessment.v1.GetReviewSummaryRequest;
import dev.vivavoce.assessment.v1.ListDueCardsRequest;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewForecastDay;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtimetest.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is asked today, in which order, and what comes later.
class ReviewQueueTest {
    /// Eleven in the morning in Madrid.
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    /// Four in the morning there.
    private static final Instant TOMORROW = Instant.parse("2026-11-21T03:00:00Z");

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Reviewer reviewer = new Reviewer(assessment);

    @BeforeEach
    void resetClock() {
        assessment.clock.set(NOW);
    }

    private List<ReviewCard> own(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    assessment.clock.pass(Duration.ofMillis(1));
                    return reviewer.own("front " + i, "back " + i);
                })
                .toList();
    }

    /// Makes a card learnt: due on the day `daysAgo` days before today, with this stability, and rated as many days
    /// before.
    private void learn(ReviewCard card, int daysAgo, double stability, int ratedDaysAgo) {
        RatingRows.execute(assessment, """
                UPDATE review_card SET state = 'REVIEW', stability = %s, difficulty = 5, reviews = 1,
                    due_at = timestamptz '2026-11-20 03:00Z' - %d * interval '1 day',
                    rated_at = timestamptz '2026-11-20 09:00Z' - %d * interval '1 day'
                WHERE id = '%s'
                """.formatted(stability, daysAgo, ratedDaysAgo, card.getId()));
    }

    @Test
    void nothing_is_there_at_first() {
        var summary = reviewer.summary();
        assertThat(summary.getDueNow()).isZero();
        assertThat(summary.hasNextDueAt()).isFalse();
        assertThat(reviewer.due(50)).isEmpty();
        assertThat(reviewer.forecast().getDaysList()).hasSize(30);
    }

    @Test
    void steps_come_first_then_the_most_forgotten_with_new_ones_among_them() {
        var cards = own(8);
        learn(cards.get(0), 0, 10, 10);
        learn(cards.get(1), 3, 2, 8);
        learn(cards.get(2), 0, 30, 30);
        learn(cards.get(3), 20, 10, 40);
        var step = reviewer.rate(cards.get(4), AGAIN);
        assessment.clock.pass(Duration.ofMinutes(1));
        var order = reviewer.dueIds().stream()
                .map(id -> cards.stream().map(ReviewCard::getId).toList().indexOf(id))
                .toList();
        assertThat(order).hasSize(8).startsWith(4);
        assertThat(order.subList(1, 8).stream().filter(i -> i < 4))
                .as("by time in proportion to stability: 4, 4, then 1, 1")
                .first()
                .isIn(1, 3);
        assertThat(order.subList(1, 8).stream().filter(i -> i > 4))
                .as("the oldest first")
                .containsExactly(5, 6, 7);
        assertThat(order.get(1)).as("a review before the first new one").isLessThan(4);
        assertThat(order.get(7)).as("a review after the last new one").isLessThan(4);
        assertThat(reviewer.summary().getDueNow()).isEqualTo(8);
        assertThat(reviewer.summary().getNewNow()).isEqualTo(3);
        assertThat(step.getReviews()).isEqualTo(1);
    }

    @Test
    void the_limits_of_the_day_hold_back_new_cards_and_reviews_and_not_steps() {
        var _ = reviewer.settings(2, 1, true);
        var cards = own(7);
        learn(cards.get(0), 0, 10, 10);
        learn(cards.get(1), 0, 5, 10);
        var _ = reviewer.rate(cards.get(6), AGAIN);
        assessment.clock.pass(Duration.ofMinutes(1));
        var summary = reviewer.summary();
        assertThat(summary.getDueNow()).as("a step, a review, one new of two").isEqualTo(3);
        assertThat(summary.getNewNow()).isEqualTo(1);
        assertThat(summary.getHeldBack()).isEqualTo(4);
        assertThat(reviewer.dueIds())
                .containsExactly(
                        cards.get(6).getId(), cards.get(1).getId(), cards.get(2).getId());
    }

    @Test
    void a_limit_that_is_changed_in_the_middle_of_the_day_counts_what_was_done() {
        var _ = reviewer.settings(3, 100, true);
        var cards = own(5);
        for (int i = 0; i < 3; i++) {
            var _ = reviewer.rate(cards.get(i), EASY);
        }
        assertThat(reviewer.summary().getNewNow()).isZero();
        assertThat(reviewer.summary().getNextDueAt())
                .as("tomorrow, when the limit counts anew")
                .isEqualTo(ProtoTimes.timestamp(TOMORROW));
        var _ = reviewer.settings(4, 100, true);
        assertThat(reviewer.summary().getNewNow()).isEqualTo(1);
        var _ = reviewer.settings(1, 100, true);
        assertThat(reviewer.summary().getNewNow()).isZero();
        assertThat(reviewer.rate(cards.get(3), GOOD).getReviews())
                .as("a limit refuses no rating of a card that was shown before")
                .isEqualTo(1);
        assessment.clock.set(TOMORROW);
        assertThat(reviewer.summary().getNewNow()).isEqualTo(1);
        assertThat(reviewer.summary().getDoneToday()).isZero();
        assertThat(reviewer.summary().getLastReviewId()).isEmpty();
    }

    @Test
    void an_undone_rating_gives_its_place_in_the_day_back() {
        var _ = reviewer.settings(1, 100, true);
        var cards = own(2);
        var rated = reviewer.rate(UUID.randomUUID(), cards.getFirst(), EASY).getRated();
        assertThat(reviewer.dueIds()).isEmpty();
        var _ = reviewer.undo(rated.getReviewId());
        assertThat(reviewer.dueIds()).containsExactly(cards.getFirst().getId());
    }

    @Test
    void without_new_cards_a_day_none_comes_also_not_tomorrow() {
        var _ = reviewer.settings(0, 100, true);
        var _ = own(1);
        var summary = reviewer.summary();
        assertThat(summary.getDueNow()).isZero();
        assertThat(summary.getHeldBack()).isEqualTo(1);
        assertThat(summary.hasNextDueAt()).isFalse();
    }

    @Test
    void a_step_comes_early_only_when_nothing_else_is_left() {
        var cards = own(2);
        var step = reviewer.rate(cards.getFirst(), GOOD);
        assertThat(reviewer.dueIds()).containsExactly(cards.getLast().getId());
        assertThat(reviewer.summary().getLaterToday()).isEqualTo(1);
        var _ = reviewer.rate(cards.getLast(), EASY);
        assertThat(reviewer.dueIds()).containsExactly(step.getId());
        var summary = reviewer.summary();
        assertThat(summary.getDueNow()).isEqualTo(1);
        assertThat(summary.getLaterToday()).isZero();
        assertThat(summary.hasNextDueAt()).isFalse();
    }

    @Test
    void when_all_is_done_the_summary_tells_when_the_next_card_comes() {
        var learnt = reviewer.rate(own(1).getFirst(), EASY);
        var summary = reviewer.summary();
        assertThat(summary.getDueNow()).isZero();
        assertThat(summary.getDoneToday()).isEqualTo(1);
        assertThat(summary.getNextDueAt()).isEqualTo(learnt.getDueAt());
    }

    @Test
    void a_suspended_card_is_in_no_queue_and_comes_back_as_it_was() {
        var card = own(1).getFirst();
        var suspended = reviewer.suspend(card);
        assertThat(reviewer.suspend(card)).as("a repeat").isEqualTo(suspended);
        assertThat(reviewer.dueIds()).isEmpty();
        assertThat(reviewer.summary().getSuspended()).isEqualTo(1);
        assertThat(reviewer.summary().getLeeches()).isZero();
        assertThat(reviewer.forecast().getNewCards()).isZero();
        var resumed = reviewer.resume(card);
        assertThat(resumed.getSuspended()).isFalse();
        assertThat(reviewer.dueIds()).containsExactly(card.getId());
    }

    @Test
    void the_queue_is_bounded_and_evenly_mixed_at_any_length() {
        var _ = reviewer.settings(100, 1_000, true);
        var cards = own(60);
        for (int i = 0; i < 40; i++) learn(cards.get(i), 1, 10, 10 + i);
        assertThat(reviewer.due(0)).hasSize(20);
        assertThat(reviewer.due(7)).hasSize(7);
        assertThat(reviewer.due(1_000)).hasSize(50);
        var ids = cards.stream().map(ReviewCard::getId).toList();
        var fresh = reviewer.due(50).stream()
                .map(due -> ids.indexOf(due.getCard().getId()))
                .map(index -> index >= 40)
                .toList();
        assertThat(fresh.subList(0, 30).stream().filter(isNew -> isNew))
                .as("one of three")
                .hasSizeBetween(9, 11);
    }

    @Test
    void mixed_lists_keep_their_orders_and_lose_nothing() {
        for (int reviews = 0; reviews < 9; reviews++)
            for (int fresh = 0; fresh < 9; fresh++) {
                var learnt = IntStream.range(0, reviews).boxed().toList();
                var unseen = IntStream.range(100, 100 + fresh).boxed().toList();
                var mixed = ReviewQueue.mixed(learnt, unseen, reviews, fresh);
                assertThat(mixed.stream().filter(i -> i < 100)).containsExactlyElementsOf(learnt);
                assertThat(mixed.stream().filter(i -> i >= 100)).containsExactlyElementsOf(unseen);
            }
        assertThat(ReviewQueue.mixed(List.of(1, 2), List.of(101, 102), 20, 4))
                .as("what follows was not read")
                .containsExactly(1, 2);
    }

    @Test
    void the_forecast_counts_by_the_learners_days() {
        var cards = own(6);
        learn(cards.get(0), 2, 10, 10);
        learn(cards.get(1), 0, 10, 10);
        learn(cards.get(2), -1, 10, 10);
        learn(cards.get(3), -1, 10, 10);
        learn(cards.get(4), -40, 10, 10);
        var forecast = reviewer.forecast();
        assertThat(forecast.getOverdue()).isEqualTo(1);
        assertThat(forecast.getNewCards()).isEqualTo(1);
        assertThat(forecast.getDays(0)).isEqualTo(day("2026-11-20", 1));
        assertThat(forecast.getDays(1)).isEqualTo(day("2026-11-21", 2));
        assertThat(forecast.getDays(29)).isEqualTo(day("2026-12-19", 0));
    }

    private static ReviewForecastDay day(String day, int due) {
        return ReviewForecastDay.newBuilder().setDay(day).setDue(due).build();
    }

    @Test
    void a_card_of_tomorrow_is_not_due_before_four_and_due_in_a_zone_where_it_is_later() {
        var card = own(1).getFirst();
        learn(card, -1, 10, 10);
        assessment.clock.set(TOMORROW.minusSeconds(1));
        assertThat(reviewer.dueIds()).isEmpty();
        var tokyo = reviewer.reviews()
                .listDueCards(ListDueCardsRequest.newBuilder()
                        .setTimeZone("Asia/Tokyo")
                        .build());
        assertThat(tokyo.getCardsList()).hasSize(1);
        assertThat(tokyo.getNow()).isEqualTo(ProtoTimes.timestamp(TOMORROW.minusSeconds(1)));
        assessment.clock.set(TOMORROW);
        assertThat(reviewer.dueIds()).containsExactly(card.getId());
    }

    @Test
    void what_is_wrong_is_named() {
        Refusal.expectField(
                "time_zone",
                () -> reviewer.reviews()
                        .getReviewSummary(GetReviewSummaryRequest.newBuilder()
                                .setTimeZone("Here")
                                .build()));
        Refusal.expectField(
                "time_zone",
                () -> reviewer.reviews()
                        .getReviewForecast(GetReviewForecastRequest.newBuilder()
                                .setTimeZone("+01:00")
                                .build()));
        Refusal.expectField(
                "limit",
                () -> reviewer.reviews()
                        .listDueCards(
                                ListDueCardsRequest.newBuilder().setLimit(-1).build()));
    }
}
