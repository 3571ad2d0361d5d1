package dev.vivavoce.content.document.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A document after something has happened to it.
///
/// @param cursor the number of the durable step; of another step, that of the durable one before it
/// @param failure null unless it has failed
public record DocumentStep(
        long cursor,
        DocumentState state,
        @Nullable FailureReason failure,
        int pagesRead,
        int pageCount,
        int passages,
        Instant at) {
    private static final int PARTS = 7;

    public static DocumentStep of(Document document, Instant at) {
        return new DocumentStep(
                document.cursor(),
                document.state(),
                document.status().failure(),
                document.progress().pagesRead(),
                document.progress().pageCount(),
                document.progress().passages(),
                at);
    }

    /// The content of an event for watchers.
    public byte[] encoded() {
        return String.join(
                        " ",
                        Long.toString(cursor),
                        state.name(),
                        failure == null ? "-" : failure.name(),
                        Integer.toString(pagesRead),
                        Integer.toString(pageCount),
                        Integer.toString(passages),
                        at.toString())
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static DocumentStep decoded(byte[] content) {
        var parts = new String(content, StandardCharsets.US_ASCII).split(" ");
        if (parts.length != PARTS)
            throw new IllegalArgumentException(parts.length + " parts (expected: " + PARTS + ")");
        return new DocumentStep(
                Long.parseLong(parts[0]),
                DocumentState.valueOf(parts[1]),
                parts[2].equals("-") ? null : FailureReason.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]),
                Instant.parse(parts[6]));
    }
}
