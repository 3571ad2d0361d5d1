package dev.vivavoce.assessment.review.schedule;

/// How well a card was known.
public enum Rating {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    /// The number in the formulas of FSRS: 1 to 4.
    int grade() {
        return ordinal() + 1;
    }
}
