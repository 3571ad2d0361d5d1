package dev.vivavoce.runtime.limits;

import java.time.Duration;

/// A rate that refills steadily: at most `permits` at once, and one more for each part `window / permits` of the
/// window that passes. So any window allows fewer than twice `permits`.
public record Rate(int permits, Duration window) {
    public Rate {
        if (permits < 1 || window.dividedBy(permits).isZero() || window.isNegative())
            throw new IllegalArgumentException(permits + " permits in " + window);
    }

    /// Returns the time in which one permit is refilled.
    public Duration interval() {
        return window.dividedBy(permits);
    }

    /// Requires a number of permits that can be taken at once.
    ///
    /// @throws IllegalArgumentException for fewer than one permit, or more than the rate ever has
    public void require(int wanted) {
        if (wanted < 1 || wanted > permits)
            throw new IllegalArgumentException(wanted + " permits of a rate with " + permits);
    }
}
