package dev.vivavoce.speech.audio;

import java.io.ByteArrayOutputStream;
import java.util.function.IntFunction;

/// The plainest FLAC there is: one channel of 16 bit, nothing compressed.
final class Flac {
    private static final int BLOCK = 1000;

    private Flac() {}

    static byte[] of(int sampleRateHertz, int count, IntFunction<Short> sample) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {'f', 'L', 'a', 'C', (byte) 0x80, 0, 0, 34});
        bits(file, BLOCK, 2);
        bits(file, BLOCK, 2);
        bits(file, 0, 6); // frame sizes unknown
        // 20 bit rate, 3 bit channels − 1, 5 bit width − 1, 36 bit count
        bits(file, ((long) sampleRateHertz << 44) | (15L << 36) | count, 8);
        file.writeBytes(new byte[16]);
        for (int block = 0; block * BLOCK < count; block++) {
            int size = Math.min(BLOCK, count - block * BLOCK);
            var frame = new ByteArrayOutputStream();
            frame.writeBytes(new byte[] {(byte) 0xff, (byte) 0xf8, 0x70, 0x08, (byte) block});
            bits(frame, size - 1, 2);
            frame.write(crc(frame.toByteArray(), 0x07, 8));
            frame.write(2); // verbatim
            for (int i = 0; i < size; i++) {
                bits(frame, sample.apply(block * BLOCK + i) & 0xffff, 2);
            }
            bits(frame, crc(frame.toByteArray(), 0x8005, 16), 2);
            file.writeBytes(frame.toByteArray());
        }
        return file.toByteArray();
    }

    private static void bits(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (value >> (8 * i)));
        }
    }

    private static int crc(byte[] bytes, int polynomial, int width) {
        int crc = 0;
        for (byte b : bytes) {
            crc ^= (b & 0xff) << (width - 8);
            for (int i = 0; i < 8; i++) {
                crc = (crc & 1 << (width - 1)) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
            crc &= (1 << width) - 1;
        }
        return crc;
    }
}
