package dev.vivavoce.quiz.analysis;

import java.util.List;

/// What answers say about a question.
///
/// @param answers how many learners it was shown to
/// @param difficulty the mean share of the points; 1 is the easiest
/// @param discrimination the correlation of its points with those of the rest of the quiz, −1 to 1
/// @param upperLower its mean share among the best 27 % of learners less that among the last 27 %
/// @param options for a multiple choice, how often each option was chosen, by index; empty for other kinds
public record ItemFigures(
        int answers, Figure difficulty, Figure discrimination, Figure upperLower, List<OptionFigures> options) {
    public ItemFigures {
        options = List.copyOf(options);
    }

    /// @param chosen how many chose it
    /// @param upper how many of the best 27 % did
    /// @param lower how many of the last 27 % did
    public record OptionFigures(int chosen, int upper, int lower) {}
}
