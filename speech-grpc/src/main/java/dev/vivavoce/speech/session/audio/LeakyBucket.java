package dev.vivavoce.speech.session.audio;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Limits how fast audio is taken: a burst at any speed, then a multiple of real time. A leaky bucket filled with
/// the duration of the audio.
public final class LeakyBucket {
    private final double times;
    private final long burstNanos;
    private final LongSupplier nanoTime;
    private double level;
    private long last;

    /// @param burst the audio that is taken at any speed
    /// @param times the multiple of real time for the rest
    /// @param nanoTime `System::nanoTime`
    public LeakyBucket(Duration burst, double times, LongSupplier nanoTime) {
        this.burstNanos = burst.toNanos();
        this.times = times;
        this.nanoTime = nanoTime;
        last = nanoTime.getAsLong();
    }

    /// Audio of this duration was taken.
    public void took(long audioNanos) {
        leak();
        level += audioNanos;
    }

    /// How long to wait before taking more; 0 when more may be taken now.
    public long waitNanos() {
        leak();
        return level <= burstNanos ? 0 : (long) Math.ceil((level - burstNanos) / times);
    }

    private void leak() {
        long now = nanoTime.getAsLong();
        level = Math.max(0, level - (now - last) * times);
        last = now;
    }
}
