package dev.vivavoce.assessment.quiz.taking;

import dev.vivavoce.quiz.marking.Mark;

/// How an answer was marked.
///
/// @param points the share of the question's point, 0 to 1
/// @param confidence 0 to 1
public record AnswerMark(Mark.Verdict verdict, double points, double confidence, MarkedBy by) {
    /// Who has marked it. The contract's `QuizMarker` has the same names.
    public enum MarkedBy {
        RULES,
        SPEECH,
        EXAMINER
    }

    static AnswerMark of(Mark mark, MarkedBy by) {
        return new AnswerMark(mark.verdict(), Math.clamp(mark.share(), 0, 1), Math.clamp(mark.confidence(), 0, 1), by);
    }

    /// What an examiner has accepted.
    public static AnswerMark accepted() {
        return new AnswerMark(Mark.Verdict.RIGHT, 1, 1, MarkedBy.EXAMINER);
    }

    public boolean isRight() {
        return verdict == Mark.Verdict.RIGHT;
    }
}
