package dev.vivavoce.assessment.review;

import static dev.vivavoce.assessment.review.Reviewer.AGAIN;
import static dev.vivavoce.assessment.review.Reviewer.EASY;
import static dev.vivavoce.assessment.review.Reviewer.GOOD;
import static dev.vivavoce.assessment.review.Reviewer.HARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.DeleteCardRequest;
import dev.vivavoce.assessment.v1.RateCardRequest;
import dev.vivavoce.assessment.v1.RateCardResponse;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewCardState;
import dev.vivavoce.assessment.v1.ReviewRating;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ratings, their effect on the card, and how they are undone.
class ReviewGrpcTest {
    /// Eleven in the morning in Madrid.
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Reviewer reviewer = new Reviewer(assessment);

    @BeforeEach
    void resetClock() {
        assessment.clock.set(NOW);
    }

    private static Instant due(ReviewCard card) {
        return ProtoTimes.instant(card.getDueAt());
    }

    /// The card is rated AGAIN on its day and GOOD ten minutes later, as often as asked.
    private ReviewCard lapse(ReviewCard card, int times) {
        var current = card;
        for (int i = 0; i < times; i++) {
            assessment.clock.set(due(current).plusSeconds(7 * 3_600));
            current = reviewer.rate(current, AGAIN);
            if (current.getSuspended()) return current;
            assessment.clock.pass(Duration.ofMinutes(10));
            current = reviewer.rate(current, GOOD);
        }
        return current;
    }

    @Test
    void a_rating_moves_the_card_as_it_was_shown() {
        var card = reviewer.own("hola", "hello");
        var previews = reviewer.due(1).getFirst().getPreviewsList();
        assertThat(previews).extracting(one -> one.getRating()).containsExactly(AGAIN, HARD, GOOD, EASY);
        assertThat(previews).extracting(one -> one.getInterval().getSeconds()).startsWith(60L, 330L, 600L);
        var days = Duration.ofSeconds(previews.getLast().getInterval().getSeconds())
                .toDays();
        assertThat(days).isBetween(6L, 10L);
        var rated = reviewer.rate(card, EASY);
        assertThat(rated.getState()).isEqualTo(ReviewCardState.REVIEW_CARD_STATE_REVIEW);
        assertThat(due(rated))
                .as("at four in Madrid")
                .isEqualTo(Instant.parse("2026-11-20T03:00:00Z").plus(Duration.ofDays(days)));
    }

    @Test
    void the_same_rating_sent_twice_counts_once() {
        var card = reviewer.own("hola", "hello");
        var key = UUID.randomUUID();
        var first = reviewer.rate(key, card, GOOD).getRated();
        var again = reviewer.rate(key, card, GOOD).getRated();
        assertThat(again).isEqualTo(first);
        assertThat(reviewer.summary().getDoneToday()).isEqualTo(1);
        var later = reviewer.rate(first.getCard(), GOOD);
        assertThat(reviewer.rate(key, card, GOOD).getRated().getCard())
                .as("as it is now")
                .isEqualTo(later);
    }

