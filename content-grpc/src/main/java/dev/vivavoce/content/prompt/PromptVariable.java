package dev.vivavoce.content.prompt;

/// A variable of a prompt.
///
/// @param learners whether its value is what a learner has said or written
/// @param longest in characters
public record PromptVariable(String name, boolean learners, boolean optional, int longest) {}
