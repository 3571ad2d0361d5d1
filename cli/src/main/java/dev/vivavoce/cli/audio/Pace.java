package dev.vivavoce.cli.audio;

import java.util.concurrent.TimeUnit;

/// Waits for moments in the time of [System#nanoTime].
public final class Pace {
    private Pace() {}

    /// Returns at that moment, or at once when it has passed.
    public static void until(long nanoTime) throws InterruptedException {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
