package dev.vivavoce.assessment.review.practice;

import dev.vivavoce.assessment.review.card.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was missed in an attempt, the worst first.
///
/// @param language BCP 47 tag
/// @param words each once
/// @param sounds each once
record Misses(String language, List<Word> words, List<Sound> sounds) {
    /// A word that was mispronounced or left out.
    ///
    /// @param word in lower case
    /// @param sentence null when it is not found in what was read or said
    record Word(String word, @Nullable Sentence sentence) {}

    /// A sound that was missed.
    ///
    /// @param examples words in which it was missed
    record Sound(String arpabet, String ipa, List<String> examples) {}

    static final Misses NONE = new Misses("", List.of(), List.of());

    Misses {
        words = List.copyOf(words);
        sounds = List.copyOf(sounds);
    }

    boolean isEmpty() {
        return words.isEmpty() && sounds.isEmpty();
    }
}
