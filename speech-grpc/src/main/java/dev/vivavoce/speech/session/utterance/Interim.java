package dev.vivavoce.speech.session.utterance;

import java.util.function.Supplier;

/// Interim text of the running utterance. The loop of the stream calls it.
public sealed interface Interim extends AutoCloseable permits InterimDecoder, StreamedInterim, NoInterim {
    /// What was made on another thread, on its way back to the loop.
    sealed interface News permits InterimDecoder.Decoded, StreamedInterim.Shown {}

    /// An utterance has started.
    void begin();

    /// Nanoseconds until [#advance] is due.
    long waitNanos();

    /// Works on the utterance, when that is due.
    ///
    /// @param sound all of its samples so far
    void advance(int utterance, Supplier<float[]> sound);

    /// Takes news, and returns whether there is new text to show.
    ///
    /// @param utterance the running one; news of another are ignored
    boolean accept(News news, int utterance);

    /// Text that does not change any more.
    String stable();

    /// Text that may still change.
    String unstable();

    @Override
    void close();
}
