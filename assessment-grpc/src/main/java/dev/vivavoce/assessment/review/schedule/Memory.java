package dev.vivavoce.assessment.review.schedule;

/// What FSRS knows of a learner's memory of a card.
///
/// @param stability days until the probability of knowing it falls to 90 %, at least 0.001
/// @param difficulty 1 (easy) to 10 (hard)
public record Memory(double stability, double difficulty) {}
