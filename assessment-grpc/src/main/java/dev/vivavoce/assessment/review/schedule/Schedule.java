package dev.vivavoce.assessment.review.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of a card.
///
/// @param step the index of the step that it is in, from 0; 0 outside of steps
/// @param memory null for a new card
/// @param dueAt null for a new card
/// @param ratedAt the last rating; null for a new card
/// @param reviews how often it was rated
/// @param lapses how often it was forgotten after it had been learnt
public record Schedule(
        CardState state,
        int step,
        @Nullable Memory memory,
        @Nullable Instant dueAt,
        @Nullable Instant ratedAt,
        int reviews,
        int lapses) {
    public static final Schedule NEW = new Schedule(CardState.NEW, 0, null, null, null, 0, 0);
    /// A card that was forgotten so often is a leech: more of the same does not help.
    public static final int LEECH = 8;
    /// A leech that is resumed is suspended again after this many further lapses.
    private static final int LEECH_AGAIN = 4;

    /// Whether it was forgotten too often.
    public boolean isLeech() {
        return lapses >= LEECH;
    }

    /// Whether a lapse that led here suspends the card.
    boolean isLeechNow() {
        return isLeech() && (lapses - LEECH) % LEECH_AGAIN == 0;
    }
}
