package dev.vivavoce.bff.quizsharing;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record ShareQuizInput(String quizId) {}

    record RevokeQuizLinkInput(String quizId) {}

    record AddSharedQuizInput(String token) {}
}
