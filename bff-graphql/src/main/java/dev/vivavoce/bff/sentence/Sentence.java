package dev.vivavoce.bff.sentence;

import dev.vivavoce.bff.scenario.Scenario.Level;
import java.util.List;

/// A sentence to practise with.
record Sentence(
        String id,
        String text,
        String translation,
        String language,
        Level level,
        String topic,
        SentenceSource source,
        List<String> soundWords) {

    /// The source of a sentence.
    enum SentenceSource {
        BUILT_IN,
        MODEL
    }

    /// A language with sentences.
    record SentenceLanguage(String language, List<String> topics) {}
}
