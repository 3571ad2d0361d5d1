package dev.vivavoce.speech.voiceactivity;

/// Detects speech. Safe for several threads; each [Stream] belongs to one.
public interface VoiceActivity extends AutoCloseable {
    /// Samples of one frame: 32 ms at 16 kHz.
    int FRAME = 512;

    /// A new stream.
    Stream open();

    @Override
    void close();

    /// One stream of frames. The probability of a frame depends only on the frames since the last [#reset].
    interface Stream extends AutoCloseable {
        /// The probability that the next [VoiceActivity#FRAME] samples hold speech, 0 to 1.
        float probability(float[] frame);

        /// Resets the state.
        void reset();

        @Override
        void close();
    }
}
