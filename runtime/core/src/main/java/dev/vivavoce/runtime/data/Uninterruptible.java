package dev.vivavoce.runtime.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs database work for a loop that may be interrupted. A cancelled call interrupts its loop, and an interrupt
/// during a statement would close the connection. So the statement runs on a thread of its own, which is never
/// interrupted, and completes even when its caller no longer waits.
public final class Uninterruptible {
    private Uninterruptible() {}

    public static <T extends @Nullable Object> T run(Supplier<T> work) throws InterruptedException {
        return await(start(work));
    }

    /// The same, for a result that must be given back.
    ///
    /// @param giveBack gets the result if the caller was interrupted and no longer waits for it
    public static <T> T run(Supplier<T> work, Consumer<? super T> giveBack) throws InterruptedException {
        var result = start(work);
        try {
            return await(result);
        } catch (InterruptedException thrown) {
            result.thenAccept(giveBack);
            throw thrown;
        }
    }

    public static <T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofVirtual().name("uninterruptible").start(task));
    }

    /// Waits for the result; throws what the work threw.
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
