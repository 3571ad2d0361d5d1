package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.failure.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/// Keyset pages: the last row of a page becomes an opaque token.
public final class Pages {
    /// The position after which a page continues, in rows ordered by time and id, newest first.
    public record Position(Instant at, java.util.UUID id) {
        /// Before the first row.
        public static final Position START =
                new Position(Instant.parse("9999-12-31T23:59:59Z"), new java.util.UUID(-1L, -1L));
    }

    /// One page and the token of the next page; the token is empty on the last page.
    public record Page<T>(List<T> rows, String nextPageToken) {}

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    private Pages() {}

    /// Returns the page size: 20 for 0, at most 100. Fails with a field violation when negative.
    public static int size(int asked) {
        if (asked < 0) throw Failure.invalidField("page_size", asked + " (expected: >= 0)");
        return asked == 0 ? DEFAULT_SIZE : Math.min(asked, LARGEST_SIZE);
    }

    /// Returns a page of at most `size` rows out of the `size + 1` that were read.
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

    /// An empty token means [Position#START].
    public static Position position(String token) {
        if (token.isEmpty()) return Position.START;
        var parts = parts(token, 2);
        try {
            int dot = parts.getFirst().indexOf('.');
            var at = Instant.ofEpochSecond(
                    Long.parseLong(parts.getFirst().substring(0, dot)),
                    Integer.parseInt(parts.getFirst().substring(dot + 1)));
            if (isPlace(at)) return new Position(at, java.util.UUID.fromString(parts.getLast()));
        } catch (RuntimeException _) {
            // fails below
        }
        throw invalid();
    }

    /// Reads a part of a token that [Instant#toString] made; fails with `PAGE_TOKEN_INVALID` when it is none.
    public static Instant time(String part) {
        try {
            var at = Instant.parse(part);
            if (isPlace(at)) return at;
        } catch (DateTimeException _) {
            // fails below
        }
        throw invalid();
    }

    private static boolean isPlace(Instant at) {
        return Rows.take(at) && !at.isAfter(Position.START.at());
    }

    /// Returns a token for a sort key; [#parts] returns its parts.
    public static String token(String... parts) {
        var bytes = String.join("\u0001", parts).getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(bytes.length + 4).put(bytes).putInt(checksum(bytes));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /// Returns the parts of a token; fails with `PAGE_TOKEN_INVALID` when this class did not make it.
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
