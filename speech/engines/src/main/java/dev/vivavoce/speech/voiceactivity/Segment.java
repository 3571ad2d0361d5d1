package dev.vivavoce.speech.voiceactivity;

/// A segment of a stream. Positions count 16 kHz samples from the start of the session.
public sealed interface Segment {
    /// Speech has started. Returned once for each utterance, before it.
    record SpeechStarted(long atSample) implements Segment {}

    /// An utterance, padded on both sides. Utterances never overlap.
    ///
    /// @param samples those from `startSample` to `endSample`
    /// @param settledSample a segmenter that starts here returns the same segments from here
    ///     on
    record Utterance(long startSample, long endSample, float[] samples, long settledSample) implements Segment {}

    /// No one spoke for a while; a segmenter may start at `settledSample`.
    record Silence(long settledSample) implements Segment {}
}
