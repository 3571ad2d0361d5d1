package dev.vivavoce.it;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for a condition.
final class Eventually {
    private static final long LOOK_EVERY_MILLISECONDS = 50;

    private Eventually() {}

    /// Returns the first value that satisfies the condition.
    ///
    /// @throws AssertionError with the last value when none does in time
    static <T> T get(String what, Duration limit, Supplier<T> value, Predicate<T> wanted) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            T now = value.get();
            if (wanted.test(now)) return now;
            if (System.nanoTime() > until)
                throw new AssertionError(what + " did not come within " + limit.toSeconds() + " s; it is " + now);
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }
}
