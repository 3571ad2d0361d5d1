package dev.vivavoce.runtime.limits;

import java.time.Duration;

/// Limits how often something may happen for each key. A key that was never used, or not for the window of the rate,
/// has all permits. A request that is refused takes nothing, so the time to wait is true however often a client
/// retries before.
public interface RateLimit {
    Rate rate();

    /// Takes one permit.
    default Decision take(String key) {
        return take(key, 1);
    }

    /// Takes all of the permits or none of them.
    ///
    /// @throws IllegalArgumentException for fewer than one permit, or more than the rate ever has
    Decision take(String key, int permits);

    sealed interface Decision {
        /// Returns the number of permits that are left.
        int left();

        /// @param untilFull when the key has all permits again
        record Allowed(int left, Duration untilFull) implements Decision {}

        /// @param retryAfter when the refused number of permits is available; positive
        record Refused(int left, Duration retryAfter) implements Decision {}
    }
}
