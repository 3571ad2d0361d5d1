package dev.vivavoce.speech.media.encoding;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/// Encodes 16 kHz mono speech, piece by piece. Memory does not depend on the length. Not safe for several threads.
public interface SpeechEncoder extends Closeable {
    /// What speech can be encoded to.
    enum Format {
        /// PCM of 16 bit.
        WAV,
        /// MPEG-2 audio layer III, 48 kbit/s. Length and delays are in the frame "Info".
        MP3,
        /// Opus in Ogg, about 32 kbit/s.
        OGG_OPUS
    }

    /// Returns an encoder that writes a file from the beginning of `file`, which it does not close.
    static SpeechEncoder of(Format format, SeekableByteChannel file) throws IOException {
        return switch (format) {
            case WAV -> new WavEncoder(file);
            case MP3 -> new Mp3Encoder(file);
            case OGG_OPUS -> new OpusFileEncoder(file);
        };
    }

    /// Adds samples.
    ///
    /// @param samples −1 to 1; what is outside is clipped
    void write(float[] samples) throws IOException;

    /// Writes the rest. Before it the file is not one.
    @Override
    void close() throws IOException;
}
