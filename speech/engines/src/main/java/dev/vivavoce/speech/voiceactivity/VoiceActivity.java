package dev.vivavoce.speech.voiceactivity;

/// Tells speech from everything else. Safe for several threads; each [Stream] belongs to one.
public interface VoiceActivity extends AutoCloseable {
    /// Samples of one frame: 32 ms at 16 kHz.
    int FRAME = 512;

    /// A stream that has heard nothing yet.
    Stream open();

    @Override
    void close();

    /// One stream of frames. What it says of a frame depends on the frames since the last [#reset] alone.
    interface Stream extends AutoCloseable {
        /// How likely the next [VoiceActivity#FRAME] samples hold speech: 0 to 1.
        float probability(float[] frame);

        /// Forgets everything heard.
        void reset();

        @Override
        void close();
    }
}
