package dev.vivavoce.rating.band;

import dev.vivavoce.rating.evidence.Quote;

/// The band that a language model gives in one reading of the talk, with the learner's words that it rests on.
public record Judgement(int band, Quote quote) {}
