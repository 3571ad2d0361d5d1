package dev.vivavoce.runtimetest;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// Calls that are made at the same time.
public final class Race {
    private Race() {}

    /// Runs an act on each at the same time. Returns what each got, in any order: the result, or the reason of the
    /// refusal.
    public static <T> List<String> atOnce(List<T> each, Function<T, String> act) throws InterruptedException {
        var ready = new CountDownLatch(each.size());
        var results = new ConcurrentLinkedQueue<String>();
        var threads = new ArrayList<Thread>();
        for (var one : each)
            threads.add(Thread.ofVirtual().start(() -> {
                ready.countDown();
                try {
                    ready.await();
                    results.add(act.apply(one));
                } catch (StatusRuntimeException thrown) {
                    results.add(Refusal.of(thrown).reason());
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }));
        for (var thread : threads) thread.join();
        return List.copyOf(results);
    }
}
