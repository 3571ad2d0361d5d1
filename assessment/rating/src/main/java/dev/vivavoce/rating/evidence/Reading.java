package dev.vivavoce.rating.evidence;

import java.util.List;

/// What a signal shows in one talk.
///
/// @param value in the signal's own unit
/// @param supporting quotes that speak for the learner, the best first
/// @param opposing quotes that speak against, the worst first
public record Reading(double value, List<Quote> supporting, List<Quote> opposing) {
    /// The most quotes that are kept on either side.
    public static final int MOST_QUOTES = 4;

    public Reading {
        supporting = first(supporting);
        opposing = first(opposing);
    }

    private static List<Quote> first(List<Quote> quotes) {
        return List.copyOf(quotes.subList(0, Math.min(MOST_QUOTES, quotes.size())));
    }
}
