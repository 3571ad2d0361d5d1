package dev.vivavoce.bff.review;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A card as it is now. Cards with the same id and revision are equal.
///
/// @param spokenText null when there is nothing to say
/// @param dueAt null for a new card
/// @param stabilityDays null for a new card
/// @param difficulty null for a new card
/// @param lastReviewedAt null for a new card
/// @param sourceAttemptId the newest attempt in which it was missed, as the services name it; null when there is none
record ReviewCard(
        String cardId,
        int revision,
        String language,
        ReviewCardContent content,
        @Nullable String spokenText,
        ReviewCardState state,
        @Nullable OffsetDateTime dueAt,
        boolean isSuspended,
        boolean isLeech,
        int reviews,
        int lapses,
        @Nullable Double stabilityDays,
        @Nullable Double difficulty,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastReviewedAt,
        @Nullable String sourceAttemptId) {
    static final String TYPE = "ReviewCard";

    /// What a card is about.
    enum ReviewCardKind {
        MISSED_WORD,
        SOUND,
        OWN,
        QUIZ_QUESTION
    }

    /// How far a card is learnt.
    enum ReviewCardState {
        NEW,
        LEARNING,
        REVIEW,
        RELEARNING
    }

    /// How well a card was known.
    enum ReviewRating {
        AGAIN,
        HARD,
        GOOD,
        EASY
    }

    public String id() {
        return GlobalId.of(TYPE, cardId);
    }

    public ReviewCardKind kind() {
        return content.kind();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReviewCard card && cardId.equals(card.cardId) && revision == card.revision;
    }

    @Override
    public int hashCode() {
        return cardId.hashCode();
    }
}
