package dev.vivavoce.content.scenario;

/// A term and its meaning in plain words.
public record VocabularyItem(String term, String meaning) {}
