package dev.vivavoce.content.sentence;

import dev.vivavoce.content.scenario.Level;

/// One sentence to practise with. The translation is into English; the language is a BCP 47 tag.
record Sentence(
        String id,
        String text,
        String translation,
        String language,
        Level level,
        String topic,
        SentenceSource source) {}
