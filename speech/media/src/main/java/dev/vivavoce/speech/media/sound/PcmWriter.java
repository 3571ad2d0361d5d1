package dev.vivavoce.speech.media.sound;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Writes decoded sound as 16 kHz mono PCM (signed 16 bit, little endian), piece by piece.
public final class PcmWriter {
    /// The number of samples of a second.
    public static final int HERTZ = Resampler.OUTPUT_HERTZ;

    private final OutputStream out;
    private final long most;
    private @Nullable Resampler resampler;
    private int rate;
    private long samples;

    /// @param most samples that may be written
    public PcmWriter(OutputStream out, long most) {
        this.out = out;
        this.most = most;
    }

    /// Adds samples of one channel. The rate may change between calls.
    ///
    /// @param mono −1 to 1; what is outside is clipped
    /// @throws UnusableMediaException with `TOO_LONG` when there are more than allowed, with `UNSUPPORTED_CODING`
    ///     when the rate is none for speech
    public void write(float[] mono, int sampleRateHertz) throws IOException {
        if (resampler == null || sampleRateHertz != rate) {
            end();
            resampler = resampler(sampleRateHertz);
            rate = sampleRateHertz;
        }
        put(resampler.hear(mono));
    }

    /// Writes what the filter still holds.
    public void end() throws IOException {
        if (resampler != null) put(resampler.end());
        resampler = null;
    }

    /// Returns how many samples were written.
    public long samples() {
        return samples;
    }

    private void put(float[] resampled) throws IOException {
        samples += resampled.length;
        if (samples > most) throw new UnusableMediaException(Reason.TOO_LONG, "more than " + most / HERTZ + " s");
        out.write(Pcm.bytes(resampled));
    }

    private static Resampler resampler(int rate) {
        if (rate < 8_000 || rate > 192_000)
            throw new UnusableMediaException(
                    Reason.UNSUPPORTED_CODING, "a rate of " + rate + " Hz (expected: 8000 to 192000)");
        return new Resampler(rate);
    }
}
