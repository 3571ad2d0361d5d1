package dev.vivavoce.speech.media.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Makes FLAC files (RFC 9639) of one channel, 16 bit and 16 kHz, with whole samples or with a constant for each frame.
public final class FlacDraft {
    private static final int BLOCK = 4096;
    private static final int LARGEST_BLOCK = 65_535;

    private FlacDraft() {}

    public static byte[] file(float[] mono) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head(BLOCK, mono.length));
        for (int at = 0, frame = 0; at < mono.length; at += BLOCK, frame++) {
            int count = Math.min(BLOCK, mono.length - at);
            var body = ByteBuffer.allocate(1 + 2 * count).put((byte) 2); // verbatim
            for (int i = 0; i < count; i++) body.putShort((short) Math.round(mono[at + i] * 32_767));
            out.writeBytes(frame(frame, count, body.array()));
        }
        return out.toByteArray();
    }

    /// Returns a file of 14 bytes for each four seconds.
    public static byte[] bomb(int frames) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head(LARGEST_BLOCK, 0));
        for (int i = 0; i < frames; i++) out.writeBytes(frame(i % 128, LARGEST_BLOCK, new byte[] {0, 1, 2}));
        return out.toByteArray();
    }

    public static byte[] head(int block, long samples) {
        return ByteBuffer.allocate(42)
                .put("fLaC".getBytes(US_ASCII))
                .putInt(0x8000_0000 | 34)
                .putShort((short) block)
                .putShort((short) block)
                .put(new byte[6])
                .putLong(16_000L << 44 | 15L << 36 | samples)
                .array();
    }

    private static byte[] frame(int number, int block, byte[] body) {
        var frame = ByteBuffer.allocate(10 + body.length).putShort((short) 0xfff8);
        frame.put((byte) 0x75).put((byte) 0x08).put((byte) number).putShort((short) (block - 1));
        frame.put((byte) crc(frame.array(), 7, 8, 0x07)).put(body);
        int at = frame.position();
        return frame.putShort((short) crc(frame.array(), at, 16, 0x8005)).array();
    }

    private static int crc(byte[] bytes, int count, int width, int polynomial) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc ^= Byte.toUnsignedInt(bytes[i]) << width - 8;
            for (int bit = 0; bit < 8; bit++)
                crc = ((crc << 1) ^ ((crc >> width - 1 & 1) == 0 ? 0 : polynomial)) & (1 << width) - 1;
        }
        return crc;
    }
}
