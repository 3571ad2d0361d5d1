package dev.vivavoce.local.backup;

import java.util.Locale;

/// A position in PostgreSQL's log (LSN), such as `0/1A2B3C4D`.
public record LogPosition(long bytes) implements Comparable<LogPosition> {
    /// @throws IllegalArgumentException when the text is none
    static LogPosition parse(String text) {
        var halves = text.strip().split("/", -1);
        if (halves.length != 2) throw new IllegalArgumentException("no position in the log: " + text);
        return new LogPosition((Long.parseUnsignedLong(halves[0], 16) << 32) | Long.parseUnsignedLong(halves[1], 16));
    }

    @Override
    public int compareTo(LogPosition other) {
        return Long.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%X/%X", bytes >>> 32, bytes & 0xFFFF_FFFFL);
    }
}
