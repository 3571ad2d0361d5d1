package dev.vivavoce.runtimetest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition instead of sleeping.
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Await() {}

    /// Fails when the condition does not hold within 15 s.
    public static void until(BooleanSupplier condition) {
        until("the condition", condition);
    }

    /// The same; the message names `what` when it fails.
    public static void until(String what, BooleanSupplier condition) {
        until(what, LONGEST, condition);
    }

    public static void until(String what, Duration atMost, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > atMost.toNanos())
                throw new AssertionError("did not come true within " + atMost + ": " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
