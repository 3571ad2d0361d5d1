package dev.vivavoce.speech.transcription.transcript;

import java.util.List;

/// What was said between two pauses.
///
/// @param index from 0
/// @param words at least one
/// @param beginsParagraph whether a paragraph begins with it
public record TranscriptPart(int index, List<Word> words, boolean beginsParagraph) {
    /// A word as it is written, punctuation included.
    ///
    /// @param start in milliseconds from the start of the sound
    /// @param end in milliseconds from the start of the sound
    /// @param confidence the probability that it was said, 0 to 1
    public record Word(String text, int start, int end, float confidence) {
        /// Whether a sentence ends with it.
        boolean endsSentence() {
            return text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
        }
    }

    public TranscriptPart {
        words = List.copyOf(words);
        if (words.isEmpty()) throw new IllegalArgumentException("a part without a word");
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }
}
