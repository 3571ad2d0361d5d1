package dev.vivavoce.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Signed 16-bit little-endian samples as bytes, and floats from −1 to 1.
public final class Pcm {
    private static final int WAV_HEADER = 44;
    private static final long LONGEST_WAV = 0xffff_ffffL - WAV_HEADER;

    private Pcm() {}

    /// @param bytes an even number of them
    public static float[] floats(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            throw new IllegalArgumentException("bytes: " + bytes.length + " (expected: an even number)");
        }
        var shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var samples = new float[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = shorts.get(i) / 32_768f;
        }
        return samples;
    }

    /// Values outside the range are clipped.
    public static byte[] bytes(float[] samples) {
        var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.clamp(Math.round(sample * 32_768), Short.MIN_VALUE, Short.MAX_VALUE));
        }
        return bytes.array();
    }

    /// A WAV file of one channel.
    public static byte[] wav(byte[] pcm, int sampleRateHertz) {
        var header = wavHeader(pcm.length, sampleRateHertz);
        return ByteBuffer.allocate(header.length + pcm.length)
                .put(header)
                .put(pcm)
                .array();
    }

    /// The beginning of a WAV file of one channel, before its samples.
    ///
    /// @param bytes the length of the samples, less than 4 GB
    public static byte[] wavHeader(long bytes, int sampleRateHertz) {
        if (bytes > LONGEST_WAV) throw new IllegalArgumentException("bytes: " + bytes + " (expected: < 4 GB)");
        var header = ByteBuffer.allocate(WAV_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (WAV_HEADER - 8 + bytes));
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 1).putShort((short) 1).putInt(sampleRateHertz).putInt(sampleRateHertz * 2);
        header.putShort((short) 2).putShort((short) 16);
        return header.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt((int) bytes)
                .array();
    }
}
