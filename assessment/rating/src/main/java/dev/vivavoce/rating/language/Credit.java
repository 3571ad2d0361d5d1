package dev.vivavoce.rating.language;

/// Why a sentence counts, or not.
public enum Credit {
    /// It is the learner's own, said for the first time.
    COUNTED,
    /// One or two words, such as "Yes, okay.": it says nothing about the learner's language.
    TOO_SHORT,
    /// The learner has said it before.
    REPEATED,
    /// Read from the card.
    COPIED,
    /// Said by the partner before, word by word.
    ECHOED,
    /// Speaks to the rater and not to the partner.
    INSTRUCTION,
    /// Part of a long passage that has nothing to do with the scenario or the partner.
    UNRELATED
}
