package dev.vivavoce.speech.speakers;

/// A stretch of a recording in which one person speaks.
///
/// @param startSample of 16 kHz, from the start of the recording
/// @param endSample after its last sample
/// @param speaker from 1; the same number is the same voice
public record SpeakerTurn(long startSample, long endSample, int speaker) {}
