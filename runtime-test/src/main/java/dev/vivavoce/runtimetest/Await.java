package dev.vivavoce.runtimetest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition instead of for a time.
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Await() {}

    /// Fails when the condition does not hold within 15 s.
    public static void until(BooleanSupplier condition) {
        until(LONGEST, condition);
    }

    public static void until(Duration atMost, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > atMost.toNanos())
                throw new AssertionError("the condition did not hold within " + atMost);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
