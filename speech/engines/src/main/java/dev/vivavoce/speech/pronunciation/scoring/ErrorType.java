package dev.vivavoce.speech.pronunciation.scoring;

/// What is wrong with a word.
public enum ErrorType {
    /// Nothing.
    NONE,
    /// Said, but not well.
    MISPRONUNCIATION,
    /// In the reference text, but not said.
    OMISSION,
    /// Said, but not in the reference text.
    INSERTION,
    /// A pause before this word where none belongs.
    UNEXPECTED_BREAK,
    /// No pause before this word where one belongs.
    MISSING_BREAK,
    /// Said without any change of pitch.
    MONOTONE
}
