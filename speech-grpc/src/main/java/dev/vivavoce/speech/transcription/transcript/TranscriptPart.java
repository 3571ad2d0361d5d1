package dev.vivavoce.speech.transcription.transcript;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was said between two pauses.
///
/// @param index from 0
/// @param words as they were recognised, at least one
/// @param beginsParagraph whether a paragraph begins with it
/// @param corrected what the learner says was really said: words with a space between them; null without a
///     correction
/// @param revision how often the correction has changed
/// @param speaker the number of who speaks, from 1; 0 when speakers are not told apart
public record TranscriptPart(
        int index,
        List<Word> words,
        boolean beginsParagraph,
        @Nullable String corrected,
        int revision,
        int speaker) {
    /// A word as it is written, punctuation included.
    ///
    /// @param start in milliseconds from the start of the sound
    /// @param end in milliseconds from the start of the sound
    /// @param confidence the probability that it was said, 0 to 1; null when the engine gives none
    public record Word(
            String text, int start, int end, @Nullable Float confidence) {
        /// Whether a sentence ends with it.
        boolean endsSentence() {
            return text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
        }
    }

    public TranscriptPart {
        words = List.copyOf(words);
        if (words.isEmpty()) throw new IllegalArgumentException("a part without a word");
    }

    /// As it was recognised.
    public TranscriptPart(int index, List<Word> words, boolean beginsParagraph) {
        this(index, words, beginsParagraph, null, 0, 0);
    }

    /// The recognised words.
    public String heard() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /// The corrected words where there are some, otherwise the recognised ones.
    String text() {
        return corrected == null ? heard() : corrected;
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }
}
