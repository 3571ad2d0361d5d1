package dev.vivavoce.assessment.quiz.state;

/// How far a quiz is. The contract's `QuizState` has the same names.
public enum QuizState {
    REQUESTED,
    GENERATING,
    READY,
    FAILED;

    public boolean isEnd() {
        return this == READY || this == FAILED;
    }
}
