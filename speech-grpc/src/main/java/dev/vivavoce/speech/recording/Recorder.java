package dev.vivavoce.speech.recording;

/// Takes what a stream hears. It never waits and never fails: a recording that cannot be kept ends without the
/// stream noticing. For one thread.
public interface Recorder extends AutoCloseable {
    /// Keeps nothing.
    Recorder NONE = new Recorder() {
        @Override
        public void hear(long first, float[] samples) {}

        @Override
        public void close() {}
    };

    /// @param first the position of the first sample, in 16 kHz samples from the start of the audio; without
    ///     gaps
    void hear(long first, float[] samples);

    /// The stream has ended: what was heard is stored.
    @Override
    void close();
}
