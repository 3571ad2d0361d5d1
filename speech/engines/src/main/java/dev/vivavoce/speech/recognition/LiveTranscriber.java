package dev.vivavoce.speech.recognition;

import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.List;
import java.util.function.Consumer;

/// A [Transcriber] that can also hear a running utterance, and then returns text of it before it has ended.
public interface LiveTranscriber extends Transcriber {
    /// Begins to hear an utterance. Returns at once.
    ///
    /// @param interim called on another thread with all words so far, each time they change; they may still change
    /// @throws IllegalArgumentException when it does not hear the language
    Listening listen(Wish wish, Consumer<List<String>> interim);

    /// A running utterance. Closing it ends what the engine is paid for.
    interface Listening extends AutoCloseable {
        /// Sends the next samples. Never blocks.
        void hear(float[] samples);

        /// Ends the sound, and returns the words that were said, as [Transcriber#transcribe].
        ///
        /// @param utterance the whole of it, which begins with the first sample that was sent; what was sent
        ///     may go on for less than a second after its end
        /// @throws TranscriptionException when the engine does not find the words; another one may
        /// @throws java.util.concurrent.CancellationException when the thread is interrupted
        List<Word> words(Segment.Utterance utterance);

        /// Safe to repeat.
        @Override
        void close();
    }
}
