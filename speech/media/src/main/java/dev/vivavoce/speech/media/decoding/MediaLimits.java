package dev.vivavoce.speech.media.decoding;

import dev.vivavoce.speech.media.sound.PcmWriter;
import java.time.Duration;

/// What decoding a file may take.
///
/// @param length of the sound; 1 second to 12 hours
/// @param bytes the largest file; 1 byte to 4 GB
/// @param heapMegabytes the largest heap of the process that decodes; 64 to 2,048
public record MediaLimits(Duration length, long bytes, int heapMegabytes) {
    /// The limits for people's recordings: 2 hours, 500 MB.
    public static final MediaLimits STANDARD = new MediaLimits(Duration.ofHours(2), 500_000_000, 128);

    public MediaLimits {
        if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(Duration.ofHours(12)) > 0)
            throw new IllegalArgumentException("length: " + length + " (expected: PT1S to PT12H)");
        demand("bytes", bytes, 1, 4_000_000_000L);
        demand("heapMegabytes", heapMegabytes, 64, 2_048);
    }

    /// Returns how long the process may work: longer when longer sound is allowed, though decoding is much faster than
    /// its sound on any machine that can run the rest. What the receiver of the sound takes does not count.
    Duration time() {
        return Duration.ofSeconds(30).plus(length.dividedBy(6));
    }

    /// Returns how many samples the sound may have.
    long samples() {
        return length.toMillis() * PcmWriter.HERTZ / 1000;
    }

    private static void demand(String name, long value, long least, long most) {
        if (value < least || value > most)
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
    }
}
