package dev.vivavoce.quiz.question;

/// What a learner has to do. The instruction for each kind is the screen's; it is no part of a question's text.
public enum QuestionKind {
    /// Choose one of three to six options.
    MULTIPLE_CHOICE,
    /// Say whether a statement is true.
    TRUE_FALSE,
    /// Answer in a few words.
    SHORT_ANSWER,
    /// Write the word that is missing.
    GAP,
    /// Put items into order.
    ORDER,
    /// Listen to a sentence and type it.
    LISTEN_AND_TYPE,
    /// Say a sentence aloud.
    SAY_ALOUD
}
