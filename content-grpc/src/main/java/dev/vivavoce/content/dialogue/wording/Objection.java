package dev.vivavoce.content.dialogue.wording;

/// Why a sentence of a model is not said.
enum Objection {
    /// It is longer than a spoken sentence, or than the learner's level allows.
    TOO_LONG,
    /// It has something that nobody speaks: markup, digits in a row, stage directions.
    UNSPOKEN,
    /// It is not in the scenario's language.
    OTHER_LANGUAGE,
    /// It tells a fact that nobody has asked for, or copies the card.
    LEAK,
    /// It teaches the learner, or speaks of the exercise.
    COACHING,
    /// The partner has said it before.
    REPEATED,
    /// It says what the learner has just said.
    ECHO
}
