package dev.vivavoce.speech.transcription.work;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Waits for work of engines.
final class BackgroundWork {
    private BackgroundWork() {}

    /// @throws java.util.concurrent.CancellationException when the engines stop
    static <T extends @Nullable Object> T await(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("an engine failed", thrown.getCause());
        }
    }
}
