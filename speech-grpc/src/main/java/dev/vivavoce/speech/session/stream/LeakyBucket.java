package dev.vivavoce.speech.session.stream;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How fast audio may come: a burst, and beyond it a multiple of real time. A leaking bucket over the audio's own time.
final class LeakyBucket {
    private final double times;
    private final long burstNanos;
    private final LongSupplier nanoTime;
    private double level;
    private long last;

    /// @param burst the audio that may come at any speed
    /// @param times how much faster than real time the rest may come
    /// @param nanoTime `System::nanoTime`
    LeakyBucket(Duration burst, double times, LongSupplier nanoTime) {
        this.burstNanos = burst.toNanos();
        this.times = times;
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong();
    }

    /// So much audio was taken.
    void took(long audioNanos) {
        leak();
        level += audioNanos;
    }

    /// How long to wait before more is taken; 0 when it may be taken now.
    long waitNanos() {
        leak();
        return level <= burstNanos ? 0 : (long) Math.ceil((level - burstNanos) / times);
    }

    private void leak() {
        long now = nanoTime.getAsLong();
        level = Math.max(0, level - (now - last) * times);
        last = now;
    }
}
