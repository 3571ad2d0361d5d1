package dev.vivavoce.bff.review;

import dev.vivavoce.bff.review.ReviewCard.ReviewCardState;
import dev.vivavoce.bff.review.ReviewCard.ReviewRating;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cards to review, now and later.
final class ReviewQueue {
    private ReviewQueue() {}

    /// The cards to ask now.
    ///
    /// @param now assessment's time, by which they are due
    record DueReviewCards(List<DueReviewCard> cards, OffsetDateTime now) {}

    /// A card to ask now.
    record DueReviewCard(ReviewCard card, List<RatingPreview> previews) {}

    /// What a rating would do.
    ///
    /// @param interval in milliseconds
    record RatingPreview(ReviewRating rating, long interval, ReviewCardState state) {}

    /// What is due today.
    ///
    /// @param nextDueAt null while `dueNow` is above 0, and when no card comes
    /// @param lastReviewId null when nothing was rated today
    record ReviewSummary(
            int dueNow,
            int newNow,
            int laterToday,
            int heldBack,
            int doneToday,
            int cards,
            int suspended,
            int leeches,
            @Nullable OffsetDateTime nextDueAt,
            @Nullable UUID lastReviewId) {}

    /// The cards that are due on the next days.
    record ReviewForecast(int overdue, List<ReviewForecastDay> days, int newCards) {}

    record ReviewForecastDay(LocalDate day, int due) {}
}
