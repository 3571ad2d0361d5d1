package dev.vivavoce.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Signed 16-bit little-endian samples as bytes, and floats from −1 to 1.
public final class Pcm {
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
        var file = ByteBuffer.allocate(44 + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + pcm.length);
        file.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(sampleRateHertz).putInt(sampleRateHertz * 2);
        file.putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(pcm.length);
        return file.put(pcm).array();
    }
}
