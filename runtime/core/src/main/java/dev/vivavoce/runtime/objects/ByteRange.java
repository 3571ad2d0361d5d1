package dev.vivavoce.runtime.objects;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of an object that a `Range` header requests (RFC 9110, 14.2): one range of bytes. Several ranges,
/// and a header that cannot be parsed, request the whole object.
///
/// @param from the first byte, from 0
/// @param length how many bytes
/// @param total of the whole object
public record ByteRange(long from, long length, long total) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// Empty when the object has no byte in the range.
    public static Optional<ByteRange> of(@Nullable String header, long total) {
        var whole = new ByteRange(0, total, total);
        var matcher = ONE.matcher(header == null ? "" : header);
        if (!matcher.matches()) return Optional.of(whole);
        var first = matcher.group(1);
        var last = matcher.group(2);
        if (first.isEmpty() && last.isEmpty()) return Optional.of(whole);
        long from = first.isEmpty() ? Math.max(0, total - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? total - 1 : Math.min(total - 1, Long.parseLong(last));
        if (!first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < from) return Optional.of(whole);
        return from > to ? Optional.empty() : Optional.of(new ByteRange(from, to - from + 1, total));
    }

    public boolean isWhole() {
        return length == total;
    }

    /// The value of `Content-Range`.
    public String header() {
        return "bytes " + from + "-" + (from + length - 1) + "/" + total;
    }

    /// Ends after this many bytes.
    public InputStream limit(InputStream in) {
        return new FilterInputStream(in) {
            private long left = length;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int most) throws IOException {
                if (left == 0) return -1;
                int read = super.read(bytes, offset, (int) Math.min(most, left));
                if (read > 0) left -= read;
                return read;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }
}
