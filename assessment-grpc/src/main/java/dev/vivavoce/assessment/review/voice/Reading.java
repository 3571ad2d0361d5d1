package dev.vivavoce.assessment.review.voice;

import java.util.List;

/// A finished session in which a card may have been said aloud.
///
/// @param language BCP 47 tag
/// @param text what was to be read
/// @param words those that were to be read, in order
record Reading(String language, String text, Heard heard, List<Word> words) {
    /// Whether there is a score.
    enum Heard {
        SCORED,
        NO_SPEECH,
        NOT_UNDERSTOOD
    }

    /// How a word was said.
    enum Said {
        RIGHT,
        MISPRONOUNCED,
        OMITTED,
        /// Something was said that was not understood.
        UNCLEAR
    }

    /// A word that was to be read.
    ///
    /// @param text in lower case, without surrounding punctuation
    /// @param score 0 to 100; 0 for an omission
    record Word(String text, double score, Said said, List<Sound> sounds) {
        Word {
            sounds = List.copyOf(sounds);
        }
    }

    /// A sound of a word that was said.
    ///
    /// @param score 0 to 100
    record Sound(String arpabet, double score) {}

    Reading {
        words = List.copyOf(words);
    }
}
