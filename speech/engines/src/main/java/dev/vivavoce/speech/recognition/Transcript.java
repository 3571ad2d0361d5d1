package dev.vivavoce.speech.recognition;

import java.util.List;

/// What a recogniser heard.
///
/// @param text as one would write it, empty when nothing was said
/// @param words those of `text`, in order
/// @param logProbability natural logarithm of how likely the recogniser holds its text to be, per token; 0
///     for no text
public record Transcript(String text, List<Word> words, double logProbability) {
    /// Nothing was said.
    public static final Transcript NOTHING = new Transcript("", List.of(), 0);

    /// One word as it is written, punctuation included.
    ///
    /// @param startSeconds from the first sample that was recognised
    /// @param probability of its least sure token, as the recogniser says it, 0 to 1: what scoring has learnt from
    /// @param confidence how likely it is the word that was said, 0 to 1: of the words with 0.7, seven in ten are
    public record Word(String text, double startSeconds, double endSeconds, double probability, double confidence) {
        /// The same word somewhere else.
        public Word at(double start, double end) {
            return new Word(text, start, end, probability, confidence);
        }
    }
}
