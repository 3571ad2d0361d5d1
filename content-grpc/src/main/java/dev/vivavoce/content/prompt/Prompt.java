package dev.vivavoce.content.prompt;

import dev.vivavoce.content.model.Purpose;

/// A prompt and the state of its versions.
///
/// @param revision the number of changes so far
/// @param latestVersion 0 when none is published
/// @param purpose of the draft, or of the latest version if there is no draft
public record Prompt(String id, long revision, int latestVersion, boolean hasDraft, Purpose purpose) {}
