package dev.vivavoce.assessment.quiz.state;

/// Why a quiz could not be made. The contract's `QuizFailureReason` has the same names.
public enum FailureReason {
    SOURCE_GONE,
    SOURCE_NOT_READY,
    NOTHING_FOUND,
    NO_WEAK_WORDS,
    NO_QUESTIONS,
    SERVICE_FAILED,
    NO_NOTES
}
