package dev.vivavoce.content.sentence;

/// The origin of a sentence.
enum SentenceSource {
    BUILT_IN,
    MODEL
}
