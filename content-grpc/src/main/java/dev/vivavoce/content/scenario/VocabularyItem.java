package dev.vivavoce.content.scenario;

/// A term and its meaning in plain words.
record VocabularyItem(String term, String meaning) {}
