package dev.vivavoce.content.dialogue.wording;

/// Why a sentence of a model is not said.
enum Objection {
    /// It is longer than a spoken sentence, or than the learner's level allows.
    TOO_LONG,
    /// It contains something that is not spoken: markup, digits in a row, stage directions.
    UNSPOKEN,
    /// It is not in the scenario's language.
    OTHER_LANGUAGE,
    /// It tells a fact that the learner has not asked for, or copies the card.
    LEAK,
    /// It teaches the learner, or speaks of the exercise.
    COACHING,
    /// The partner has said it before.
    REPEATED,
    /// It says what the learner has just said.
    ECHO
}
