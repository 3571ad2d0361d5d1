package dev.vivavoce.training.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Prints the progress of long work.
public final class Progress {
    private static final long START = System.nanoTime();
    private static final int TIMES = 10;

    private Progress() {}

    /// Prints a line with the seconds since the start.
    public static void say(String format, Object... values) {
        System.out.printf(
                Locale.ROOT,
                "%6.0f s  %s%n",
                (System.nanoTime() - START) / 1e9,
                String.format(Locale.ROOT, format, values));
    }

    /// Runs work on all processors. The results keep its order.
    public static <T> List<T> all(String what, List<Callable<T>> work) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<T>>();
            for (var one : work) {
                futures.add(executor.submit(one));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
                int done = results.size();
                if (done % Math.max(1, work.size() / TIMES) == 0 || done == work.size()) {
                    say("%s: %d of %d", what, done, work.size());
                }
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(what + " failed", e.getCause());
        }
    }
}
