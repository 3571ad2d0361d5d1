package dev.vivavoce.content.prompt;

/// A prompt and the state of its versions.
///
/// @param revision the number of changes so far
/// @param latestVersion 0 when none is published
public record Prompt(String id, long revision, int latestVersion, boolean hasDraft) {}
