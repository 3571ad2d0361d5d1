package dev.vivavoce.content.dialogue.partner;

/// A line that the learner could say next.
///
/// @param task that it belongs to, from 1; 0 for a greeting and a goodbye
public record Suggestion(String text, int task) {}
