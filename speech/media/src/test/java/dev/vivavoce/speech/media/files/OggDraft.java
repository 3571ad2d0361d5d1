package dev.vivavoce.speech.media.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vivavoce.speech.media.ogg.OggCodec;
import dev.vivavoce.speech.media.ogg.OggReader;
import dev.vivavoce.speech.media.ogg.OggWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Makes Ogg files with Opus in them, and with what is none.
public final class OggDraft {
    /// Two frames of 60 ms, lost in transmission: 120 ms of sound in two bytes.
    private static final byte[] LOST = {0x1b, 2};

    private static final int LOST_GRANULES = 5_760;

    private OggDraft() {}

    public static byte[] opusHead(int channels, int mapping) {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(US_ASCII))
                .put((byte) 1)
                .put((byte) channels)
                .putShort((short) 312)
                .putInt(48_000)
                .putShort((short) 0)
                .put((byte) mapping)
                .array();
    }

    /// Returns a file whose packets hold two bytes each.
    public static byte[] opusBomb(int packets) throws IOException {
        var out = new ByteArrayOutputStream();
        var ogg = new OggWriter(out, 7);
        ogg.packet(opusHead(1, 0), 0);
        ogg.endPage();
        ogg.packet("OpusTags\0\0\0\0\0\0\0\0".getBytes(US_ASCII), 0);
        ogg.endPage();
        for (int i = 1; i <= packets; i++) ogg.packet(LOST, (long) i * LOST_GRANULES);
        ogg.end((long) packets * LOST_GRANULES);
        return out.toByteArray();
    }

    /// Returns a page that begins one stream.
    public static byte[] stream(byte[] first, int serial) throws IOException {
        var out = new ByteArrayOutputStream();
        var ogg = new OggWriter(out, serial);
        ogg.packet(first, 0);
        ogg.endPage();
        return out.toByteArray();
    }

    /// Returns the file with other bytes in one of its packets, and with right checksums.
    ///
    /// @param packet its number
    /// @param at the place in it
    public static byte[] changed(byte[] file, OggCodec codec, int packet, int at, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var ogg = new OggWriter(out, 7);
        var reader = new OggReader(new ByteArrayInputStream(file), codec);
        long end = 0;
        int number = 0;
        for (var one = reader.next(); one.isPresent(); one = reader.next()) {
            var body = one.get().bytes();
            if (number == packet) System.arraycopy(bytes, 0, body, at, bytes.length);
            end = Math.max(end, one.get().granule());
            ogg.packet(body, one.get().granule());
            if (number++ < 3) ogg.endPage();
        }
        ogg.end(end);
        return out.toByteArray();
    }
}
