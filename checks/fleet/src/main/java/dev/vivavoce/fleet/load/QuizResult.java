package dev.vivavoce.fleet.load;

import java.util.List;

/// The result of an attempt at a quiz.
///
/// @param grade 0 to 100
record QuizResult(double grade, int right, int partly, int wrong, int unanswered) {
    /// Sums of points that are added up in another order.
    private static final double ROUNDING = 0.001;

    /// How a question of an attempt was marked.
    ///
    /// @param points 0 to 1
    record Mark(Verdict verdict, double points) {}

    /// What a mark says. The graph's `QuizVerdict` has the same names.
    enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        UNANSWERED
    }

    /// The result that marks add up to.
    static QuizResult of(List<Mark> marks) {
        double points = marks.stream().mapToDouble(Mark::points).sum();
        return new QuizResult(
                marks.isEmpty() ? 0 : 100 * points / marks.size(),
                count(marks, Verdict.RIGHT),
                count(marks, Verdict.PARTLY),
                count(marks, Verdict.WRONG),
                count(marks, Verdict.UNANSWERED));
    }

    boolean isSameAs(QuizResult other) {
        return Math.abs(grade - other.grade) <= ROUNDING
                && right == other.right
                && partly == other.partly
                && wrong == other.wrong
                && unanswered == other.unanswered;
    }

    private static int count(List<Mark> marks, Verdict verdict) {
        return (int) marks.stream().filter(mark -> mark.verdict() == verdict).count();
    }
}
