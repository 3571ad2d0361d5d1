package dev.vivavoce.content.prompt;

/// A prompt as it is run.
///
/// @param version 0 for a draft
public record PublishedPrompt(String id, int version, PromptContent content) {}
