package dev.vivavoce.bff.review;

import dev.vivavoce.bff.review.ReviewCard.ReviewRating;
import java.util.UUID;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record RateReviewCardInput(
            UUID idempotencyKey, String cardId, int revision, ReviewRating rating, String timeZone) {}

    record UndoReviewInput(UUID reviewId) {}

    record CreateReviewCardInput(UUID idempotencyKey, String language, String front, String back) {}

    record EditReviewCardInput(String cardId, int revision, String language, String front, String back) {}

    record DeleteReviewCardInput(String cardId) {}

    record SuspendReviewCardInput(String cardId) {}

    record ResumeReviewCardInput(String cardId) {}

    record ChangeReviewSettingsInput(
            int newCardsADay, int reviewsADay, double desiredRetention, boolean cardsFromPractice) {}
}
