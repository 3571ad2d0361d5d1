package dev.vivavoce.speech.recognition;

import dev.vivavoce.speech.recognition.Transcriber.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the words of a recording as a whole, which takes about as long as the recording. What it has of a recording
/// is kept until [#forget]: a caller that was killed asks again with the same id, gets the same work, and pays once.
/// Safe for several threads.
public interface RecordingTranscriber extends TranscriptionEngine {
    /// Returns the words that were said.
    ///
    /// @throws IllegalArgumentException when it does not hear one of the languages
    /// @throws TranscriptionException when the engine does not find the words, or not in time; another one may
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    Heard transcribe(Recording recording, Wish wish, Waiting waiting);

    /// Deletes what the engine has of a recording, its sound and its text. Safe to repeat.
    ///
    /// @return false while the engine still works on it: ask again later
    /// @throws TranscriptionException when the engine is away or refuses it
    boolean forget(UUID id);

    /// A recording.
    ///
    /// @param id the same whenever its words are asked for
    /// @param pcm samples of 16 bit, signed, little endian, 16 kHz, one channel
    /// @param samples how many
    record Recording(UUID id, Path pcm, long samples) {
        private static final double HERTZ = 16_000;

        public double seconds() {
            return samples / HERTZ;
        }
    }

    /// How the words are to be found.
    ///
    /// @param languages BCP 47 tags: one that is spoken, or several out of which the engine finds the one that is
    /// @param vocabulary names and rare words that are likely
    record Wish(List<String> languages, List<String> vocabulary) {
        public Wish {
            languages = List.copyOf(languages);
            vocabulary = List.copyOf(vocabulary);
            if (languages.isEmpty()) throw new IllegalArgumentException("languages: none (expected: at least one)");
        }
    }

    /// Called before paid work, and from time to time, while the engine works. What it throws ends the wait,
    /// and is thrown on.
    @FunctionalInterface
    interface Waiting {
        void goesOn();

        /// Called once, before the wait, when the engine has the sound and [Recording#pcm] can be deleted.
        default void hasSound() {}
    }

    /// What was said.
    ///
    /// @param language one of the wish's; null when none of them is spoken, and then there are no words
    /// @param words in the order of their times; none when nothing was said or understood
    record Heard(@Nullable String language, List<SpokenWord> words) {
        public Heard {
            words = List.copyOf(words);
        }
    }

    /// A word, and who says it.
    ///
    /// @param speaker from 1, in the order of their first words; null when the engine does not tell
    record SpokenWord(Word word, @Nullable Integer speaker) {}
}
