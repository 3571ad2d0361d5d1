package dev.vivavoce.content.extraction.reading;

import java.time.Duration;

/// What reading a document may take.
///
/// @param time how long the reading process may work, and the recognition of pictures until the document has a word;
///     100 ms to 10 minutes
/// @param recognition how long the recognition of all pictures may take; what is left then is reported as pictures;
///     nothing to 10 minutes
/// @param heapMegabytes the largest heap of the reading process; 64 to 2,048
/// @param pages the most pages a document may have; 1 to 10,000
/// @param bytes the largest file; 1 byte to 100 MB
/// @param recognizedPages how many pictures of pages are recognised; the rest are reported as pictures; 0 to 1,000
public record ReadingLimits(
        Duration time, Duration recognition, int heapMegabytes, int pages, long bytes, int recognizedPages) {
    /// The limits for learners' documents.
    public static final ReadingLimits STANDARD =
            new ReadingLimits(Duration.ofSeconds(50), Duration.ofMinutes(2), 256, 1_000, 10_000_000, 50);

    public ReadingLimits {
        if (time.compareTo(Duration.ofMillis(100)) < 0 || time.compareTo(Duration.ofMinutes(10)) > 0)
            throw new IllegalArgumentException("time: " + time + " (expected: PT0.1S to PT10M)");
        if (recognition.isNegative() || recognition.compareTo(Duration.ofMinutes(10)) > 0)
            throw new IllegalArgumentException("recognition: " + recognition + " (expected: PT0S to PT10M)");
        demand("heapMegabytes", heapMegabytes, 64, 2_048);
        demand("pages", pages, 1, 10_000);
        demand("bytes", bytes, 1, 100_000_000);
        demand("recognizedPages", recognizedPages, 0, 1_000);
    }

    private static void demand(String name, long value, long least, long most) {
        if (value < least || value > most)
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
    }
}
