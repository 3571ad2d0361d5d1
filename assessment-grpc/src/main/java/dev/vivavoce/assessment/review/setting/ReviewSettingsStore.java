package dev.vivavoce.assessment.review.setting;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Settings of review in PostgreSQL.
public final class ReviewSettingsStore {
    /// The usual ones when the user has chosen none.
    public ReviewSettings find(Handle db, UUID userId) {
        return db.createQuery("SELECT * FROM review_settings WHERE user_id = :userId")
                .bind("userId", userId)
                .map((row, _) -> new ReviewSettings(
                        row.getInt("new_cards_a_day"),
                        row.getInt("reviews_a_day"),
                        row.getDouble("desired_retention"),
                        row.getBoolean("cards_from_practice")))
                .findOne()
                .orElse(ReviewSettings.USUAL);
    }

    public void replace(Handle db, UUID userId, ReviewSettings settings) {
        db.createUpdate("""
                        INSERT INTO review_settings
                            (user_id, new_cards_a_day, reviews_a_day, desired_retention, cards_from_practice)
                        VALUES (:userId, :newCards, :reviews, :retention, :fromPractice)
                        ON CONFLICT (user_id) DO UPDATE SET
                            new_cards_a_day = EXCLUDED.new_cards_a_day,
                            reviews_a_day = EXCLUDED.reviews_a_day,
                            desired_retention = EXCLUDED.desired_retention,
                            cards_from_practice = EXCLUDED.cards_from_practice
                        """)
                .bind("userId", userId)
                .bind("newCards", settings.newCardsADay())
                .bind("reviews", settings.reviewsADay())
                .bind("retention", settings.desiredRetention())
                .bind("fromPractice", settings.cardsFromPractice())
                .execute();
    }
}
