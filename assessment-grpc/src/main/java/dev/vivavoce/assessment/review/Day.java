package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.schedule.LearnerZone;
import java.time.Duration;
import java.time.Instant;

/// A learner's day, at an instant of it.
///
/// @param start its first instant
/// @param end the first instant of the next one
record Day(Instant now, LearnerZone zone, Instant start, Instant end) {
    /// How far ahead a learning step is asked when nothing else is left.
    private static final Duration AHEAD = Duration.ofMinutes(20);

    static Day of(Instant now, LearnerZone zone) {
        var day = zone.day(now);
        return new Day(now, zone, zone.start(day), zone.start(day.plusDays(1)));
    }

    /// Until when steps are asked early.
    Instant ahead() {
        return now.plus(AHEAD);
    }

    /// Whether a card may be rated now.
    boolean isDue(Card card) {
        var dueAt = card.schedule().dueAt();
        if (dueAt == null) return true;
        return card.schedule().state().isStep() ? !dueAt.isAfter(ahead()) : dueAt.isBefore(end);
    }
}
