package dev.vivavoce.assessment.quiz.order;

/// When marks are shown. The contract's `QuizFeedback` has the same names.
public enum Feedback {
    AT_ONCE,
    AT_END
}
