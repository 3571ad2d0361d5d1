package dev.vivavoce.rating.band;

/// The part that a language model has in a band.
///
/// @param byEvidence the band without it
/// @param first how it judged in the first reading
/// @param second how it judged in the second one, which was in another order
public record Judged(int byEvidence, Judgement first, Judgement second) {}
