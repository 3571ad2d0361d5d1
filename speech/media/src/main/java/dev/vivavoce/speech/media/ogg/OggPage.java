package dev.vivavoce.speech.media.ogg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// A page of a physical Ogg stream (RFC 3533 section 6).
///
/// @param flags the header type
/// @param granule the position after the last packet that ends on the page; −1 when none does
/// @param serial of the logical stream
/// @param lacing the lengths of its segments
/// @param body the segments. Neither array is copied
@SuppressWarnings("ArrayRecordComponent") // pages are many, and are handed over once
record OggPage(int flags, long granule, int serial, int sequence, byte[] lacing, byte[] body) {
    static final int CONTINUED = 1;
    static final int FIRST = 2;
    static final int LAST = 4;

    private static final byte[] MARK = "OggS".getBytes(ISO_8859_1);
    private static final int HEADER = 27;
    private static final int CRC_AT = 22;
    private static final int[] CRC = crcTable();

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /// Reads up to the end of the next page whose checksum is right; empty when there is none.
    static Optional<OggPage> next(InputStream in) throws IOException {
        while (true) {
            if (!skipToMark(in)) return Optional.empty();
            var rest = in.readNBytes(HEADER - MARK.length);
            if (rest.length < HEADER - MARK.length) return Optional.empty();
            var header = ByteBuffer.allocate(HEADER)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(MARK)
                    .put(rest);
            var lacing = in.readNBytes(Byte.toUnsignedInt(header.get(HEADER - 1)));
            int length = 0;
            for (byte one : lacing) length += Byte.toUnsignedInt(one);
            var body = in.readNBytes(length);
            if (body.length < length) return Optional.empty();
            int crc = header.getInt(CRC_AT);
            header.putInt(CRC_AT, 0);
            if (header.get(4) == 0 && crc == crc(header.array(), lacing, body))
                return Optional.of(new OggPage(
                        header.get(5), header.getLong(6), header.getInt(14), header.getInt(18), lacing, body));
        }
    }

    byte[] bytes() {
        var page = ByteBuffer.allocate(HEADER + lacing.length + body.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(MARK)
                .put((byte) 0)
                .put((byte) flags)
                .putLong(granule)
                .putInt(serial)
                .putInt(sequence)
                .putInt(0);
        page.put((byte) lacing.length).put(lacing).put(body);
        page.putInt(CRC_AT, crc(page.array()));
        return page.array();
    }

    private static boolean skipToMark(InputStream in) throws IOException {
        int matched = 0;
        while (matched < MARK.length) {
            int one = in.read();
            if (one < 0) return false;
            matched = one == MARK[matched] ? matched + 1 : one == MARK[0] ? 1 : 0;
        }
        return true;
    }

    /// CRC-32 with the polynomial 0x04c11db7, not reflected, from and to zero.
    private static int crc(byte[]... parts) {
        int crc = 0;
        for (var part : parts) for (byte one : part) crc = crc << 8 ^ CRC[crc >>> 24 ^ Byte.toUnsignedInt(one)];
        return crc;
    }

    private static int[] crcTable() {
        var table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) crc = crc << 1 ^ (crc < 0 ? 0x04c11db7 : 0);
            table[i] = crc;
        }
        return table;
    }
}
