package dev.vivavoce.content.sentence;

/// Where a sentence came from.
enum SentenceSource {
    BUILT_IN,
    MODEL
}
