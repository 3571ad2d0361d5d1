package dev.vivavoce.content.sentence;

/// Why a sentence of a language model is not given to a learner.
enum SentenceObjection {
    /// It is no sentence with a translation.
    FORM,
    /// It contains something that is not read aloud: digits, markup, quotation marks.
    UNSPOKEN,
    /// It has no end, or several.
    NOT_ONE_SENTENCE,
    /// It is too short or too long for the level.
    LENGTH,
    OTHER_LANGUAGE,
    /// The translation is not English.
    TRANSLATION,
    /// The learner has had it.
    REPEATED,
    /// Too few words are known to have the sound.
    SOUND_MISSING
}
