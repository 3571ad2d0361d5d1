package dev.vivavoce.local.backup;

import java.util.Comparator;
import java.util.Locale;

/// A segment of PostgreSQL's log: 16 MiB, in a file that is named by eight digits of the timeline and sixteen of the
/// position.
record LogSegment(int timeline, long number) implements Comparable<LogSegment> {
    private static final int BYTES_BITS = 24;
    private static final int SEGMENTS_A_FILE = 256;
    private static final Comparator<LogSegment> ORDER =
            Comparator.comparingInt(LogSegment::timeline).thenComparingLong(LogSegment::number);

    /// @param name 24 hexadecimal digits
    static LogSegment parse(String name) {
        return new LogSegment(
                Integer.parseInt(name.substring(0, 8), 16),
                Long.parseLong(name.substring(8, 16), 16) * SEGMENTS_A_FILE + Long.parseLong(name.substring(16), 16));
    }

    /// The number of the segment that has a position.
    static long numberAt(LogPosition position) {
        return position.bytes() >>> BYTES_BITS;
    }

    LogSegment next() {
        return new LogSegment(timeline, number + 1);
    }

    /// By timeline, then by number.
    @Override
    public int compareTo(LogSegment other) {
        return ORDER.compare(this, other);
    }

    /// The name of its file.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08X%08X%08X", timeline, number / SEGMENTS_A_FILE, number % SEGMENTS_A_FILE);
    }
}
