package dev.vivavoce.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes parts that do not need each other. A server waits some seconds for its last calls and connections; all
/// of them wait at the same time.
final class ParallelCloser implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ParallelCloser.class);

    private final List<AutoCloseable> parts = new ArrayList<>();
    private boolean closed;

    /// @throws CancellationException after closing the part when the others are closed already
    synchronized void add(AutoCloseable part) {
        if (closed) {
            close(part);
            throw new CancellationException("stopped while starting");
        }
        parts.add(part);
    }

    @Override
    public void close() {
        List<AutoCloseable> closing;
        synchronized (this) {
            closed = true;
            closing = List.copyOf(parts);
            parts.clear();
        }
        try (var closers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : closing) closers.execute(() -> close(part));
        }
    }

    /// Closes one; logs a failure, because the others must be closed as well.
    static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // the type that AutoCloseable declares
            log.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
