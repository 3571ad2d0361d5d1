package dev.vivavoce.content.model;

/// A complete answer.
///
/// @param model the configured name of the model
/// @param isCut whether it ends because it reached the longest answer
public record ModelAnswer(String model, String text, boolean isCut) {}
