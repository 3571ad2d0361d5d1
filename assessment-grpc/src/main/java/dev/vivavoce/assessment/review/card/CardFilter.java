package dev.vivavoce.assessment.review.card;

import dev.vivavoce.assessment.review.card.CardContent.Kind;
import org.jspecify.annotations.Nullable;

/// What a list of cards is narrowed to.
///
/// @param search a part of word, sound, front or back, in lower case; empty for all
/// @param kind null for all
/// @param suspended null for both
public record CardFilter(
        String search, @Nullable Kind kind, @Nullable Boolean suspended) {}
