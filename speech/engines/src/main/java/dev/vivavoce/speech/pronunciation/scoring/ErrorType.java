package dev.vivavoce.speech.pronunciation.scoring;

/// The error of a word.
public enum ErrorType {
    /// No error.
    NONE,
    /// Said, but mispronounced.
    MISPRONUNCIATION,
    /// In the reference text, but not said.
    OMISSION,
    /// Said, but not in the reference text.
    INSERTION,
    /// A pause before this word in a wrong place.
    UNEXPECTED_BREAK,
    /// No pause before this word where one is expected.
    MISSING_BREAK,
    /// Said in an utterance with almost constant pitch.
    MONOTONE
}
