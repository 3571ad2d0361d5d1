package dev.vivavoce.speech.voiceactivity;

/// What a [Segmenter] found. Positions count 16 kHz samples from the start of the session.
public sealed interface Segment {
    /// Speech has begun. Said once for each utterance, before it.
    record SpeechStarted(long atSample) implements Segment {}

    /// A stretch of speech, with a little padding on both sides. Two utterances never overlap.
    ///
    /// @param samples those from `startSample` to `endSample`
    /// @param settledSample everything before it is done with: a segmenter that starts there finds the same
    ///     that follows
    record Utterance(long startSample, long endSample, float[] samples, long settledSample) implements Segment {}

    /// Nobody spoke for a while; everything before `settledSample` is done with.
    record Silence(long settledSample) implements Segment {}
}
