package checks;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Checks that run in a thread of their own while others run. Closing stops what still runs.
final class Beside implements AutoCloseable {
    /// Checks, as they are run.
    @FunctionalInterface
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private final FutureTask<Void> task;

    private Beside(FutureTask<Void> task) {
        this.task = task;
    }

    static Beside run(Work work) {
        var task = new FutureTask<Void>(() -> {
            work.run();
            return null;
        });
        Thread.ofPlatform().daemon().name("beside").start(task);
        return new Beside(task);
    }

    /// Waits for their end, and throws what they threw.
    void join() throws IOException, InterruptedException {
        try {
            task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException io -> throw io;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException unexpected -> throw unexpected;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        if (task.isDone()) return;
        task.cancel(true);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    }
}
