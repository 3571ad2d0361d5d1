package dev.vivavoce.quiz.analysis;

/// A figure that was estimated from answers.
public sealed interface Figure {
    /// @param low the lower end of its 95 % interval
    /// @param high the upper end
    record Known(double value, double low, double high) implements Figure {}

    /// @param answers how many there are
    /// @param needed how many it takes
    record TooFew(int answers, int needed) implements Figure {}

    /// All answers earned the same, or all learners did: the figure has no value.
    record NoSpread() implements Figure {}
}
