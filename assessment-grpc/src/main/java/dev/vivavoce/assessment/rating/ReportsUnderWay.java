package dev.vivavoce.assessment.rating;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What this process makes now: reports, and feedback. Each is made once for all callers, and is completed even
/// when all callers have left: a language model costs tokens, so it is asked once.
public final class ReportsUnderWay implements AutoCloseable {
    /// Makes something.
    public interface Work {
        void run() throws InterruptedException;
    }

    private final ConcurrentHashMap<UUID, FutureTask<Boolean>> reports = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Does the work, or waits for the one that is being made. False when it takes longer than `atMost`,
    /// or the service stops.
    ///
    /// @throws RuntimeException what the work threw
    public boolean await(UUID id, Work work, Duration atMost) throws InterruptedException {
        try {
            return reports.computeIfAbsent(id, _ -> started(id, work)).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException | TimeoutException _) {
            return false;
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            if (thrown.getCause() instanceof InterruptedException) return false;
            throw new IllegalStateException("a report could not be made", thrown.getCause());
        }
    }

    private FutureTask<Boolean> started(UUID id, Work work) {
        var report =
                new FutureTask<>(() -> {
                    work.run();
                    return true;
                }) {
                    @Override
                    protected void done() {
                        reports.remove(id, this);
                    }
                };
        threads.execute(report);
        return report;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
