package dev.vivavoce.fleet.parts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for something that takes a while on a busy machine.
public final class Waiting {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private Waiting() {}

    /// @throws IllegalStateException when it does not come true
    public static void until(String what, BooleanSupplier isTrue) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (!isTrue.getAsBoolean()) {
            if (System.nanoTime() > until) throw new IllegalStateException("not within " + LIMIT + ": " + what);
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
