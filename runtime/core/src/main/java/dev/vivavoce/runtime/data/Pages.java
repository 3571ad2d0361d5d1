package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.failure.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/// Keyset pages: the last row of a page becomes an opaque token.
public final class Pages {
    /// Where a page of rows ordered by time and id, newest first, goes on.
    public record Position(Instant at, java.util.UUID id) {
        /// Before every row.
        public static final Position START =
                new Position(Instant.parse("9999-12-31T23:59:59Z"), new java.util.UUID(-1L, -1L));
    }

    /// One page and the token for the next; the token is empty on the last.
    public record Page<T>(List<T> rows, String nextPageToken) {}

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    private Pages() {}

    /// 0 is 20, more than 100 is 100; fails with a field violation when negative.
    public static int size(int asked) {
        if (asked < 0) throw Failure.invalidField("page_size", asked + " (expected: >= 0)");
        return asked == 0 ? DEFAULT_SIZE : Math.min(asked, LARGEST_SIZE);
    }

    /// A page of at most `size` rows out of `size + 1` that were read.
    public static <T> Page<T> page(List<T> read, int size, Function<T, String> token) {
        if (read.size() <= size) return new Page<>(List.copyOf(read), "");
        var rows = new ArrayList<>(read.subList(0, size));
        return new Page<>(List.copyOf(rows), token.apply(rows.getLast()));
    }

    public static String token(Position position) {
        return token(
                position.at().getEpochSecond() + "." + position.at().getNano(),
                position.id().toString());
    }

    /// Empty means [Position#START].
    public static Position position(String token) {
        if (token.isEmpty()) return Position.START;
        var parts = parts(token, 2);
        try {
            int dot = parts.getFirst().indexOf('.');
            var at = Instant.ofEpochSecond(
                    Long.parseLong(parts.getFirst().substring(0, dot)),
                    Integer.parseInt(parts.getFirst().substring(dot + 1)));
            return new Position(at, java.util.UUID.fromString(parts.getLast()));
        } catch (RuntimeException _) {
            throw invalid();
        }
    }

    /// Any sort key as a token: the parts come back from [#parts].
    public static String token(String... parts) {
        var bytes = String.join("\u0001", parts).getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(bytes.length + 4).put(bytes).putInt(checksum(bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /// The parts of a token; fails with `PAGE_TOKEN_INVALID` when it was not made here.
    public static List<String> parts(String token, int count) {
        try {
            var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            var bytes = new byte[buffer.remaining() - 4];
            buffer.get(bytes);
            var parts = List.of(new String(bytes, StandardCharsets.UTF_8).split("\u0001", -1));
            if (buffer.getInt() == checksum(bytes) && parts.size() == count) return parts;
        } catch (IllegalArgumentException | NegativeArraySizeException _) {
            // fails below
        }
        throw invalid();
    }

    private static int checksum(byte[] bytes) {
        var crc = new java.util.zip.CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static Failure invalid() {
        return Failure.invalid("PAGE_TOKEN_INVALID", "page_token was not given by this service");
    }
}
