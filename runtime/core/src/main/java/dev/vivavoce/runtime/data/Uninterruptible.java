package dev.vivavoce.runtime.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work on the database for a loop that may be interrupted. A vanished caller interrupts its loop, and an interrupt
/// in the middle of a statement would close the connection under it; so the statement runs on a thread that nobody
/// interrupts, and goes on to its end when nobody waits for it any more.
public final class Uninterruptible {
    private Uninterruptible() {}

    public static <T extends @Nullable Object> T run(Supplier<T> work) throws InterruptedException {
        return await(start(work));
    }

    public static <T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofVirtual().name("undisturbed").start(task));
    }

    /// Waits for it; what it threw is thrown.
    public static <T extends @Nullable Object> T await(CompletableFuture<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            if (thrown.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(thrown.getCause());
        }
    }
}
