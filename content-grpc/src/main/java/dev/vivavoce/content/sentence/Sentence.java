package dev.vivavoce.content.sentence;

import dev.vivavoce.content.level.Level;
import java.util.List;

/// One sentence to practise with. The translation is into English; the language is a BCP 47 tag.
///
/// @param soundWords the words that contain a requested sound; empty when none was requested
record Sentence(
        String id,
        String text,
        String translation,
        String language,
        Level level,
        String topic,
        SentenceSource source,
        List<String> soundWords) {
    Sentence withSoundWords(List<String> words) {
        return new Sentence(id, text, translation, language, level, topic, source, words);
    }
}
