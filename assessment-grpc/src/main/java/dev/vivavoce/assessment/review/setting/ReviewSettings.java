package dev.vivavoce.assessment.review.setting;

import dev.vivavoce.runtime.failure.Violations;

/// How a learner reviews.
///
/// @param newCardsADay 0 to 100
/// @param reviewsADay 0 to 1,000; learning steps do not count
/// @param desiredRetention the probability of knowing a card when it comes, 0.80 to 0.95
/// @param cardsFromPractice whether attempts make cards
public record ReviewSettings(int newCardsADay, int reviewsADay, double desiredRetention, boolean cardsFromPractice) {
    public static final ReviewSettings USUAL = new ReviewSettings(10, 100, 0.9, true);
    private static final int MOST_NEW_CARDS = 100;
    private static final int MOST_REVIEWS = 1_000;
    private static final double LEAST_RETENTION = 0.8;
    private static final double MOST_RETENTION = 0.95;

    /// Adds the violations to `violations`; with violations, the settings must not be used.
    public static ReviewSettings parse(
            int newCards, int reviews, double retention, boolean fromPractice, Violations violations) {
        violations.range("settings.new_cards_a_day", newCards, 0, MOST_NEW_CARDS, "cards");
        violations.range("settings.reviews_a_day", reviews, 0, MOST_REVIEWS, "reviews");
        violations.check(
                "settings.desired_retention",
                retention >= LEAST_RETENTION && retention <= MOST_RETENTION,
                retention + " (expected: 0.80 to 0.95)");
        return new ReviewSettings(newCards, reviews, retention, fromPractice);
    }
}
