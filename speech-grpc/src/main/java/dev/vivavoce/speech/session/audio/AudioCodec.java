package dev.vivavoce.speech.session.audio;

import dev.vivavoce.runtime.failure.Failure;

/// Makes samples of the data of audio messages, in their order. Each stream has its own.
public interface AudioCodec {
    /// The rate of the samples.
    int sampleRateHertz();

    /// Checks the data of a message, of at most [AudioIntake#MESSAGE_LIMIT_BYTES] bytes, before it costs anything.
    ///
    /// @throws Failure AUDIO_INVALID, AUDIO_TOO_LARGE, AUDIO_FORMAT_UNSUPPORTED
    void check(byte[] data);

    /// Returns the 16-bit samples, little-endian, of data that was checked.
    ///
    /// @throws Failure AUDIO_INVALID when that shows only now
    byte[] pcm(byte[] data);

    /// Takes a message that lies before the position of the stream, so that those after it sound right.
    /// Returns how many samples that took; 0 where a message does not depend on others.
    ///
    /// @throws Failure as [#pcm]
    int preRoll(byte[] data);
}
