package dev.vivavoce.content.scenario;

/// A term and what it means in plain words.
record VocabularyItem(String term, String meaning) {}
