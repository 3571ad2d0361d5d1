package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.CreateCardRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.DueCard;
import dev.vivavoce.assessment.v1.GetReviewForecastRequest;
import dev.vivavoce.assessment.v1.GetReviewForecastResponse;
import dev.vivavoce.assessment.v1.GetReviewSummaryRequest;
import dev.vivavoce.assessment.v1.ListCardsRequest;
import dev.vivavoce.assessment.v1.ListDueCardsRequest;
import dev.vivavoce.assessment.v1.RateCardRequest;
import dev.vivavoce.assessment.v1.RateCardResponse;
import dev.vivavoce.assessment.v1.ResumeCardRequest;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewRating;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc.ReviewServiceBlockingStub;
import dev.vivavoce.assessment.v1.ReviewSettings;
import dev.vivavoce.assessment.v1.ReviewSummary;
import dev.vivavoce.assessment.v1.SuspendCardRequest;
import dev.vivavoce.assessment.v1.UndoReviewRequest;
import dev.vivavoce.assessment.v1.UpdateReviewSettingsRequest;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Session;
import java.util.List;
import java.util.UUID;

/// A learner in Madrid who reviews, for tests.
public final class Reviewer {
    public static final ReviewRating AGAIN = ReviewRating.REVIEW_RATING_AGAIN;
    public static final ReviewRating HARD = ReviewRating.REVIEW_RATING_HARD;
    public static final ReviewRating GOOD = ReviewRating.REVIEW_RATING_GOOD;
    public static final ReviewRating EASY = ReviewRating.REVIEW_RATING_EASY;

    private static final String ZONE = "Europe/Madrid";

    public final UUID learner = UUID.randomUUID();
    private final AssessmentServer assessment;

    public Reviewer(AssessmentServer assessment) {
        this.assessment = assessment;
    }

    public ReviewServiceBlockingStub reviews() {
        return ReviewServiceGrpc.newBlockingStub(assessment.server().as(learner));
    }

    /// An attempt in which these words were mispronounced, the first the worst.
    public Spoken missing(String... words) {
        var spoken = Spoken.by(learner).line(UUID.randomUUID(), "Please say " + String.join(" ", words) + " again.");
        spoken.word("Please", 90).word("say", 90);
        for (int i = 0; i < words.length; i++) spoken.word(words[i], 20 + i, ErrorType.ERROR_TYPE_MISPRONUNCIATION);
        return spoken.word("again.", 90);
    }

    /// Takes attempts, and waits until their cards are made.
    public void take(Session... attempts) {
        assessment.take(attempts);
        for (var attempt : attempts) made(attempt);
    }

    /// Waits until the job that makes the cards of an attempt has ended.
    public void made(Session attempt) {
        AssessmentServer.await(() -> RatingRows.number(
                        assessment,
                        "SELECT count(*) FROM job WHERE type = 'make-review-cards' AND state = 'SUCCEEDED' AND id = '"
                                + attempt.getId() + "'")
                == 1);
    }

    public void delete(Session attempt) {
        var _ = assessment
                .as(learner)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(attempt.getId())
                        .build());
    }

    public ReviewCard own(String front, String back) {
        return own(UUID.randomUUID(), front, back);
    }

    ReviewCard own(UUID key, String front, String back) {
        var request =
                CreateCardRequest.newBuilder().setIdempotencyKey(key.toString()).setLanguage("en-GB");
        request.getOwnBuilder().setFront(front).setBack(back);
        return reviews().createCard(request.build()).getCard();
    }

    /// All cards, newest first.
    public List<ReviewCard> cards() {
        return reviews()
                .listCards(ListCardsRequest.newBuilder().setPageSize(100).build())
                .getCardsList();
    }

    public ReviewCard card(String id) {
        return cards().stream()
                .filter(card -> card.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The card of a missed word.
    public ReviewCard word(String word) {
        return cards().stream()
                .filter(card -> card.getMissedWord().getWord().equals(word))
                .findFirst()
                .orElseThrow();
    }

    List<DueCard> due(int limit) {
        return reviews()
                .listDueCards(ListDueCardsRequest.newBuilder()
                        .setTimeZone(ZONE)
                        .setLimit(limit)
                        .build())
                .getCardsList();
    }

    List<String> dueIds() {
        return due(50).stream().map(due -> due.getCard().getId()).toList();
    }

    ReviewSummary summary() {
        return reviews()
                .getReviewSummary(
                        GetReviewSummaryRequest.newBuilder().setTimeZone(ZONE).build())
                .getSummary();
    }

    GetReviewForecastResponse forecast() {
        return reviews()
                .getReviewForecast(
                        GetReviewForecastRequest.newBuilder().setTimeZone(ZONE).build());
    }

    RateCardResponse rate(UUID key, ReviewCard card, ReviewRating rating) {
        return reviews()
                .rateCard(RateCardRequest.newBuilder()
                        .setIdempotencyKey(key.toString())
                        .setCardId(card.getId())
                        .setRevision(card.getRevision())
                        .setRating(rating)
                        .setTimeZone(ZONE)
                        .build());
    }

    /// Rates the card, which must be possible.
    public ReviewCard rate(ReviewCard card, ReviewRating rating) {
        return rate(UUID.randomUUID(), card, rating).getRated().getCard();
    }

    ReviewCard undo(String reviewId) {
        return reviews()
                .undoReview(UndoReviewRequest.newBuilder().setReviewId(reviewId).build())
                .getCard();
    }

    public ReviewCard suspend(ReviewCard card) {
        return reviews()
                .suspendCard(
                        SuspendCardRequest.newBuilder().setCardId(card.getId()).build())
                .getCard();
    }

    ReviewCard resume(ReviewCard card) {
        return reviews()
                .resumeCard(
                        ResumeCardRequest.newBuilder().setCardId(card.getId()).build())
                .getCard();
    }

    public ReviewSettings settings(int newCards, int reviews, boolean fromPractice) {
        return settings(ReviewSettings.newBuilder()
                .setNewCardsADay(newCards)
                .setReviewsADay(reviews)
                .setDesiredRetention(0.9)
                .setCardsFromPractice(fromPractice)
                .build());
    }

    ReviewSettings settings(ReviewSettings settings) {
        return reviews()
                .updateReviewSettings(UpdateReviewSettingsRequest.newBuilder()
                        .setSettings(settings)
                        .build())
                .getSettings();
    }
}
