package dev.vivavoce.assessment.rating.judge;

/// How the model answered one reading of one criterion.
sealed interface JudgeAnswer {
    /// It named a band and a passage; neither is checked yet.
    record Given(int band, String quote) implements JudgeAnswer {}

    /// Its answer does not have the form that was asked for.
    record Unusable() implements JudgeAnswer {}

    /// It does not judge this talk: there is none for it, the learner does not allow it, the day's tokens are
    /// used up, or it cannot be reached in time. The next reading would end in the same way.
    record Away() implements JudgeAnswer {}
}
