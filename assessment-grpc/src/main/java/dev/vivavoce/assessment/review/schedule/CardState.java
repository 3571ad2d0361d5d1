package dev.vivavoce.assessment.review.schedule;

/// How far a card is learnt.
public enum CardState {
    /// Never rated.
    NEW,
    /// In its first steps, which are minutes apart.
    LEARNING,
    /// Learnt: days apart.
    REVIEW,
    /// Forgotten, and in steps again.
    RELEARNING;

    /// Whether the card comes again after minutes.
    public boolean isStep() {
        return this == LEARNING || this == RELEARNING;
    }
}
