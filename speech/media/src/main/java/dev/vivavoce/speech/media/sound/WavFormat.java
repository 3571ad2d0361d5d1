package dev.vivavoce.speech.media.sound;

import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.nio.ByteBuffer;

/// The format chunk of a WAVE file: PCM of 8, 16, 24 or 32 bit, or IEEE float of 32 or 64 bit.
///
/// @param isFloat whether samples are IEEE floats
/// @param channels 1 to 8
/// @param bits of a sample
record WavFormat(boolean isFloat, int channels, int sampleRateHertz, int bits) {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int MOST_CHANNELS = 8;

    /// @param chunk little endian, at least 16 bytes
    static WavFormat of(ByteBuffer chunk) {
        int format = Short.toUnsignedInt(chunk.getShort(0));
        int channels = Short.toUnsignedInt(chunk.getShort(2));
        int rate = chunk.getInt(4);
        int frame = Short.toUnsignedInt(chunk.getShort(12));
        int bits = Short.toUnsignedInt(chunk.getShort(14));
        if (format == EXTENSIBLE && chunk.limit() >= 26) format = Short.toUnsignedInt(chunk.getShort(24));
        boolean isKnown = format == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32)
                || format == FLOAT && (bits == 32 || bits == 64);
        if (!isKnown || channels < 1 || channels > MOST_CHANNELS)
            throw new UnusableMediaException(
                    Reason.UNSUPPORTED_CODING,
                    "WAVE format " + format + ", " + bits + " bit, " + channels + " channels");
        if (frame != channels * bits / 8)
            throw new UnusableMediaException(Reason.BROKEN, "WAVE frames of " + frame + " bytes");
        return new WavFormat(format == FLOAT, channels, rate, bits);
    }

    /// Returns the bytes of one sample of all channels.
    int frameBytes() {
        return channels * bits / 8;
    }

    /// Returns the mean of the channels.
    ///
    /// @param frames little endian, whole frames
    float[] mono(ByteBuffer frames) {
        var mono = new float[frames.remaining() / frameBytes()];
        for (int i = 0; i < mono.length; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) sum += sample(frames);
            mono[i] = (float) (sum / channels);
        }
        return mono;
    }

    private double sample(ByteBuffer in) {
        return switch (bits) {
            case 8 -> (Byte.toUnsignedInt(in.get()) - 128) / 128.0;
            case 16 -> in.getShort() / 32_768.0;
            case 24 -> (Short.toUnsignedInt(in.getShort()) | in.get() << 16) / 8_388_608.0;
            case 32 -> isFloat ? finite(in.getFloat()) : in.getInt() / 2_147_483_648.0;
            default -> finite(in.getDouble());
        };
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? Math.clamp(value, -1, 1) : 0;
    }
}
