package dev.vivavoce.runtime.calls;

import java.time.Duration;

/// How calls to one other party are guarded.
///
/// @param deadline the longest a call may take, unless the caller's own deadline is earlier
/// @param attempts how often an idempotent call is made in all; 1 means that nothing is retried
/// @param firstBackoff the mean wait before the second attempt; it doubles for each further one, with 50 % jitter
/// @param concurrent how many calls run at once; one more fails with `SERVICE_BUSY`
/// @param breaker when calls fail without being made
public record CallPolicy(Duration deadline, int attempts, Duration firstBackoff, int concurrent, Breaker breaker) {
    /// The circuit opens when, within `window`, at least `fewest` calls ended and half of them failed. After
    /// `open` it lets `trials` calls through, and closes when they succeed.
    public record Breaker(Duration window, int fewest, Duration open, int trials) {}

    /// For calls between the services. Most stubs set an earlier deadline.
    public static final CallPolicy SERVICE = new CallPolicy(
            Duration.ofSeconds(30),
            3,
            Duration.ofMillis(50),
            1_024,
            new Breaker(Duration.ofSeconds(10), 20, Duration.ofSeconds(1), 5));

    public CallPolicy {
        if (attempts < 1) throw new IllegalArgumentException("attempts: " + attempts + " (expected: >= 1)");
        if (concurrent < 1) throw new IllegalArgumentException("concurrent: " + concurrent + " (expected: >= 1)");
        if (!deadline.isPositive()) throw new IllegalArgumentException("deadline: " + deadline + " (expected: > 0)");
    }

    /// The same for calls that must be made at most once.
    public CallPolicy withoutRetry() {
        return new CallPolicy(deadline, 1, firstBackoff, concurrent, breaker);
    }
}
