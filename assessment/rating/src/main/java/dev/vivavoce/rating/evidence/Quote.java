package dev.vivavoce.rating.evidence;

/// A passage of the learner's own speech.
///
/// @param turn index of the turn in the talk, from 0
/// @param start seconds, by the turn's times and the place of the passage in its text
/// @param end seconds
public record Quote(String text, int turn, double start, double end) {}
