package dev.vivavoce.speech.recognition;

import java.util.List;

/// The recognised text.
///
/// @param text in its written form; empty when nothing was said
/// @param words those of `text`, in order
/// @param logProbability mean natural logarithm of the text's probability per token; 0
///     for an empty text
public record Transcript(String text, List<Word> words, double logProbability) {
    /// Nothing was said.
    public static final Transcript NOTHING = new Transcript("", List.of(), 0);

    /// One word as it is written, punctuation included.
    ///
    /// @param startSeconds from the first sample that was recognised
    /// @param probability the recogniser's probability of the least certain token, 0 to 1; scoring uses it
    /// @param confidence the probability that this word was said, 0 to 1: of words with 0.7, seven in ten
    ///     are right
    public record Word(String text, double startSeconds, double endSeconds, double probability, double confidence) {
        /// The same word at another time.
        public Word at(double start, double end) {
            return new Word(text, start, end, probability, confidence);
        }
    }
}
