package dev.vivavoce.identity.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.keys.DataKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/// An archive in its stored form: pieces of a mebibyte, each encrypted with the key of the person, one after
/// another. So no process holds more than a piece, and a part of the archive needs no piece before it.
///
/// @param length of the archive, in bytes
record SealedArchive(UUID exportId, UUID userId, long length, DataKey key) {
    static final int PIECE_BYTES = 1024 * 1024;

    private static final int SEALED_BYTES = PIECE_BYTES + DataKey.OVERHEAD_BYTES;

    /// The length of the stored form, in bytes.
    long sealedLength() {
        return length + pieces() * DataKey.OVERHEAD_BYTES;
    }

    private long pieces() {
        return Math.ceilDiv(length, PIECE_BYTES);
    }

    /// Encrypts the archive while it is read.
    InputStream seal(InputStream archive) {
        return new Pieces(archive, 0) {
            @Override
            byte[] piece(long index) throws IOException {
                var bytes = archive.readNBytes(PIECE_BYTES);
                return bytes.length == 0 ? bytes : key.seal(bytes, place(index));
            }
        };
    }

    /// Decrypts the archive while it is read, from one of its bytes on. The piece of that byte is read here, so
    /// that damage to it is known before the first byte is sent.
    ///
    /// @throws IOException also when it was changed or cut, or was sealed with another key
    InputStream open(InputStream sealed, long from) throws IOException {
        long first = from / PIECE_BYTES;
        sealed.skipNBytes(first * SEALED_BYTES);
        var opened = new Pieces(sealed, first) {
            @Override
            byte[] piece(long index) throws IOException {
                if (index == pieces()) return new byte[0];
                try {
                    long bytes = Math.min(PIECE_BYTES, length - index * PIECE_BYTES);
                    return key.open(sealed.readNBytes((int) bytes + DataKey.OVERHEAD_BYTES), place(index));
                } catch (DataKey.Unreadable thrown) {
                    throw new IOException("export " + exportId + " cannot be decrypted", thrown);
                }
            }
        };
        opened.fill();
        opened.skipNBytes(from % PIECE_BYTES);
        return opened;
    }

    /// What a piece is, for encryption: none can replace another, and none can be left out.
    private byte[] place(long index) {
        return "piece %d of the export %s of %s with %d bytes"
                .formatted(index, exportId, userId, length)
                .getBytes(UTF_8);
    }

    /// Piece after piece; an empty one is the end.
    private abstract static class Pieces extends InputStream {
        private final InputStream source;
        private long index;
        private byte[] current = new byte[0];
        private int next;

        Pieces(InputStream source, long first) {
            this.source = source;
            index = first;
        }

        abstract byte[] piece(long index) throws IOException;

        /// Reads the next piece; returns false at the end.
        final boolean fill() throws IOException {
            current = piece(index);
            next = 0;
            if (current.length == 0) return false;
            index++;
            return true;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            if (most == 0) return 0;
            if (next == current.length && !fill()) return -1;
            int count = Math.min(most, current.length - next);
            System.arraycopy(current, next, bytes, offset, count);
            next += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
