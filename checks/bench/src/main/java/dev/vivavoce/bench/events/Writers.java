package dev.vivavoce.bench.events;

import dev.vivavoce.cli.audio.Pace;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes the events of a journal when they are due, on several threads.
final class Writers {
    private Writers() {}

    /// @param from the first number
    /// @param to after the last
    /// @param writers each writes the events of its own users, so that these are committed in their order
    static void run(EventServices services, Journal journal, int from, int to, int writers)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                running.add(threads.submit(() -> {
                    for (int number = from; number < to; number++) {
                        if (journal.userOf(number) % writers != writer) continue;
                        Pace.until(journal.due(number));
                        services.write(number);
                    }
                    return writer;
                }));
            }
            for (var one : running) one.get();
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("an event could not be written", thrown.getCause());
        }
    }
}
