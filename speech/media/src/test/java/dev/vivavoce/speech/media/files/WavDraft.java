package dev.vivavoce.speech.media.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Makes WAVE files, right ones and wrong ones.
public final class WavDraft {
    private static final byte[] GUID_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71
    };

    private WavDraft() {}

    /// How samples are coded.
    public enum Coding {
        PCM_8(1, 8),
        PCM_16(1, 16),
        PCM_24(1, 24),
        PCM_32(1, 32),
        FLOAT_32(3, 32),
        FLOAT_64(3, 64);

        final int tag;
        final int bits;

        Coding(int tag, int bits) {
            this.tag = tag;
            this.bits = bits;
        }
    }

    public static byte[] file(byte[]... chunks) {
        return container("RIFF", chunks);
    }

    public static byte[] container(String mark, byte[]... chunks) {
        var body = joined(chunks);
        return joined(bytes(mark, mark.equals("RIFF") ? 4 + body.length : -1), "WAVE".getBytes(US_ASCII), body);
    }

    public static byte[] format(Coding coding, int channels, int hertz) {
        return chunk("fmt ", plainFormat(coding.tag, coding.bits, channels, hertz));
    }

    public static byte[] extensible(Coding coding, int channels, int hertz) {
        var more = little(24)
                .putShort((short) 22)
                .putShort((short) coding.bits)
                .putInt(0)
                .putShort((short) coding.tag);
        return chunk(
                "fmt ",
                joined(
                        plainFormat(0xfffe, coding.bits, channels, hertz),
                        more.put(GUID_TAIL).array()));
    }

    public static byte[] plainFormat(int tag, int bits, int channels, int hertz) {
        int frame = channels * bits / 8;
        return little(16)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt(hertz)
                .putInt(hertz * frame)
                .putShort((short) frame)
                .putShort((short) bits)
                .array();
    }

    /// Returns a data chunk with the same sound in all channels.
    public static byte[] data(Coding coding, int channels, float[] mono) {
        return chunk("data", samples(coding, channels, mono));
    }

    public static byte[] samples(Coding coding, int channels, float[] mono) {
        var data = little(mono.length * channels * coding.bits / 8);
        for (float sample : mono)
            for (int channel = 0; channel < channels; channel++)
                switch (coding) {
                    case PCM_8 -> data.put((byte) (Math.round(sample * 127) + 128));
                    case PCM_16 -> data.putShort((short) Math.round(sample * 32_767));
                    case PCM_24 -> {
                        int value = Math.round(sample * 8_388_607);
                        data.putShort((short) value).put((byte) (value >> 16));
                    }
                    case PCM_32 -> data.putInt((int) (sample * 2_147_483_647.0));
                    case FLOAT_32 -> data.putFloat(sample);
                    case FLOAT_64 -> data.putDouble(sample);
                }
        return data.array();
    }

    /// Returns the chunk of RF64 that has the lengths (EBU Tech 3306 section 3.4).
    public static byte[] ds64(long dataBytes) {
        return chunk(
                "ds64",
                little(28)
                        .putLong(dataBytes + 100)
                        .putLong(dataBytes)
                        .putLong(0)
                        .putInt(0)
                        .array());
    }

    public static byte[] chunk(String name, byte[] body) {
        return joined(bytes(name, body.length), body, new byte[body.length % 2]);
    }

    /// Returns the header of a chunk with any length.
    public static byte[] bytes(String name, int length) {
        return little(8).put(name.getBytes(US_ASCII)).putInt(length).array();
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
