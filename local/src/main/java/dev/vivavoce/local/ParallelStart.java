package dev.vivavoce.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts parts on threads of their own and logs how long each took.
final class ParallelStart {
    private static final Logger log = LoggerFactory.getLogger(ParallelStart.class);

    private final List<CompletableFuture<Void>> all = new ArrayList<>();

    /// Starts a part now.
    CompletableFuture<Void> run(String part, Runnable start) {
        return after(CompletableFuture.completedFuture(null), part, start);
    }

    /// Starts a part when another has started; it is not started when the other failed.
    CompletableFuture<Void> after(CompletableFuture<Void> other, String part, Runnable start) {
        var started = other.thenRunAsync(
                () -> timed(part, start),
                work -> Thread.ofPlatform().name("start-" + part).start(work));
        all.add(started);
        return started;
    }

    /// Waits for all of them; throws what the first that failed threw.
    void await() {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw failed;
            }
        }
    }

    private static void timed(String part, Runnable start) {
        long begin = System.nanoTime();
        start.run();
        log.debug(
                "{} started in {} ms",
                part,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
}