    @Test
    void a_key_of_another_rating_is_refused() {
        var card = reviewer.own("hola", "hello");
        var other = reviewer.own("adiós", "goodbye");
        var key = UUID.randomUUID();
        var _ = reviewer.rate(key, card, GOOD);
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> reviewer.rate(key, card, HARD));
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> reviewer.rate(key, other, GOOD));
    }

    @Test
    void of_two_tabs_that_rate_the_same_card_the_second_gets_it_as_it_is_now() {
        var card = reviewer.own("hola", "hello");
        var rated = reviewer.rate(card, GOOD);
        var second = reviewer.rate(UUID.randomUUID(), card, EASY);
        assertThat(second.getOutcomeCase()).isEqualTo(RateCardResponse.OutcomeCase.CHANGED);
        assertThat(second.getChanged()).isEqualTo(rated);
    }

    @Test
    void a_card_that_is_not_due_is_not_rated() {
        var learnt = reviewer.rate(reviewer.own("hola", "hello"), EASY);
        assertThat(reviewer.rate(UUID.randomUUID(), learnt, GOOD).getNotDue()).isEqualTo(learnt);
        assessment.clock.set(due(learnt).minusSeconds(1));
        assertThat(reviewer.rate(UUID.randomUUID(), learnt, GOOD).hasNotDue())
                .as("the night before its day")
                .isTrue();
        assessment.clock.set(due(learnt));
        assertThat(reviewer.rate(UUID.randomUUID(), learnt, GOOD).hasRated()).isTrue();
    }

    @Test
    void a_step_may_be_rated_twenty_minutes_early() {
        var step = reviewer.rate(reviewer.own("hola", "hello"), GOOD);
        assertThat(due(step)).isEqualTo(NOW.plusSeconds(600));
        assertThat(reviewer.rate(UUID.randomUUID(), step, GOOD).hasRated()).isTrue();
    }

    @Test
    void a_clock_that_goes_back_breaks_nothing() {
        var step = reviewer.rate(reviewer.own("hola", "hello"), GOOD);
        assessment.clock.set(NOW.minus(Duration.ofHours(5)));
        assertThat(reviewer.rate(UUID.randomUUID(), step, GOOD).hasNotDue())
                .as("five hours early")
                .isTrue();
        assessment.clock.set(NOW.minusSeconds(300));
        var learnt = reviewer.rate(step, GOOD);
        assertThat(learnt.getState()).isEqualTo(ReviewCardState.REVIEW_CARD_STATE_REVIEW);
        assertThat(learnt.getLastReviewedAt()).isEqualTo(step.getLastReviewedAt());
        assertThat(due(learnt)).isAfter(NOW);
    }

    @Test
    void undoing_brings_back_the_card_and_the_count_once_for_each_rating() {
        var card = reviewer.own("hola", "hello");
        var first = reviewer.rate(UUID.randomUUID(), card, GOOD).getRated();
        var second = reviewer.rate(UUID.randomUUID(), first.getCard(), EASY).getRated();
        assertThat(reviewer.summary().getLastReviewId()).isEqualTo(second.getReviewId());
        Refusal.expect(Code.FAILED_PRECONDITION, "REVIEW_NOT_LAST", () -> reviewer.undo(first.getReviewId()));

        var undone = reviewer.undo(second.getReviewId());
        assertThat(undone.getState()).isEqualTo(ReviewCardState.REVIEW_CARD_STATE_LEARNING);
        assertThat(undone.getDueAt()).isEqualTo(first.getCard().getDueAt());
        assertThat(undone.getStabilityDays()).isEqualTo(first.getCard().getStabilityDays());
        assertThat(undone.getRevision()).isGreaterThan(second.getCard().getRevision());
        assertThat(reviewer.summary().getDoneToday()).isEqualTo(1);
        assertThat(reviewer.undo(second.getReviewId())).as("a repeat").isEqualTo(undone);

        var fresh = reviewer.undo(first.getReviewId());
        assertThat(fresh.getState()).isEqualTo(ReviewCardState.REVIEW_CARD_STATE_NEW);
        assertThat(fresh.hasDueAt()).isFalse();
        assertThat(fresh.hasStabilityDays()).isFalse();
        assertThat(fresh.getReviews()).isZero();
        assertThat(reviewer.summary().getDoneToday()).isZero();
        assertThat(reviewer.summary().getLastReviewId()).isEmpty();
        assertThat(reviewer.dueIds()).containsExactly(card.getId());
    }

    @Test
    void a_rating_that_was_undone_stays_undone_when_it_is_sent_again() {
        var card = reviewer.own("hola", "hello");
        var key = UUID.randomUUID();
        var rated = reviewer.rate(key, card, GOOD).getRated();
        var undone = reviewer.undo(rated.getReviewId());
        assertThat(reviewer.rate(key, card, GOOD).getRated().getCard()).isEqualTo(undone);
    }

    @Test
    void the_last_rating_is_the_learners_whichever_card_it_was() {
        var first = reviewer.rate(UUID.randomUUID(), reviewer.own("hola", "hello"), GOOD)
                .getRated();
        var other = reviewer.own("adiós", "goodbye");
        var second = reviewer.rate(UUID.randomUUID(), other, GOOD).getRated();
        Refusal.expect(Code.FAILED_PRECONDITION, "REVIEW_NOT_LAST", () -> reviewer.undo(first.getReviewId()));
        delete(other);
        Refusal.expect(Code.NOT_FOUND, "REVIEW_UNKNOWN", () -> reviewer.undo(second.getReviewId()));
        assertThat(reviewer.undo(first.getReviewId()).getReviews()).isZero();
    }

    private void delete(ReviewCard card) {
        var _ = reviewer.reviews()
                .deleteCard(
                        DeleteCardRequest.newBuilder().setCardId(card.getId()).build());
    }

    @Test
    void the_eighth_lapse_suspends_a_card_as_a_leech() {
        var card = lapse(reviewer.rate(reviewer.own("hola", "hello"), EASY), 7);
        assertThat(card.getLeech()).isFalse();
        assertThat(card.getLapses()).isEqualTo(7);
        assessment.clock.set(due(card));
        var rated = reviewer.rate(UUID.randomUUID(), card, AGAIN).getRated();
        assertThat(rated.getBecameLeech()).isTrue();
        assertThat(rated.getCard().getLeech()).isTrue();
        assertThat(rated.getCard().getSuspended()).isTrue();
        assertThat(reviewer.summary().getLeeches()).isEqualTo(1);
        assertThat(reviewer.rate(UUID.randomUUID(), rated.getCard(), GOOD).hasSuspended())
                .isTrue();

        var resumed = reviewer.resume(rated.getCard());
        assertThat(resumed.getLeech()).as("it stays marked").isTrue();
        assessment.clock.pass(Duration.ofMinutes(10));
        var again = lapse(reviewer.rate(resumed, GOOD), 9);
        assertThat(again.getLapses()).as("suspended again after four more").isEqualTo(12);
    }

    @Test
    void undoing_the_rating_that_made_a_leech_puts_the_card_back_into_the_queue() {
        var card = lapse(reviewer.rate(reviewer.own("hola", "hello"), EASY), 7);
        assessment.clock.set(due(card));
        var leech = reviewer.rate(UUID.randomUUID(), card, AGAIN).getRated();
        var undone = reviewer.undo(leech.getReviewId());
        assertThat(undone.getSuspended()).isFalse();
        assertThat(undone.getLeech()).isFalse();
        assertThat(undone.getLapses()).isEqualTo(7);
    }

    @Test
    void a_card_that_was_suspended_since_stays_suspended_when_its_rating_is_undone() {
        var rated = reviewer.rate(UUID.randomUUID(), reviewer.own("hola", "hello"), GOOD)
                .getRated();
        var _ = reviewer.suspend(rated.getCard());
        assertThat(reviewer.undo(rated.getReviewId()).getSuspended()).isTrue();
    }

    @Test
    void the_cards_and_ratings_of_others_do_not_exist() {
        var other = new Reviewer(assessment);
        var theirs = other.own("hola", "hello");
        var rated = other.rate(UUID.randomUUID(), theirs, GOOD).getRated();
        Refusal.expect(Code.NOT_FOUND, "CARD_UNKNOWN", () -> reviewer.rate(theirs, GOOD));
        Refusal.expect(Code.NOT_FOUND, "CARD_UNKNOWN", () -> reviewer.suspend(theirs));
        Refusal.expect(Code.NOT_FOUND, "CARD_UNKNOWN", () -> reviewer.resume(theirs));
        Refusal.expect(Code.NOT_FOUND, "CARD_UNKNOWN", () -> delete(theirs));
        Refusal.expect(Code.NOT_FOUND, "REVIEW_UNKNOWN", () -> reviewer.undo(rated.getReviewId()));
        assertThat(other.cards()).containsExactly(rated.getCard());
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        var card = reviewer.own("hola", "hello");
        var good = RateCardRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setCardId(card.getId())
                .setRevision(card.getRevision())
                .setRating(GOOD);
        field("idempotency_key", good.clone().setIdempotencyKey("1"));
        field("card_id", good.clone().setCardId(""));
        field("rating", good.clone().setRating(ReviewRating.REVIEW_RATING_UNSPECIFIED));
        field("rating", good.clone().setRatingValue(9));
        field("time_zone", good.clone().setTimeZone("+02:00"));
        assertThat(reviewer.reviews().rateCard(good.build()).hasRated())
                .as("without a zone, in UTC")
                .isTrue();
    }

    private void field(String field, RateCardRequest.Builder request) {
        Refusal.expectField(field, () -> reviewer.reviews().rateCard(request.build()));
    }
}
