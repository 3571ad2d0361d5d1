package dev.vivavoce.speech.generation.state;

/// A word of a sound.
///
/// @param text as the voice says it
/// @param start in milliseconds from the start of the sound
/// @param end in milliseconds from the start of the sound
public record SaidWord(String text, int start, int end) {}
