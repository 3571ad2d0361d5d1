package dev.vivavoce.speech.recognition;

import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds the words of recorded speech, one utterance at a time. Safe for several threads.
public interface Transcriber extends TranscriptionEngine {
    /// Returns the words that were said, in order; none when nothing was said or understood.
    ///
    /// @throws IllegalArgumentException when it does not hear the language
    /// @throws TranscriptionException when the engine does not find the words; another one may
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted, or the engine stops
    List<Word> transcribe(Segment.Utterance utterance, Wish wish);

    /// The language of a tag in lower case, without its region: `es` of `es-MX`.
    static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /// What an engine does beyond finding words and their times.
    enum Ability {
        /// It returns the confidence of each word.
        CONFIDENCE,
        /// The vocabulary makes its words likelier.
        VOCABULARY,
        /// It returns the speaker of each word.
        SPEAKERS
    }

    /// How the words are to be found.
    ///
    /// @param language a BCP 47 tag
    /// @param vocabulary names and rare words that are likely
    record Wish(String language, List<String> vocabulary) {
        public Wish {
            vocabulary = List.copyOf(vocabulary);
        }
    }

    /// A word as it is written, punctuation included where the engine has it.
    ///
    /// @param startSeconds from the start of the recording; not before the utterance, nor before the word before
    /// @param endSeconds not before the start, nor after the utterance
    /// @param confidence the probability that it was said, 0 to 1; null exactly when the engine does not have the
    ///     ability [Ability#CONFIDENCE]: none is made up
    record Word(
            String text,
            double startSeconds,
            double endSeconds,
            @Nullable Double confidence) {}
}
