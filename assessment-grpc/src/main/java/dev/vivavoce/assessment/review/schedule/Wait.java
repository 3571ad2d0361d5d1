package dev.vivavoce.assessment.review.schedule;

import java.time.Duration;

/// The time until a card comes again.
public sealed interface Wait {
    /// A step, from the rating on.
    record Minutes(Duration length) implements Wait {
        @Override
        public Duration shown() {
            return length;
        }
    }

    /// Whole days of the learner, from the day of the rating on.
    ///
    /// @param days at least 1
    record Days(int days) implements Wait {
        @Override
        public Duration shown() {
            return Duration.ofDays(days);
        }
    }

    /// As a learner reads it; a day has 24 hours.
    Duration shown();
}
