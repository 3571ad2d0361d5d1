package dev.vivavoce.steps;

import dev.vivavoce.cli.connection.GraphQlFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for a condition.
public final class Eventually {
    /// The codes of what may be asked again, such as the report of a talk that has just ended.
    private static final Set<String> FOR_NOW = Set.of("ABORTED", "UNAVAILABLE", "DEADLINE_EXCEEDED");
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /// A look that is expensive waits longer for the next one: what it looks for has to run, too.
    private static final int WAIT_TIMES_LOOK = 4;

    private Eventually() {}

    /// Returns the first value that satisfies the condition.
    ///
    /// @throws AssertionError with the last value when none does in time
    public static <T> T get(String what, Duration limit, Supplier<T> value, Predicate<T> wanted)
            throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (true) {
            long begun = System.nanoTime();
            T now = value.get();
            long took = System.nanoTime() - begun;
            if (wanted.test(now)) return now;
            if (System.nanoTime() > until)
                throw new AssertionError(what + " did not come within " + limit.toSeconds() + " s; it is " + now);
            TimeUnit.NANOSECONDS.sleep(Math.max(LOOK_EVERY_NANOS, WAIT_TIMES_LOOK * took));
        }
    }

    /// The same for a question that may be refused for now.
    public static <T> T answered(String what, Duration limit, Supplier<T> value, Predicate<T> wanted)
            throws InterruptedException {
        return get(
                        what,
                        limit,
                        () -> unlessRefusedForNow(value),
                        now -> now.filter(wanted).isPresent())
                .orElseThrow();
    }

    private static <T> Optional<T> unlessRefusedForNow(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (GraphQlFailure refused) {
            if (!FOR_NOW.contains(refused.code())) throw refused;
            return Optional.empty();
        }
    }
}
